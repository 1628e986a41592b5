import Foundation

/// A content folder with a pulse, as it stood at some time: its rows, its teams, and the smallest group that is told of.
struct PulseEdition {
  struct Answer {
    var wave: String
    var team: String
    var question: String
    var value: Int
  }

  /// Where a team or group lies in another; in configured order.
  var teams: [(id: String, parent: String?)] = [
    ("dep", nil), ("x", "dep"), ("y", "dep"), ("dep2", nil), ("z", "dep2"), ("v", "dep2"), ("s", nil),
  ]
  var minimum = 5
  var waves = [("w1", "2026-03-06"), ("w2", "2026-06-05")]
  /// The places of those answers, of all that there are at any time, that are in the file.
  var rows: [Int]
  let all: [Answer]

  static let questions = ["a", "b"]

  /// How many of each team answered, in each wave; in the first one person of X left out the second question.
  private static let counts: [(team: String, people: [Int])] = [
    ("dep", [2, 6]), ("x", [8, 8]), ("y", [11, 11]), ("z", [7, 9]), ("v", [4, 6]), ("s", [12, 3]),
  ]

  init() {
    var state: UInt64 = 20_261_129
    func score() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 1 + Int((state >> 33) % 7)
    }
    var all: [Answer] = []
    for (place, wave) in ["w1", "w2"].enumerated() {
      for (team, people) in Self.counts {
        for question in Self.questions {
          let left = wave == "w1" && team == "x" && question == "b" ? 1 : 0
          for _ in 0..<people[place] - left {
            all.append(Answer(wave: wave, team: team, question: question, value: score()))
          }
        }
      }
    }
    self.all = all
    rows = Array(all.indices)
  }

  init(_ edition: PulseEdition, all: [Answer]) {
    (teams, minimum, waves, self.all) = (edition.teams, edition.minimum, edition.waves, all)
    rows = Array(all.indices)
  }

  /// The teams in a group, and itself; all for the organization, which is "".
  func members(of scope: String) -> Set<String> {
    guard !scope.isEmpty else { return Set(teams.map(\.id)) }
    var found: Set = [scope]
    for _ in teams { for team in teams where team.parent.map(found.contains) ?? false { found.insert(team.id) } }
    return found
  }

  func write(to sandbox: Sandbox) throws {
    let teams = teams.map { "  - {id: \($0.id), name: Team \($0.id)\($0.parent.map { ", parent: \($0)" } ?? "")}\n" }
    try sandbox.put(
      "content/fairlead.yaml",
      "organization: Port\nteams:\n\(teams.joined())policies: {anonymity: {minimum_answers: \(min(minimum, 5))}}\n")
    let waves = waves.map { "  - {id: \($0.0), closes: \($0.1), minimum: \(minimum)}\n" }
    try sandbox.put(
      "content/pulse/p.yaml",
      "title: The pulse\nquestions: [{id: a, text: Question a}, {id: b, text: Question b, reversed: true}]\nscale: [1, 7]\n"
        + "waves:\n\(waves.joined())"
        + "answers: {csv: data/p.csv, wave: wave, team: team, question: question, value: value}\n")
    let known = Set(self.waves.map(\.0))
    let lines = rows.map { all[$0] }.filter { known.contains($0.wave) }
      .map { "\($0.wave),\($0.team),\($0.question),\($0.value)\n" }
    try sandbox.put("content/data/p.csv", "wave,team,question,value\n\(lines.joined())")
  }
}
