import Diagnostics
import Foundation
import Record
import Testing

@testable import Analysis
@testable import Presentation

@Suite("Teams")
struct TeamTests {
  @Test("stand in configured order, with the state of their charters")
  func order() throws {
    let page = try #require(try render(Sample.report, only: ["teams/index.html"])["teams/index.html"])
    #expect(page.contains("<h1>One of three teams has a charter.</h1>"))
    let places = try ["commerce.html", "payments.html", "platform.html"].map {
      try #require(page.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(page.contains("no charter"))
  }

  @Test("each have a page with charter, delegation and what they own")
  func one() throws {
    let page = try #require(try render(Sample.report, only: ["teams/payments.html"])["teams/payments.html"])
    // 9 of the 60 to go in six weeks, 51 left for six more: at the floor of 5 %, where its owner says 80 %.
    let news = "Payments: “Refunds in a day” is off track, and three more things need a conversation."
    #expect(page.contains("<h1>\(news)</h1>"))
    #expect(page.contains("the lead asks the team, then decides"))
    #expect(page.contains("Refunds in a day"))
    #expect(page.contains("Buy, not build, fraud scoring"))
    #expect(page.contains("<a href=\"../strategy/money-that-moves-once.html\">Money that moves once</a>"))
    #expect(page.contains("<h2 id=\"how\">How we work</h2>"))
  }

  @Test("show who decides what as a board of seven levels, with a mark and its word in one cell of each row")
  func board() throws {
    let page = try #require(try render(Sample.report, only: ["teams/payments.html"])["teams/payments.html"])
    #expect(
      page.contains(
        "<p>Of three kinds of decision, the team takes one, one is taken together and the lead takes one.</p>"))
    let row = try #require(page.components(separatedBy: "<tr><th scope=\"row\">Who joins the team</th>").last)
      .components(separatedBy: "</tr>")[0]
    #expect(row.components(separatedBy: "<td class=\"level\"").count == 8)
    #expect(row.components(separatedBy: "●").count == 2)
    #expect(row.contains("data-label=\"agree\"><span class=\"mark\" aria-hidden=\"true\">●</span>"))
    #expect(row.contains("the lead and the team decide together"))
  }

