import Record
import Testing

@testable import Analysis

@Suite("The next step of a practice")
struct NextStepTests {
  private func step(
    _ practice: Practice, on date: String = "2026-11-16", _ fill: (inout OrganizationRecord) -> Void
  ) throws -> NextStep? {
    try #require(analyse(.build(fill), asOf: day(date)).practice(practice)).nextStep
  }

  @Test("begins a file where nothing is written, and is there for every practice but what does not apply")
  func beginnings() {
    let practices = analyse(.build { $0.organization.teams = [team("a")] }, asOf: day("2026-11-16")).practices
    #expect(practices.allSatisfy { $0.nextStep != nil })
    #expect(practices.first { $0.practice == .C2 }?.nextStep == .begin(NewRecord("team", title: "A")))
    #expect(practices.first { $0.practice == .D2 }?.nextStep == .mend(file: "fairlead.yaml", .promise))
    #expect(practices.first { $0.practice == .A3 }?.nextStep == .mend(file: "fairlead.yaml", .cadence))
  }

  @Test("mends what lapsed before what never was sound")
  func mending() throws {
    let stale = Strategy.build("s", outcomes: ["m"], date: "2026-01-10") {
      $0.header.reviewIn = CalendarDuration(6, .month)
    }
    let empty = Strategy.build("t", outcomes: [], date: "2026-10-10")
    #expect(try step(.A1) { $0.strategies = [empty, stale] } == .mend(file: stale.header.file, .review))
    #expect(try step(.A1) { $0.strategies = [empty] } == .mend(file: empty.header.file, .outcomes))
  }

  @Test("of what is practised is the last day on which it still is")
  func keeping() throws {
    func strategy(_ id: String, date: String) -> Strategy {
      Strategy.build(id, outcomes: ["m"], date: date) { $0.header.reviewIn = CalendarDuration(6, .month) }
    }
    // Of three, two may lapse no sooner than the second does: until then half of them or more are sound.
    let all = ["2026-06-01", "2026-07-01", "2026-08-01"].map { strategy("s\($0)", date: $0) }
    #expect(try step(.A1) { $0.strategies = all } == .keep(until: day("2027-01-01")))
    #expect(try step(.A1) { $0.strategies = [.build("s", outcomes: ["m"])] } == nil)
  }

  @Test("never asks to write afterwards what was to be written before")
  func honesty() throws {
    let bare = Decision.build("2-b", .accepted, date: "2026-10-01")
    #expect(try step(.C1) { $0.decisions = [bare] } == .begin(NewRecord("decision")))
    #expect(try step(.G1) { $0.decisions = [bare] } == .begin(NewRecord("decision")))
    let open = Decision.build("3-c", .proposed, date: "2026-11-01")
    #expect(try step(.C1) { $0.decisions = [open, bare] } == .mend(file: open.header.file, .alternatives))
    #expect(try step(.G1) { $0.decisions = [open, bare] } == .mend(file: open.header.file, .recommendation))
  }

  @Test("names a charter's file as the team is named")
  func charters() throws {
    let report = analyse(
      .build {
        $0.organization.teams = [
          Team(id: "pay", name: "Payments & dues", parent: nil, span: spot("fairlead.yaml")), team("gate"),
        ]
      },
      asOf: day("2026-11-16"))
    #expect(
      report.practice(.C2)?.teams.map(\.nextStep) == [
        .begin(NewRecord("team", title: "pay")), .begin(NewRecord("team", title: "GATE")),
      ])
  }

  @Test("of the sample is true: what stays practised until a day is not on the day after")
  func truth() async throws {
    let record = try await SampleContent.record()
    let now = await SampleContent.practices(of: record, on: day("2026-11-20"))
    var days: [CalendarDate: [PracticeReport]] = [:]
    for practice in now {
      let steps = [(nil, practice.nextStep)] + practice.teams.map { ($0.team, $0.nextStep) }
      for (team, step) in steps {
        // The others are the same with more days, and each day is a whole analysis.
        guard case .keep(let until) = step, team == nil || until < day("2026-12-15") else { continue }
        for (date, isPractised) in [(until, true), (until.adding(days: 1), false)] {
          if days[date] == nil { days[date] = await SampleContent.practices(of: record, on: date) }
          let then = days[date]?.first { $0.practice == practice.practice }
          let state = team == nil ? then?.state : then?.teams.first { $0.team == team }?.state
          #expect((state == .practised) == isPractised, "\(practice.practice) of \(team ?? "all") on \(date.iso)")
        }
      }
    }
  }
}
