import Diagnostics
import Record
import Testing

@testable import Analysis
@testable import Presentation
@testable import Wording

@Suite("Pages of retrospectives")
struct RetroPagesTests {
  private func retro(_ date: String, _ title: String, _ actions: [AgreedAction]) -> Retro {
    let file = "retros/\(date).md"
    return Retro(
      header: Sample.header(RecordKey(.retro, id: date), title, file, owner: "payments", date: date), team: "payments",
      heldOn: Sample.day(date), actions: actions)
  }

  private func action(_ id: String, _ what: String, owner: String? = nil, due: String? = nil, done: String? = nil)
    -> AgreedAction
  {
    AgreedAction(
      id: Located(id, at: Sample.span("r.md")), what: what, owner: owner, due: due.map { Sample.day($0) },
      end: done.map { .done(Sample.day($0)) })
  }

  private func pages(_ retros: [Retro]) throws -> [String: String] {
    let report = organization { $0[Retro.self] = retros }
    return try render(report, in: "retros").merging(render(report, in: "learnings")) { first, _ in first }
  }

  @Test("the list says how far all actions are, with the next due first and what has no day last")
  func list() throws {
    let html = try #require(
      try pages([
        retro("2026-09-01", "Fog", [action("a", "An <alarm>", owner: "payments", due: "2026-09-10")]),
        retro(
          "2026-09-15", "Strike",
          [
            action("a", "An <alarm>", due: "2026-09-20"), action("b", "A lamp"),
            action("c", "A page", owner: "harbour master", due: "2026-09-18", done: "2026-09-17"),
          ]),
      ])["learnings/index.html"])
    #expect(html.contains("One of three actions is done and one is overdue."))
    let (first, second) = (html.firstRange(of: "An &lt;alarm&gt;"), html.firstRange(of: "A lamp"))
    #expect(try #require(first).lowerBound < #require(second).lowerBound)
    #expect(html.contains("carried over once") && html.contains("nobody is named") && html.contains("no day is agreed"))
    #expect(html.contains(#"<a href="../retros/2026-09-01.html">Fog</a>"#))
  }

  @Test("a page tells who sees to an action: a team by its name, or a role as written")
  func page() throws {
    let html = try #require(
      try pages([
        retro(
          "2026-09-15", "Strike",
          [action("b", "A lamp", owner: "payments"), action("c", "A page", owner: "harbour master")])
      ])["retros/2026-09-15.html"])
    #expect(html.contains("Strike: neither of two actions is done."))
    #expect(html.contains("Payments") && html.contains("harbour master"))
  }

  @Test("without a retrospective there is no page, and the navigation leads to none")
  func none() throws {
    let all = try render(organization { _ in })
    #expect(!all.keys.contains { $0.hasPrefix("retros/") || $0.hasPrefix("learnings/") })
    #expect(!all.values.contains { $0.contains("retros/") || $0.contains("learnings/") })
  }

  @Test("how far actions are is said of one, of both and of more, with what was carried over")
  func clauses() {
    func clause(_ states: ActionReport.State...) -> String {
      actionsClause(
        of: states.map {
          ActionReport(
            action: action("a", "A"), source: RecordKey(.retro, id: "r"), team: "payments",
            opened: Sample.day("2026-09-01"), carried: 0, state: $0)
        })
    }
    #expect(clause() == "no action was agreed")
    #expect(clause(.open) == "the one action is open")
    #expect(clause(.overdue) == "the one action is overdue")
    #expect(clause(.carried) == "the one action was carried over")
    #expect(clause(.done, .done) == "both actions are done")
    #expect(clause(.done, .done, .done) == "all three actions are done")
    #expect(
      clause(.done, .overdue, .overdue, .carried)
        == "one of four actions is done, two are overdue and one was carried over")
  }

  @Test("how often is said in words for the first two")
  func times() {
    #expect([1, 2, 3].map(timesWords) == ["once", "twice", "3 times"])
  }
}
