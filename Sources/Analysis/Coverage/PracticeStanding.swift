import Record

/// What one record says of a practice: whether it lives up to it, and still does.
enum PracticeStanding: Sendable {
  /// It lives up to the practice today.
  case alive
  /// It did, and was left to lapse: a review is overdue, nothing was checked in.
  case lapsed
  /// It is of today and does not live up to the practice.
  case unsound
  /// It lived up to the practice in its time, and is not about today: an objective of last year.
  case past
  /// It is not about today and never lived up to it.
  case irrelevant
}

/// A record's standing with the fact that shows it.
struct Judgement: Sendable {
  var standing: PracticeStanding
  var evidence: Evidence
  /// What would mend it; nil when it lacks nothing, or nothing that may still be written.
  var step: NextStep?
  /// How it will stand after each of these days, ascending, where only time passes.
  var turns: [(after: CalendarDate, then: PracticeStanding)] = []
  /// It says nothing yet, and will from the day after `until` on.
  var isForeseen = false

  init(_ standing: PracticeStanding, _ evidence: Evidence) {
    self.standing = standing
    self.evidence = evidence
  }

  /// Where it lacks something, in the file that shows it or in another.
  func lacking(_ lack: Lack?, in file: ContentPath? = nil) -> Judgement {
    guard let lack, standing == .unsound || standing == .lapsed else { return self }
    return mended(by: .mend(file: file ?? evidence.file, lack))
  }

  func mended(by step: NextStep) -> Judgement {
    var copy = self
    copy.step = step
    return copy
  }

  /// As long as it is alive; nil where no day changes that.
  func alive(until day: CalendarDate?, then standing: PracticeStanding = .lapsed) -> Judgement {
    self.standing == .alive ? turning(day, standing) : self
  }

  /// As long as it counts against the practice.
  func unsound(until day: CalendarDate?) -> Judgement { standing == .unsound ? turning(day, .irrelevant) : self }

  /// As long as it says nothing.
  func irrelevant(until day: CalendarDate?, then standing: PracticeStanding) -> Judgement {
    self.standing == .irrelevant ? turning(day, standing) : self
  }

  /// What no record says today, and one will from a day on if nothing is done.
  static func foreseen(_ standing: PracticeStanding, after day: CalendarDate, _ evidence: Evidence) -> Judgement {
    var judgement = Judgement(.irrelevant, evidence).turning(day, standing)
    judgement.isForeseen = true
    return judgement
  }

  private func turning(_ day: CalendarDate?, _ standing: PracticeStanding) -> Judgement {
    guard let day else { return self }
    var copy = self
    copy.turns.append((day, standing))
    return copy
  }

  /// Once it has turned, as the last of its turns does not hold for ever.
  func later(until day: CalendarDate?, then standing: PracticeStanding) -> Judgement {
    turns.isEmpty ? self : turning(day, standing)
  }
}

/// How many records live up to a practice. It is *practised* when at least half of those that are about today do; else
/// *lapsing* when any record does or once did; else *not evidenced*.
struct StandingTally {
  /// All records of the kind.
  private(set) var found = 0
  /// Those of them that are about today, and those of these that live up to it.
  private(set) var current = 0
  private(set) var sound = 0
  private var supporting = 0

  mutating func add(_ standing: PracticeStanding) {
    found += 1
    if standing.isAboutToday { current += 1 }
    if standing == .alive { sound += 1 }
    if standing.supports { supporting += 1 }
  }

  /// It stands in another way than it was taken in.
  mutating func turn(_ standing: PracticeStanding, into other: PracticeStanding) {
    if standing.isAboutToday { current -= 1 }
    if standing == .alive { sound -= 1 }
    if other.isAboutToday { current += 1 }
    if other == .alive { sound += 1 }
  }

  var isPractised: Bool { sound > 0 && 2 * sound >= current }

  var state: PracticeReport.State { isPractised ? .practised : supporting > 0 ? .lapsing : .notEvidenced }
}

extension PracticeStanding {
  fileprivate var isAboutToday: Bool { self == .alive || self == .lapsed || self == .unsound }
  var supports: Bool { self == .alive || self == .lapsed || self == .past }
}
