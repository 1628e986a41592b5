import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Pulses")
struct PulseTests {
  private static let teams = [
    Team(id: "dep", name: "Dep", parent: nil, span: spot("fairlead.yaml")),
    Team(id: "x", name: "X", parent: "dep", span: spot("fairlead.yaml")),
    Team(id: "y", name: "Y", parent: "dep", span: spot("fairlead.yaml")),
    Team(id: "dep2", name: "Dep 2", parent: nil, span: spot("fairlead.yaml")),
    Team(id: "z", name: "Z", parent: "dep2", span: spot("fairlead.yaml")),
  ]

  private func report(_ pulse: Pulse, on date: String, teams: [Team] = teams) -> Report {
    analyse(
      OrganizationRecord.build {
        $0.organization.teams = teams
        $0[Pulse.self] = [pulse]
      }, asOf: day(date))
  }

  private func waves(_ pulse: Pulse, on date: String, teams: [Team] = teams) throws -> [PulseWaveReport] {
    try #require(report(pulse, on: date, teams: teams).pulses.first).waves
  }

  /// What is told, by scope: `own dep` for a group's own answers.
  private func told(_ wave: PulseWaveReport) -> [String: String] {
    Dictionary(
      wave.scopes.map { scope in
        let name = scope.scope.isOwn ? "own \(scope.scope.name)" : scope.scope.name
        let words =
          switch scope.cells {
          case .measured(let cells): cells.map { "\($0.n)" }.joined(separator: " ")
          case .unavailable(.protectsOthers): "protects"
          case .unavailable: "few"
          }
        return (name, words)
      }
    ) { first, _ in first }
  }

  @Test("nothing of a wave is told up to the day on which it closes, and all of it from the next")
  func closing() throws {
    let pulse = Pulse.build(waves: [("2026-03-02", [("x", any(6)), ("y", any(7))]), ("2026-06-02", [("x", any(8))])])
    #expect(try waves(pulse, on: "2026-03-02").isEmpty)
    #expect(try waves(pulse, on: "2026-03-03").map(\.wave.id.value) == ["2026-03-02"])
    #expect(try waves(pulse, on: "2026-06-03").map(\.wave.id.value) == ["2026-06-02", "2026-03-02"])
    // Neither the day nor the name of a wave that goes on, nor any answer.
    let first = try #require(report(pulse, on: "2026-06-02").pulses.first)
    #expect(first.pulse.waves.count == 1 && first.pulse.answers.isEmpty && first.pulse.asked.isEmpty)
    #expect(try told(waves(pulse, on: "2026-03-03")[0]) == told(waves(pulse, on: "2027-01-01")[1]))
  }

