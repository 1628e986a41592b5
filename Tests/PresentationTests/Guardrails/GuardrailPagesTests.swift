import Diagnostics
import Record
import Testing

@testable import Analysis
@testable import Presentation

@Suite("Pages of guardrails and design reviews")
struct GuardrailPagesTests {
  private func guardrail(_ id: String, _ title: String, _ waivers: [Waiver] = []) -> Guardrail {
    let file = "guardrails/\(id).md"
    var guardrail = Guardrail(
      header: Sample.header(RecordKey(.guardrail, id: id), title, file, owner: "platform", date: "2026-01-05"),
      rule: "No <service> reads another's tables", waivers: waivers)
    (guardrail.check, guardrail.isAutomatic) = ("A query every night", true)
    return guardrail
  }

  private func waiver(_ team: String?, from: String? = nil, until: String?, request: Waiver.Request? = nil) -> Waiver {
    Waiver(
      team: team, reason: request == nil ? "The ledger is copied" : nil, from: from.map { Sample.day($0) },
      expires: until.map { Sample.day($0) }, request: request, span: Sample.span("guardrails/g.md"))
  }

  private func review(_ id: String, _ title: String, _ days: ReviewDays) -> Review {
    var header = Sample.header(
      RecordKey(.review, id: id), title, "reviews/\(id).md", owner: "payments", date: days.requestedOn.iso)
    header.owner = days.team
    return Review(header: header, days: days)
  }

  private func days(_ asked: String, answered: String? = nil, decided: String? = nil, team: String? = nil) -> ReviewDays
  {
    ReviewDays(
      team: team, requestedOn: Sample.day(asked), firstResponseOn: answered.map { Sample.day($0) },
      decidedOn: decided.map { Sample.day($0) })
  }

  private func pages(
    _ guardrails: [Guardrail] = [], _ reviews: [Review] = [], rows: [ReviewRow] = [], in folder: String
  ) throws -> [String: String] {
    try render(
      organization {
        $0[Guardrail.self] = guardrails
        $0[Review.self] = reviews
        $0.reviewRows = rows
      }, in: folder)
  }

  @Test("the front page begins with what has run out and what waits, and shows who need not keep what until when")
  func front() throws {
    let asOf = Sample.asOf
    let soon = asOf.adding(days: 12).iso
    let html = try #require(
      try pages(
        [
          guardrail(
            "tables", "No shared tables",
            [
              waiver("payments", from: "2026-01-01", until: asOf.adding(days: -20).iso),
              waiver("commerce", from: "2026-03-01", until: soon),
            ])
        ], [review("log", "One <log>", days(asOf.adding(days: -17).iso, team: "payments"))], in: "guardrails"
      )["guardrails/index.html"])
    #expect(html.contains("One waiver has run out and one design review has waited longer than promised."))
    #expect(html.contains("ran out 20\u{A0}days ago") && html.contains("ends in 12\u{A0}days"))
    let (first, second) = (html.firstRange(of: "ran out 20"), html.firstRange(of: "ends in 12"))
    #expect(try #require(first).lowerBound < #require(second).lowerBound)
    #expect(html.contains("checked by a machine") && html.contains("No &lt;service&gt; reads"))
    #expect(html.contains(#"<a href="../reviews/log.html">One &lt;log&gt;</a>"#))
    #expect(html.contains("12\u{A0}days past the promise"))
    #expect(html.contains("unavailable: no data"))
  }

  @Test("a guardrail's page says what holds, how it is checked and what each waiver is")
  func page() throws {
    let html = try #require(
      try pages([guardrail("tables", "No shared tables", [waiver("payments", until: "2027-12-31")])], in: "guardrails")[
        "guardrails/tables.html"])
    #expect(html.contains("No shared tables: one waiver, one in force."))
    #expect(html.contains("The ledger is copied") && html.contains("longer than allowed"))
    #expect(html.contains("The waiver of “No shared tables” for Payments runs until 31 December 2027."))
    #expect(html.contains("Its first day is not recorded, and a waiver may last 12\u{A0}months."))
  }

  @Test("a list of others shows what it says, and says of the rest that it is not written")
  func list() throws {
    var request = Waiver.Request(name: "One log", answer: .granted)
    (request.part, request.reference, request.status) = ("code freeze", "4192", "approved")
    (request.requestedOn, request.answeredOn) = (Sample.day("2026-02-02"), Sample.day("2026-02-05"))
    var list = guardrail("list", "Exceptions of spring", [waiver(nil, until: nil, request: request)])
    list.rule = nil
    let html = try #require(try pages([list], in: "guardrails")["guardrails/list.html"])
    #expect(html.contains("Exceptions of spring: one exception, one granted without an end."))
    #expect(html.contains("The list does not say which rule it makes exceptions from."))
    #expect(html.contains("code freeze, 4192") && html.contains("“approved”") && html.contains("not written"))
    #expect(html.contains("Asked and answered: 3\u{A0}days (n 1)."))
  }

  @Test("the page of all reviews tells turnaround with n, and how many are rows of tables")
  func reviews() throws {
    let asOf = Sample.asOf
    func decided(_ ago: Int, after days: Int) -> ReviewDays {
      ReviewDays(requestedOn: asOf.adding(days: -ago - days), decidedOn: asOf.adding(days: -ago))
    }
    let rows = [decided(3, after: 2), decided(9, after: 4), decided(20, after: 10)].map {
      ReviewRow(days: $0, file: "data/reviews.csv")
    }
    let html = try #require(
      try pages([], [review("log", "One log", decided(5, after: 0))], rows: rows, in: "reviews")["reviews/index.html"])
    // 0, 2, 4 and 10 days.
    #expect(html.contains("half within 3\u{A0}days and nine of ten within 8.2\u{A0}days (n 4)"))
    #expect(html.contains("3 of 4") && html.contains("No design review is open."))
    #expect(html.contains("Three more are in data/reviews.csv."))
    #expect(html.contains("a dot for each review"))
  }

  @Test("a review's page says how long it took against the promise, and what came of it")
  func review() throws {
    var one = review(
      "log", "One log", days("2026-05-04", answered: "2026-05-05", decided: "2026-05-12", team: "payments"))
    one.decision = Located("not-there", at: Sample.span("reviews/log.md"))
    let html = try #require(try pages([], [one], in: "reviews")["reviews/log.html"])
    #expect(html.contains("One log: decided after 8\u{A0}days, 3 more than promised."))
    #expect(html.contains("Payments asked on 4 May.") && html.contains("later than promised"))
  }

  @Test("without guardrails and reviews there is no page, and the navigation leads to none")
  func none() throws {
    let all = try render(organization { _ in })
    #expect(!all.keys.contains { $0.hasPrefix("guardrails/") || $0.hasPrefix("reviews/") })
    #expect(!all.values.contains { $0.contains("guardrails/index.html") })
  }
}
