import Diagnostics
import Record
import Testing

@testable import Analysis
@testable import Presentation
@testable import Wording

@Suite("Pages of coaching")
struct CoachingPagesTests {
  private func coaching(_ id: String, until: String? = nil, _ state: Coaching.State) -> Coaching {
    var coaching = Coaching(
      header: Sample.header(
        RecordKey(.coaching, id: id), "Title of \(id)", "coaching/\(id).md", owner: "platform", date: "2026-11-03"),
      practice: .B3, from: "platform", to: "payments", on: Sample.day("2026-11-03"),
      until: until.map { Sample.day($0) }, state: state)
    coaching.resources = "<two> mornings"
    return coaching
  }

  private func report(_ coachings: [Coaching] = []) -> Report {
    organization {
      $0.organization.teams.append(
        Team(id: "platform", name: "Platform", parent: nil, span: Sample.span("fairlead.yaml")))
      $0[Coaching.self] = coachings
    }
  }

  private func pages(_ coachings: [Coaching]) throws -> [String: String] {
    try render(report(coachings), in: "coaching")
  }

  @Test("the list says what is running and what is past its end, and the matrix who learns from whom")
  func list() throws {
    let html = try #require(
      try pages([
        coaching("x", until: "2027-01-31", .running), coaching("y", until: "2026-11-10", .running),
      ])["coaching/index.html"])
    #expect(html.contains("One coaching agreement is running and one is past its end"))
    #expect(html.contains(">since 3 November, until 31 January 2027<"))
    #expect(html.contains("since 3 November; its last day was 10 November"))
    #expect(html.contains("&lt;two&gt; mornings"))
    #expect(html.contains("learns from Platform") && html.contains(">teaches<"))
  }

  @Test("a page tells who learns what from whom")
  func page() throws {
    let html = try #require(try pages([coaching("x", until: "2027-01-31", .running)])["coaching/x.html"])
    #expect(html.contains("Payments learns “Goals about outcomes” from Platform."))
    #expect(html.contains("Running since 3 November, until 31 January 2027."))
  }

  @Test("what coverage suggests stands on the page with both facts, and on the list as a question")
  func suggested() throws {
    let pairing = SuggestedPairing(
      practice: .B3, fromTeam: "platform", toTeam: "payments",
      aliveBy: Evidence(date: Sample.day("2026-11-10"), file: "okrs/x.md", what: .checkIn),
      lapsingBy: Evidence(date: Sample.day("2026-08-10"), file: "okrs/y.md", what: .checkIn))
    var report = report()
    report.pairings = [pairing]
    let html = try #require(try render(report, in: "coaching")["coaching/index.html"])
    #expect(
      html.contains(
        "“Goals about outcomes” is lapsing in Payments, and Platform could show how it is done."))
    #expect(html.contains("checked in 10 August") && html.contains("checked in 10 November"))
    let item = AttentionReason(
      tone: .watch, subject: .team("payments"), name: "Payments", owner: "payments",
      matter: PracticeUnpaired(pairing: pairing, teacher: "Platform"), evidence: [], weight: 3, accepted: nil)
    let words = item.wording(asOf: Sample.asOf)
    #expect(words.claim == "“Goals about outcomes” is lapsing in Payments and in use in Platform.")
    #expect(
      words.evidence
        == "Last seen in Payments on 10 August (checked in) and in Platform on 10 November (checked in); "
        + "no coaching between the two is recorded.")
  }

  @Test("with nothing written and nothing to suggest there is no page")
  func none() throws {
    var report = report()
    report.pairings = []
    #expect(!(try render(report)).keys.contains { $0.hasPrefix("coaching/") })
  }
}
