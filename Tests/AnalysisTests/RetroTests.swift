import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Retrospectives")
struct RetroTests {
  private func action(
    _ id: String, due: String? = nil, done: String? = nil, from: String? = nil, owner: String? = nil
  ) -> AgreedAction {
    AgreedAction(
      id: Located(id, at: spot("r.md")), what: "What of \(id)", owner: owner, due: due.map { day($0) },
      end: done.map { .done(day($0)) }, carriedFrom: from.map { Located($0, at: spot("r.md")) })
  }

  private func retro(_ date: String, of team: String = "a", _ actions: [AgreedAction]) -> Retro {
    let id = "\(date)-\(team)"
    return Retro(
      header: heading(.retro, id, file: "retros/\(id).md", owner: team, date: date), team: team, heldOn: day(date),
      actions: actions)
  }

  private func report(_ retros: [Retro], on date: String, previous: String? = nil) -> Report {
    analyse(
      OrganizationRecord.build {
        $0.organization.teams = [team("a"), team("b")]
        $0[Retro.self] = retros
      }, asOf: day(date), previous: previous.map { day($0) })
  }

  private func states(_ retros: [Retro], on date: String) -> [[ActionReport.State]] {
    report(retros, on: date).retros.map { $0.actions.map(\.state) }
  }

  @Test("an action is open on its due day and overdue on the next; done counts from the day on which it was done")
  func states() {
    let one = [
      retro(
        "2026-03-02", [action("x", due: "2026-03-16"), action("y"), action("z", due: "2026-03-09", done: "2026-03-20")])
    ]
    #expect(states(one, on: "2026-03-16") == [[.open, .open, .overdue]])
    #expect(states(one, on: "2026-03-17") == [[.overdue, .open, .overdue]])
    #expect(states(one, on: "2026-03-20") == [[.overdue, .open, .done]])
    #expect(states(one, on: "2026-03-01") == [])
  }

  @Test("what is carried over keeps its first day, is counted once, and is told where it stands last")
  func carried() throws {
    let retros = [
      retro("2026-03-02", [action("x", due: "2026-03-09")]),
      retro("2026-03-16", [action("x", due: "2026-03-23", from: "2026-03-02-a")]),
      retro("2026-03-30", [action("x", due: "2026-04-06")]),
      retro("2026-03-30", of: "b", [action("x", due: "2026-05-01")]),
    ]
    let report = report(retros, on: "2026-04-10")
    #expect(report.retros.map(\.retro.id) == ["2026-03-30-b", "2026-03-30-a", "2026-03-16-a", "2026-03-02-a"])
    #expect(report.retros.map { $0.actions[0].state } == [.open, .overdue, .carried, .carried])
    #expect(report.retros.map { $0.actions[0].carried } == [0, 2, 1, 0])
    let last = report.retros[1].actions[0]
    // From 2 March to 10 April are 39 days.
    #expect(last.opened == day("2026-03-02") && last.age(asOf: day("2026-04-10")) == 39)
    let items = report.items("action.overdue")
    #expect(items.map(\.subject) == [.record(RecordKey(.retro, id: "2026-03-30-a"))])
    #expect(items.map(\.owner) == ["a"] && items.map(\.tone) == [.watch])
    #expect(report.retros[1].attention.count == 1 && report.retros[0].attention.isEmpty)
  }

  @Test("an action that names where it began is as old as that, under whatever id it had there")
  func renamed() {
    let retros = [
      retro("2026-03-02", [action("alarm")]), retro("2026-03-16", [action("lamp", from: "2026-03-02-a")]),
    ]
    #expect(report(retros, on: "2026-04-10").retros[0].actions[0].opened == day("2026-03-02"))
  }

  @Test("the day it is done an overdue action is solved, and two of one retrospective are told apart")
  func solved() {
    let retros = [
      retro(
        "2026-03-02",
        [
          action("x", due: "2026-03-09", done: "2026-03-20"), action("y", due: "2026-03-09"),
        ])
    ]
    let changes = report(retros, on: "2026-03-20", previous: "2026-03-13").changes
    let solved = changes.compactMap { change -> String? in
      guard case .solved(let item) = change else { return nil }
      return (item.lead.matter as? ActionOverdue)?.id
    }
    #expect(solved == ["x"])
    #expect(!changes.contains { if case .newConcern = $0 { true } else { false } })
  }

  @Test("a retrospective held after the report's day, or not for everyone, is not seen, and its actions age nobody's")
  func unseen() {
    var withheld = retro("2026-03-02", [action("x", due: "2026-03-09")])
    withheld.header.visibility = "board"
    let retros = [withheld, retro("2026-03-16", [action("x", due: "2026-03-20")]), retro("2026-06-01", [action("x")])]
    let report = report(retros, on: "2026-03-30")
    #expect(report.retros.map(\.retro.id) == ["2026-03-16-a"])
    #expect(report.retros[0].actions[0].opened == day("2026-03-16") && report.retros[0].actions[0].carried == 0)
  }
}