  @Test("a group's own answers are a scope of their own, and are not told of while they are few")
  func own() throws {
    // anonymity.md: org = dep(own 2, x 8, y 9) + dep2(z 7).
    let pulse = Pulse.build(
      waves: [("2026-03-02", [("dep", any(2)), ("x", any(8)), ("y", any(9)), ("z", any(7))])])
    #expect(
      try told(waves(pulse, on: "2026-03-03")[0])
        == ["Test": "26", "Dep": "19", "X": "protects", "Y": "9", "Dep 2": "7", "Z": "7"])
    let many = Pulse.build(waves: [("2026-03-02", [("dep", any(6)), ("x", any(8)), ("y", any(9))])])
    #expect(
      try told(waves(many, on: "2026-03-03")[0])
        == ["Test": "23", "Dep": "23", "own Dep": "6", "X": "8", "Y": "9", "Dep 2": "few", "Z": "few"])
  }

  @Test("one pattern serves all questions, from the one with the fewest answers")
  func pattern() throws {
    let pulse = Pulse.build(
      ["a", "b"],
      waves: [
        ("2026-03-02", [("x", [[1, 2, 3, 4, 5, 6], [1, 2, 3, 4]]), ("y", any(9) + any(9)), ("z", any(9) + any(9))])
      ])
    let wave = try waves(pulse, on: "2026-03-03")[0]
    // X has four answers to b: it is hidden for a as well; Dep would tell of them less Y.
    #expect(
      told(wave) == ["Test": "24 22", "Dep": "15 13", "X": "few", "Y": "protects", "Dep 2": "9 9", "Z": "9 9"])
  }

  @Test("a question that is reversed counts from the other end, in the mean and in each score")
  func reversed() throws {
    // methods.md: 2, 6, 1, 5, 3, 6, 7 with items 1, 3, 5 reversed are 6, 6, 7, 5, 5, 6, 7, mean 6.0.
    let given = [2, 6, 1, 5, 3, 6, 7]
    let pulse = Pulse.build(
      ["-a", "b", "-c", "d", "-e", "f", "g"],
      waves: [("2026-03-02", [(nil, given.map { score in Array(repeating: score, count: 10) })])])
    let cells = try #require(try waves(pulse, on: "2026-03-03", teams: [])[0].organization?.cells.value)
    #expect(cells.map(\.mean) == [6, 6, 7, 5, 5, 6, 7])
    #expect(cells.map(\.mean).reduce(0, +) / 7 == 6)
    #expect(cells[0].distribution == .measured([0, 0, 0, 0, 0, 10, 0]))
  }

  @Test("single scores are told from twice the minimum, by the question with the fewest answers")
  func distribution() throws {
    let pulse = Pulse.build(
      ["a", "b"], waves: [("2026-03-02", [("x", any(10) + any(10)), ("z", any(12) + any(9))])])
    let scopes = try waves(pulse, on: "2026-03-03")[0].scopes
    let told = Dictionary(scopes.map { ($0.scope.name, $0.cells.value?.map { $0.distribution.value != nil }) }) { $1 }
    #expect(told["X"] == [true, true] && told["Z"] == [false, false])
    let z = try #require(scopes.last?.cells.value)
    #expect(z[0].distribution == .unavailable(.fewerAnswers(than: 10)))
  }

  @Test("a change has Welch's interval, and only beside what the wave before tells")
  func change() throws {
    // scipy 1.17, ttest_ind(equal_var=False): [3,4,4,5,5] and [5,6,6,7,7,7].
    let pulse = Pulse.build(waves: [
      ("2026-03-02", [("x", [[3, 4, 4, 5, 5]])]),
      ("2026-06-02", [("x", [[5, 6, 6, 7, 7, 7]]), ("z", [[1, 2, 3, 4, 5]])]),
    ])
    let waves = try waves(pulse, on: "2026-06-03")
    let cells = try #require(waves[0].scopes.first { $0.scope.name == "X" }?.cells.value)
    let change = try #require(cells[0].change.value)
    #expect(cells[0].n == 6 && change.before == 5 && change.since == "2026-03-02")
    #expect(abs(change.value - (38.0 / 6 - 4.2)) < 1e-12)
    #expect(abs(change.lower - 0.990732093126895) < 1e-9 && abs(change.upper - 3.2759345735397707) < 1e-9)
    #expect(abs(change.chance - 0.0011888429052491893) < 1e-9 && change.isRise && !change.isFall)
    let z = try #require(waves[0].scopes.first { $0.scope.name == "Z" }?.cells.value)
    #expect(z[0].change == .unavailable(.notToldBefore))
    let first = try #require(waves[1].organization?.cells.value)
    #expect(first[0].change == .unavailable(.noEarlierWave))
  }

  @Test("a wave keeps the teams that it was closed with, whatever fairlead.yaml says since")
  func tree() throws {
    var pulse = Pulse.build(waves: [("2026-03-02", [("x", any(6)), ("old", any(7))])])
    pulse.waves[0].tree = [
      Team(id: "old", name: "Old", parent: nil, span: spot("p")),
      Team(id: "x", name: "X", parent: nil, span: spot("p")),
    ]
    #expect(try told(waves(pulse, on: "2026-03-03")[0]) == ["Test": "13", "Old": "7", "X": "6"])
    #expect(try told(waves(pulse, on: "2026-03-03", teams: [])[0]) == ["Test": "13", "Old": "7", "X": "6"])
  }

  @Test("how many of those who were asked answered is told where it is known of each team, and nothing else is hidden")
  func response() throws {
    let pulse = Pulse.build(waves: [("2026-03-02", [("x", any(6)), ("y", any(5)), ("z", any(5))])])
      .asked(["x": 9, "y": 4])
    let scopes = try waves(pulse, on: "2026-03-03")[0].scopes
    let rates = Dictionary(scopes.map { ($0.scope.name, $0.response) }) { $1 }
    #expect(rates["X"] == .measured(PulseResponse(answered: 6, asked: 9)))
    // More answers than people: something is wrong with one of them.
    #expect(rates["Y"] == .unavailable(.outOfRange))
    #expect(rates["Dep"] == .measured(PulseResponse(answered: 11, asked: 13)))
    #expect(rates["Z"] == .unavailable(.notWritten) && rates["Test"] == .unavailable(.notWritten))
  }
}
