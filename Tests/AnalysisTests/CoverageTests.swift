import Record
import Testing

@testable import Analysis

@Suite("The coverage of practices")
struct CoverageTests {
  private func practice(
    _ practice: Practice, on date: String = "2026-11-16", _ fill: (inout OrganizationRecord) -> Void
  ) throws -> PracticeReport {
    try #require(analyse(.build(fill), asOf: day(date)).practice(practice))
  }

  @Test("has every practice once, in order, and claims nothing of an empty record")
  func empty() {
    let practices = analyse(.build { _ in }, asOf: day("2026-11-16")).practices
    #expect(practices.map(\.practice) == Practice.allCases)
    #expect(practices.allSatisfy { $0.state == .notEvidenced || ($0.practice == .C2 && $0.state == .notApplicable) })
    #expect(practices.allSatisfy { $0.evidence.isEmpty })
    #expect(practices.first { $0.practice == .D1 }?.basis == .nothingWritten(folder: "work"))
    #expect(practices.first { $0.practice == .A1 }?.basis == .nothingWritten(folder: "strategy"))
  }

  @Test("is practised from half of the records on, lapsing while any once was sound")
  func states() {
    func state(_ standings: [PracticeStanding]) -> PracticeReport.State {
      Coverage(standings.map { Judgement($0, Evidence(date: nil, file: "f", what: .policy)) }).state
    }
    #expect(state([]) == .notEvidenced)
    #expect(state([.alive, .unsound]) == .practised)
    #expect(state([.alive, .unsound, .unsound]) == .lapsing)
    #expect(state([.alive, .past, .past, .irrelevant]) == .practised)
    #expect(state([.lapsed]) == .lapsing)
    #expect(state([.past]) == .lapsing)
    #expect(state([.unsound, .irrelevant]) == .notEvidenced)
  }

  @Test("shows the most recent evidence first, and no more than five")
  func evidence() {
    let days = [3, 1, nil, 7, 5, 2, 6].map { $0.map { CalendarDate(dayNumber: $0) } }
    let coverage = Coverage(days.map { Judgement(.alive, Evidence(date: $0, file: "f", what: .policy)) })
    #expect(coverage.evidence.map { $0.date?.dayNumber } == [7, 6, 5, 3, 2])
  }

  @Test("A1: strategies with outcomes, reviewed in time")
  func strategies() throws {
    let sound = Strategy.build("s", outcomes: ["m"], date: "2026-05-16") {
      $0.header.reviewIn = CalendarDuration(6, .month)
    }
    #expect(try practice(.A1) { $0.strategies = [sound] }.state == .practised)
    #expect(try practice(.A1, on: "2026-11-17") { $0.strategies = [sound] }.state == .lapsing)
    #expect(try practice(.A1) { $0.strategies = [.build("s", outcomes: [])] }.state == .notEvidenced)
  }

  @Test("A2: strategies with outcomes that give values")
  func outcomes() throws {
    let strategy = Strategy.build("s", outcomes: ["m"])
    let metric = Metric.build("m", values: weekly(from: "2026-09-07", [1, 2, 1]))
    func state(_ date: String) throws -> PracticeReport.State {
      try practice(.A2, on: date) {
        $0.strategies = [strategy]; $0.metrics = [metric]
      }.state
    }
    #expect(try state("2026-10-12") == .practised)
    #expect(try state("2026-10-13") == .lapsing)
    #expect(try state("2026-09-01") == .notEvidenced)
    #expect(try practice(.A2) { $0.metrics = [metric] }.basis == .nothingWritten(folder: "strategy"))
  }

  @Test("B3: objectives checked in on, by team")
  func objectives() throws {
    let report = try practice(.B3) {
      $0.organization.teams = [
        team("all"), team("a", parent: "all"), team("b", parent: "all"), team("c", parent: "all"),
      ]
      $0.objectives = [
        .build("x", owner: "a", [.checked([("2026-11-10", 5)], from: 0, to: 10)]),
        .build("y", owner: "b", [.checked([("2026-10-10", 5)], from: 0, to: 10)]),
      ]
    }
    #expect(report.state == .practised)
    #expect(report.basis == .records(found: 2, current: 2, sound: 1))
    #expect(report.teams.map(\.state) == [.notApplicable, .practised, .lapsing, .notEvidenced])
    #expect(report.evidence.first?.date == day("2026-11-10"))
  }

  @Test("B3: objectives of the past show that it once was practised")
  func pastObjectives() throws {
    let past = Objective.build("x", in: "2026-Q1", [.checked([("2026-02-10", 5)], from: 0, to: 10)])
    #expect(try practice(.B3) { $0.objectives = [past] }.state == .lapsing)
    #expect(try practice(.B3) { $0.objectives = [.build("x", in: "2027-Q1", [])] }.state == .notEvidenced)
  }

  @Test("C1, G1, G2: recent decisions")
  func decisions() throws {
    let full = Decision.build("1-a", .accepted, date: "2026-10-01") {
      $0.options = [
        DecisionOption(name: "x", isRecommended: true, businessImplication: "b"), DecisionOption(name: "y"),
      ]
    }
    let bare = Decision.build("2-b", .accepted, date: "2026-10-01")
    for name in [Practice.C1, .G1, .G2] {
      #expect(try practice(name) { $0.decisions = [full] }.state == .practised)
      #expect(try practice(name, on: "2027-03-31") { $0.decisions = [full] }.state == .lapsing)
      #expect(try practice(name) { $0.decisions = [bare] }.state == .notEvidenced)
      #expect(try practice(name) { $0.decisions = [full, bare, bare] }.state == .lapsing)
    }
    var dissent = bare
    dissent.dissent = [Dissent(who: "Platform", view: "No", answered: nil)]
    #expect(try practice(.C1) { $0.decisions = [dissent] }.state == .practised)
  }

  @Test("C2: charters with goals; without teams it does not apply")
  func charters() throws {
    let report = try practice(.C2) {
      $0.organization.teams = [team("a"), team("b"), team("c")]
      $0.charters = [.build("a", goals: ["Win"])]
    }
    #expect(report.state == .lapsing)
    #expect(report.teams.map(\.state) == [.practised, .notEvidenced, .notEvidenced])
    #expect(try practice(.C2) { $0.organization.teams = [team("a")] }.state == .notEvidenced)
    #expect(try practice(.C2) { _ in }.state == .notApplicable)
  }

  @Test("G3: a promised rhythm is no evidence that it was kept")
  func cadence() throws {
    let report = try practice(.G3) {
      $0.organization.audiences = [audience(everyWeeks: 2, from: "2026-01-08")]
    }
    #expect(report.state == .notEvidenced)
    #expect(report.evidence.map(\.what) == [.cadenceDeclared])
    #expect(report.basis == .nothingWritten(folder: "updates"))
  }
}
