import Diagnostics
import Record
import Testing

@testable import Analysis
@testable import Presentation

@Suite("Pages of sessions")
struct SessionPagesTests {
  private func session(
    _ id: String, _ title: String, _ form: Session.Form = .talk, held: String? = nil, planned: String? = nil,
    for teams: [String] = [], _ fill: (inout Session) -> Void = { _ in }
  ) -> Session {
    let file = "growth/sessions/\(id).md"
    var session = Session(
      header: Sample.header(RecordKey(.session, id: id), title, file, owner: "payments", date: held), form: form,
      heldOn: held.map { Sample.day($0) }, plannedOn: planned.map { Sample.day($0) }, teams: teams)
    fill(&session)
    return session
  }

  private func pages(_ sessions: [Session]) throws -> [String: String] {
    var record = OrganizationRecord(organization: Sample.organization)
    record[Session.self] = sessions
    return try render(analyse(record, asOf: Sample.asOf), in: "growth")
  }

  @Test("the overview begins with what was held in the quarter and which teams were quiet, and says what needs a talk")
  func overview() throws {
    let html = try #require(
      try pages([
        session("a", "Queues <1>", held: "2026-11-05", for: ["payments"]),
        session("b", "Logs", .pairing, held: "2026-11-12", for: ["payments"]),
        session("c", "Later", .training, planned: "2026-12-15"), session("d", "Some day"),
      ])["growth/index.html"])
    #expect(
      html.headline == "Two sessions were held in 2026-Q4; one of two teams has held none in the last month.")
    #expect(html.contains("Platform has held no talk, training or pairing yet."))
    #expect(html.contains("1\u{A0}talk, 1\u{A0}pairing") && html.contains("Queues &lt;1&gt;"))
    #expect(html.contains("no day yet") && html.contains(#"href="sessions/c.html""#))
    let (planned, undated) = (html.firstRange(of: ">Later<"), html.firstRange(of: ">Some day<"))
    #expect(try #require(planned).lowerBound < #require(undated).lowerBound)
  }

  @Test("a team that was quiet is told, with the next session that is planned, and what was planned is not held")
  func quiet() throws {
    let html = try #require(
      try pages([
        session("a", "Queues", held: "2026-10-19", for: ["payments"]),
        session("b", "Logs", .guild, planned: "2026-11-19", for: ["payments"]),
        session("c", "Later", .training, planned: "2026-12-15"),
      ])["growth/index.html"])
    #expect(html.headline == "One session was held in 2026-Q4; no team has held one in the last month.")
    #expect(html.contains("Payments has held no talk, training or pairing for longer than a month."))
    #expect(html.contains("was on 19 October. The next is planned for 15 December."))
    #expect(html.contains("its day has passed"))
  }

  @Test("a page says what it is, for whom and when, with what its file says and nothing about what it does not")
  func page() throws {
    let html = try #require(
      try pages([
        session("a", "Queues", .pairing, held: "2026-09-10", planned: "2026-09-08", for: ["payments"]) {
          ($0.hours, $0.seniority, $0.facilitator) = (3.5, "mixed", "harbour <master>")
        }
      ])["growth/sessions/a.html"])
    #expect(html.contains("Queues: a pairing for Payments, held on 10 September."))
    #expect(html.contains("3.5\u{A0}h") && html.contains("mixed") && html.contains("harbour &lt;master&gt;"))
    #expect(html.contains("8 September"))
    let planned = try #require(try pages([session("b", "Logs")])["growth/sessions/b.html"])
    #expect(planned.contains("Logs: a talk for everyone, planned, without a day yet."))
    #expect(!planned.contains("Led by") && !planned.contains("Takes"))
  }

  @Test("without anything written of growth there is no page, and the navigation leads to none")
  func none() throws {
    let all = try render(organization { _ in })
    #expect(!all.keys.contains { $0.hasPrefix("growth/") } && !all.values.contains { $0.contains("growth/index.html") })
  }
}