  @Test("say how many kinds of decision are whose")
  func boardSentence() {
    func sentence(_ levels: [Charter.Level]) -> String? {
      DelegationBoard(levels.map { Charter.Delegation(decision: "D", level: $0) })?.sentence
    }
    #expect(sentence([]) == nil)
    #expect(sentence([.agree]) == "The one kind of decision on the board is taken together.")
    #expect(sentence([.tell]) == "The one kind of decision on the board is taken by the lead.")
    #expect(sentence([.advise, .delegate]) == "Of two kinds of decision, the team takes every one.")
    #expect(
      sentence([.consult, .inquire, .sell]) == "Of three kinds of decision, the team takes one and the lead takes two.")
  }

  @Test("say what they own, how to reach them and with whom they work until when")
  func together() throws {
    var record = Sample.record
    var charter = Sample.charter
    func at(_ text: String) -> Located<String> { Located(text, at: Sample.span("teams/payments.md")) }
    charter.owns = [at("dues-api"), at("Two <ledgers>")]
    charter.reach = "#payments"
    charter.worksWith = [
      .init(team: at("platform"), mode: .collaboration, purpose: "One log", until: Sample.day("2026-11-01")),
      .init(team: at("Port authority"), mode: nil, duration: "3 months"),
    ]
    record[Charter.self] = [charter]
    let report = analyse(record, asOf: Sample.asOf)
    let page = try #require(try render(report, only: ["teams/payments.html"])["teams/payments.html"])
    #expect(page.contains("<li>Two &lt;ledgers&gt;"))
    #expect(page.contains("<dt>How to reach it</dt><dd>#payments</dd>"))
    #expect(page.contains("<a href=\"platform.html\">Platform</a>"))
    #expect(page.contains("1 November <span class=\"status watch\">"))
    #expect(page.contains("past its day") && page.contains("3 months"))
    #expect(page.contains("Payments was to work with Platform until 1 November."))
  }

  @Test("have in one place what is theirs, each part with a sentence and the way to its page")
  func onePlace() throws {
    var record = Sample.record
    record[WorkItem.self] = [
      Sample.work("queue-refunds") {
        ($0.team, $0.kind, $0.status, $0.costOfDelay, $0.duration) = (
          "payments", .debt, .doing, ThreePoint(exactly: 900), ThreePoint(exactly: 2)
        )
      },
      Sample.work("other") { ($0.team, $0.status) = ("platform", .ready) },
    ]
    let report = analyse(record, asOf: Sample.asOf)
    let page = try #require(try render(report, only: ["teams/payments.html"])["teams/payments.html"])
    #expect(page.contains("<p>One item is open, and it is being done.</p>"))
    #expect(page.contains("<a class=\"more\" href=\"../priorities/index.html\">"))
    #expect(page.contains("<p>One open debt, none with a price.</p>"))
    #expect(page.contains("<p>Two decisions, one of them open.</p>"))
    #expect(page.contains("href=\"../practices/c2.html\""))
    #expect(!page.contains("id=\"Health\"") && !page.contains("id=\"Capacity\"") && !page.contains("id=\"Feedback\""))
  }

  /// A retrospective of a team with actions: id, who sees to it, and when it is due.
  private func retro(_ date: String, of team: String, _ actions: [(String, String?, String?)]) -> Retro {
    let file = "retros/\(date)-\(team).md"
    return Retro(
      header: Sample.header(RecordKey(.retro, id: "\(date)-\(team)"), "Talk of \(date)", file, owner: team, date: date),
      team: team, heldOn: Sample.day(date),
      actions: actions.map { id, owner, due in
        AgreedAction(
          id: Located(id, at: Sample.span(file)), what: "What of \(id)", owner: owner, due: due.map { Sample.day($0) },
          end: id == "finished" ? .doneSometime : nil)
      })
  }

  @Test("have the open actions that they agreed on or are to see to, with the way to where they stand")
  func actions() throws {
    var record = Sample.record
    record[Retro.self] = [
      retro("2026-09-01", of: "payments", [("alarm", nil, "2026-09-10"), ("finished", nil, nil)]),
      retro("2026-09-15", of: "payments", [("alarm", nil, "2026-09-20"), ("lamp", "harbour master", "2027-06-01")]),
      retro("2026-09-16", of: "platform", [("log", "payments", nil), ("other", nil, nil)]),
    ]
    let report = analyse(record, asOf: Sample.asOf)
    let pages = try render(report, only: ["teams/payments.html", "teams/platform.html", "teams/commerce.html"])
    let payments = try #require(pages["teams/payments.html"])
    #expect(payments.contains("<p>Three actions are open; one is overdue and one was carried over.</p>"))
    let places = try ["What of alarm", "What of lamp", "What of log"].map {
      try #require(payments.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(
      payments.contains("<a href=\"../retros/2026-09-16-platform.html\">Talk of 2026-09-16</a>"))
    #expect(payments.contains("<a class=\"more\" href=\"../learnings/index.html\">"))
    #expect(!payments.contains("What of finished") && !payments.contains("What of other"))
    #expect(try #require(pages["teams/platform.html"]).contains("<p>Two actions are open.</p>"))
    #expect(try !#require(pages["teams/commerce.html"]).contains("id=\"Actions\""))
  }

  @Test("say of one open action whether it is overdue and whether it was carried over")
  func oneAction() {
    func words(_ state: ActionReport.State, carried: Int) -> String {
      var team = TeamReport(
        team: Team(id: "t", name: "T", parent: nil, span: Sample.span("fairlead.yaml")), children: [], services: [],
        objectives: [], metrics: [], strategies: [],
        decisions: [])
      team.actions = [
        ActionReport(
          action: AgreedAction(id: Located("a", at: Sample.span("r.md")), what: "A"),
          source: RecordKey(.retro, id: "r"),
          team: "t", opened: nil, carried: carried, state: state)
      ]
      return TeamSentences(item: team, directory: Directory(Sample.emptyReport)).actions
    }
    #expect(words(.open, carried: 0) == "One action is open.")
    #expect(words(.overdue, carried: 0) == "One action is open, and it is overdue.")
    #expect(words(.overdue, carried: 2) == "One action is open, and it is overdue and was carried over.")
  }

  @Test("say what to write where nobody is named")
  func none() throws {
    let page = try #require(try render(Sample.emptyReport, only: ["teams/index.html"])["teams/index.html"])
    #expect(page.contains("<h1>No team is named yet.</h1>"))
    #expect(!page.contains("<table"))
  }

  @Test("all levels of delegation have a meaning of their own")
  func levels() {
    #expect(Set(Charter.Level.allCases.map(\.meaning)).count == 7)
  }
}
