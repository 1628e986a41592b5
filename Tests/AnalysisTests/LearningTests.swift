import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Learnings and the register of actions")
struct LearningTests {
  private func action(
    _ id: String, due: String? = nil, end: AgreedAction.End? = nil, from: String? = nil
  ) -> AgreedAction {
    AgreedAction(
      id: Located(id, at: spot("a.md")), what: "What of \(id)", due: due.map { day($0) }, end: end,
      carriedFrom: from.map { Located($0, at: spot("a.md")) })
  }

  private func done(_ date: String) -> AgreedAction.End { .done(day(date)) }

  private func retro(_ date: String, of team: String = "a", _ actions: [AgreedAction] = []) -> Retro {
    let id = "\(date)-\(team)"
    return Retro(
      header: heading(.retro, id, file: "retros/\(id).md", owner: team, date: date), team: team, heldOn: day(date),
      actions: actions)
  }

  private func learning(_ date: String?, of team: String? = "a", _ actions: [AgreedAction] = []) -> Learning {
    let id = "learning-\(date ?? "undated")"
    return Learning(
      header: heading(.learning, id, file: "learnings/\(id).md", owner: team, date: date), team: team,
      heldOn: date.map { day($0) }, whatWeLearned: Passage("Ask first"), actions: actions)
  }

  private func report(
    retros: [Retro] = [], learnings: [Learning] = [], on date: String, _ change: (inout Policies) -> Void = { _ in }
  ) -> Report {
    analyse(
      OrganizationRecord.build {
        $0.organization.teams = [team("a"), team("b")]
        change(&$0.organization.policies)
        $0[Retro.self] = retros
        $0[Learning.self] = learnings
      }, asOf: day(date))
  }

  @Test("an action that a learning agreed and a retrospective carries over is one, as old as the learning")
  func carried() throws {
    let report = report(
      retros: [retro("2026-03-16", [action("x", due: "2026-03-23", from: "learning-2026-03-02")])],
      learnings: [learning("2026-03-02", [action("x", due: "2026-03-09")])], on: "2026-03-20")
    #expect(report.actions.actions.map(\.opened) == [day("2026-03-02")])
    #expect(report.actions.actions.map(\.carried) == [1] && report.actions.actions.map(\.state) == [.open])
    #expect(report.learnings[0].actions.map(\.state) == [.carried])
  }

  @Test("of no team, an action is that of its file alone, and where nobody wrote the day its age is not known")
  func teamless() {
    let report = report(
      learnings: [learning("2026-03-02", of: nil, [action("x")]), learning(nil, of: nil, [action("x")])],
      on: "2026-03-20")
    #expect(report.actions.actions.map(\.carried) == [0, 0])
    #expect(Set(report.actions.actions.map { $0.age(asOf: day("2026-03-20")) }) == [18, nil])
  }

  @Test("the register has those past their day first, then open ones by their day, then what ended, the latest first")
  func order() {
    let report = report(
      retros: [
        retro(
          "2026-03-02",
          [
            action("undated"), action("later", due: "2026-05-01"), action("done", end: done("2026-03-10")),
            action("past", due: "2026-03-09"), action("sooner", due: "2026-04-01"), action("gone", end: .letGo),
            action("done-last", end: done("2026-03-15")),
          ])
      ], on: "2026-03-20")
    #expect(
      report.actions.actions.map(\.action.id.value)
        == ["past", "sooner", "later", "undated", "done-last", "done", "gone"])
  }

  @Test("follow-through counts what fell due by now, by team and quarter; what was let go is counted apart")
  func followThrough() {
    let report = report(
      retros: [
        retro(
          "2026-01-05",
          [
            action("1", due: "2026-01-20", end: done("2026-01-20")),
            action("2", due: "2026-02-01", end: done("2026-02-09")),
            action("3", due: "2026-03-01"), action("4", due: "2026-03-31", end: .letGo),
            action("5", due: "2026-03-31", end: .doneSometime), action("6", due: "2026-04-02"),
            action("7", due: "2026-04-20"),
          ])
      ], on: "2026-04-10")
    let rows = report.actions.followThrough
    #expect(rows.map(\.quarter.id) == ["2026-Q2", "2026-Q1"] && rows.map(\.team) == ["a", "a"])
    #expect(rows.map(\.due) == [1, 4] && rows.map(\.done) == [0, 3])
    #expect(rows.map(\.onTime) == [0, 1] && rows.map(\.letGo) == [0, 1])
  }

  @Test("a promise of follow-through is held against the upper end of the Wilson interval")
  func promise() {
    // 4 of 10: Wilson 95 % is 0.168 to 0.687 (statsmodels 0.14, proportion_confint(4, 10, method="wilson")).
    let actions = (0..<10).map { action("\($0)", due: "2026-03-01", end: $0 < 4 ? done("2026-02-20") : nil) }
    func told(_ promised: Double?) -> [String] {
      report(retros: [retro("2026-02-02", actions)], on: "2026-03-20") { $0.followThrough = promised }
        .items("action.follow-through").map(\.owner).compactMap(\.self)
    }
    #expect(told(0.69) == ["a"] && told(0.68) == [] && told(nil) == [])
  }

  @Test("a team is asked about its next retrospective a week after it was due; without a promise nobody is")
  func cadence() {
    func told(_ date: String) -> [String?] {
      report(retros: [retro("2026-03-02"), retro("2026-03-23", of: "b")], on: date) {
        $0.retrosEvery = CalendarDuration(4, .week)
      }.items("retro.out-of-cadence").map(\.owner)
    }
    // Due on 30 March; a week later is 6 April.
    #expect(told("2026-04-06") == [] && told("2026-04-07") == ["a"])
    #expect(report(retros: [retro("2026-03-02")], on: "2026-12-01").items("retro.out-of-cadence").isEmpty)
  }

  @Test("what is carried over twice and not yet due is asked about")
  func again() {
    let retros = ["2026-03-02", "2026-03-16", "2026-03-30"].map { retro($0, [action("x", due: "2026-05-01")]) }
    #expect(report(retros: retros, on: "2026-04-01").items("action.carried-over").count == 1)
    #expect(report(retros: Array(retros.prefix(2)), on: "2026-04-01").items("action.carried-over").isEmpty)
    // Past its day it is told as that.
    #expect(report(retros: retros, on: "2026-05-02").items("action.carried-over").isEmpty)
  }

  @Test("learning is practised with a retrospective that agreed on something, and lapses when its time has passed")
  func coverage() throws {
    func state(_ date: String) throws -> PracticeReport.State {
      let report = report(retros: [retro("2026-03-02", [action("x", due: "2026-09-01")])], on: date)
      return try #require(report.practices.first { $0.practice == .C3 }).state
    }
    #expect(try state("2026-06-02") == .practised && state("2026-06-03") == .lapsing)
    #expect(try #require(report(on: "2026-06-02").practices.first { $0.practice == .C3 }).state == .notEvidenced)
  }
}
