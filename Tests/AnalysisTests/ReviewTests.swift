import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Design reviews")
struct ReviewTests {
  private func days(
    _ asked: String, answered: String? = nil, decided: String? = nil, promised: Int? = nil, team: String? = nil
  ) -> ReviewDays {
    ReviewDays(
      team: team, requestedOn: day(asked), firstResponseOn: answered.map { day($0) },
      decidedOn: decided.map { day($0) }, promisedDays: promised)
  }

  private func review(_ id: String, _ days: ReviewDays) -> Review {
    var header = heading(.review, id, file: "reviews/\(id).md", owner: days.team)
    header.date = days.requestedOn
    return Review(header: header, days: days)
  }

  private func row(_ days: ReviewDays, _ title: String? = nil) -> ReviewRow {
    ReviewRow(days: days, title: title, file: "data/reviews.csv")
  }

  private func report(_ reviews: [Review] = [], rows: [ReviewRow] = [], on date: String, previous: String? = nil)
    -> Report
  {
    analyse(
      OrganizationRecord.build {
        $0.organization.teams = [team("a"), team("b")]
        $0[Review.self] = reviews
        $0.reviewRows = rows
      }, asOf: day(date), previous: previous.map { day($0) })
  }

  @Test("turnaround is over what was decided in 91 days, files and rows alike, with the 91 days before beside it")
  func turnaround() {
    // On 30 June the window begins on 1 April.
    let rows = [
      row(days("2026-03-20", decided: "2026-03-31")), row(days("2026-03-22", decided: "2026-04-01")),
      row(days("2026-06-01", answered: "2026-06-02", decided: "2026-06-03")),
      row(days("2026-06-29", decided: "2026-07-01")), row(days("2026-06-30")),
    ]
    let one = review("x", days("2026-05-04", answered: "2026-05-08", decided: "2026-05-08", promised: 3))
    let reviews = report([one], rows: rows, on: "2026-06-30").reviews
    #expect(reviews.windowStart == day("2026-04-01"))
    // 10, 2 and 4 days: the median 4; p75 half way from 4 to 10; p90 at 1.8: 4 × 0.2 + 10 × 0.8.
    #expect(reviews.turnaround == .measured(Turnaround(n: 3, p50: 4, p75: 7, p90: 8.8)))
    #expect(reviews.turnaroundBefore == .measured(Turnaround(n: 1, p50: 11, p75: 11, p90: 11)))
    #expect(reviews.firstResponse.value?.n == 2 && reviews.firstResponse.value?.p50 == 2.5)
    // 2 days of 5 promised; 4 of the 3 that this one was promised; 10 of 5.
    #expect(reviews.kept == 1)
    // What is decided on the next day is open today.
    #expect(reviews.open.map(\.days.requestedOn) == [day("2026-06-29"), day("2026-06-30")])
  }

  @Test("without a decision in the window the reason says when the last was; without any there are no data")
  func unavailable() {
    let old = [row(days("2025-03-20", decided: "2025-03-31"))]
    #expect(report(rows: old, on: "2026-06-30").reviews.turnaround == .unavailable(.noDataSince(day("2025-03-31"))))
    #expect(report(rows: [row(days("2026-06-20"))], on: "2026-06-30").reviews.turnaround == .unavailable(.noData))
    #expect(report(on: "2026-06-30").reviews.isEmpty)
  }

  @Test("a review is late on the day after the promise ends, whoever has answered it")
  func late() {
    let one = [review("x", days("2026-06-01", answered: "2026-06-02", team: "a"))]
    #expect(report(one, on: "2026-06-06").items("review.waiting").isEmpty)
    let report = report(one, on: "2026-06-07", previous: "2026-06-06")
    #expect(report.items("review.waiting").map(\.owner) == ["a"])
    #expect(report.reviews.records[0].attention.count == 1)
    #expect(report.changes.contains { if case .newConcern = $0 { true } else { false } })
    #expect(self.report(one, on: "2026-05-31").reviews.isEmpty)
  }

  @Test("rows of tables are told together by the team that asked, and those without a team as the organization's")
  func rows() throws {
    let rows = [
      row(days("2026-05-01", team: "a"), "Later"), row(days("2026-04-01", promised: 3, team: "a"), "First"),
      row(days("2026-06-08", team: "a")), row(days("2026-05-01")), row(days("2026-06-14", promised: 20, team: "b")),
    ]
    let items = report(rows: rows, on: "2026-06-15").items("review.waiting")
    #expect(items.map(\.subject) == [.team("a"), .organization])
    let matter = try #require(items[0].matter as? ReviewWaiting)
    #expect(matter.number == 3 && matter.requested == day("2026-04-01") && matter.promisedDays == 3)
    #expect(matter.title == "First")
  }

  @Test("guardrails and light reviews are practised by team: whose guardrail, who has the waiver, who asked")
  func coverage() throws {
    var guardrail = Guardrail(
      header: heading(.guardrail, "g", file: "guardrails/g.md", owner: "a", date: "2026-01-05"),
      rule: "No shared tables")
    guardrail.check = "A query"
    func practice(_ reviews: [Review], _ guardrails: [Guardrail]) -> PracticeReport? {
      analyse(
        OrganizationRecord.build {
          $0.organization.teams = [team("a"), team("b")]
          $0[Guardrail.self] = guardrails
          $0[Review.self] = reviews
        }, asOf: day("2026-06-15")
      ).practices.first { $0.practice == .D3 }
    }
    #expect(practice([], [])?.basis == .nothingWritten(folder: "guardrails"))
    #expect(practice([], [guardrail])?.state == .practised)
    #expect(practice([], [guardrail])?.teams.map(\.state) == [.practised, .notEvidenced])
    // Half of two in time is enough; one of three is not.
    let slow = [
      review("x", days("2026-05-04", decided: "2026-05-06", team: "b")),
      review("y", days("2026-05-04", decided: "2026-05-20", team: "b")),
    ]
    #expect(practice(slow, [guardrail])?.teams.map(\.state) == [.practised, .practised])
    let slower = slow + [review("z", days("2026-06-01", team: "b"))]
    #expect(practice(slower, [guardrail])?.teams.map(\.state) == [.practised, .notEvidenced])
    guardrail.check = nil
    #expect(practice([], [guardrail])?.state == .notEvidenced)
    guardrail.waivers = [
      Waiver(team: "b", reason: "x", from: nil, expires: day("2026-05-31"), span: spot("g.md"))
    ]
    #expect(practice([], [guardrail])?.teams.map(\.state) == [.notEvidenced, .lapsing])
    let old = practice([review("x", days("2025-05-04", decided: "2025-05-06", team: "b"))], [])
    #expect(old?.state == .lapsing)
  }
}
