import Diagnostics
import Record
import Statistics

/// The answers of a wave, counted by scope, with what of them may be told.
struct PulseCount {
  let wave: Pulse.Wave
  let scopes: PulseScopes
  /// The places of the questions that anybody answered.
  let questions: [Int]
  private let disclosures: [Disclosure]
  /// By scope, question of the pulse and score, the best last.
  private let tallies: [[[Int]]]
  /// How many people of each scope were asked; nil where it is not written of each team in it.
  private let asked: [Int?]
  private let places: [PulseScope: Int]

  init(of pulse: Pulse, wave place: Int, in organization: Organization) {
    wave = pulse.waves[place]
    let scopes = PulseScopes(of: wave, in: organization)
    let none = pulse.questions.map { _ in pulse.scale.map { _ in 0 } }
    var own = scopes.scopes.map { _ in none }
    for answers in pulse.answers where answers.wave == place {
      guard let scope = scopes.place(of: answers.team) else { continue }
      own[scope].add(answers.counts, of: pulse)
    }
    tallies = scopes.totals(own) { $0.add($1) }
    let all = tallies[0]
    let questions = pulse.questions.indices.filter { all[$0].contains { $0 > 0 } }
    disclosures = Statistics.disclosures(
      parents: scopes.parents, answers: own.map { tally in questions.map { tally[$0].reduce(0, +) } },
      minimum: wave.minimum.value)
    asked = askedPeople(pulse.asked.filter { $0.wave == place }, in: scopes)
    places = Dictionary(scopes.scopes.enumerated().map { ($1, $0) }) { first, _ in first }
    (self.scopes, self.questions) = (scopes, questions)
  }

  /// Why nothing may be told of a scope; nil where something may.
  func reason(at place: Int) -> Unavailability? {
    switch disclosures[place] {
    case .published: nil
    case .belowMinimum: .fewerAnswers(than: wave.minimum.value)
    case .protectsOthers: .protectsOthers
    }
  }

  /// The answers of a scope to a question of the pulse; nil where nothing may be told of it, or nobody was asked that.
  func tally(of scope: PulseScope, _ question: Int) -> [Int]? {
    guard let place = places[scope], reason(at: place) == nil, questions.contains(question) else { return nil }
    return tallies[place][question]
  }

  /// Whether single scores may be told: to each question there are twice as many answers as the minimum.
  func tellsScores(at place: Int) -> Bool {
    questions.allSatisfy { tallies[place][$0].reduce(0, +) >= 2 * wave.minimum.value }
  }

  /// How many answered the question that most did.
  func answered(at place: Int) -> Int { questions.map { tallies[place][$0].reduce(0, +) }.max() ?? 0 }

  func asked(at place: Int) -> Int? { asked[place] }
}

/// How many people of each scope were asked; nil where it is not written of every team in it.
private func askedPeople(_ rows: [PulseAsked], in scopes: PulseScopes) -> [Int?] {
  var own: [(count: Int, isKnown: Bool)] = scopes.scopes.indices.map { (0, scopes.isOuter($0)) }
  for row in rows {
    guard let place = scopes.place(of: row.team) else { continue }
    own[place] = (row.count, true)
  }
  return scopes.totals(own) { $0 = ($0.count + $1.count, $0.isKnown && $1.isKnown) }.map { $0.isKnown ? $0.count : nil }
}

extension [[Int]] {
  fileprivate mutating func add(_ other: [[Int]]) {
    for question in indices { for score in self[question].indices { self[question][score] += other[question][score] } }
  }

  /// Adds answers as they were given, turned round where a question is.
  fileprivate mutating func add(_ answers: [[Int]], of pulse: Pulse) {
    add(zip(pulse.questions, answers).map { $0.isReversed ? $1.reversed() : $1 })
  }
}
