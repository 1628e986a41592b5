import Record
import Testing

@testable import Analysis

@Suite("Attention to decisions")
struct AttentionDecisionTests {
  private func rules(_ decisions: [Decision], on date: String = "2026-11-16") -> [String] {
    analyse(.build { $0.decisions = decisions }, asOf: day(date)).reasons.map(\.rule)
  }

  private func complete(_ status: DecisionStatus, date: String, _ fill: (inout Decision) -> Void = { _ in }) -> Decision
  {
    .build("a", status, date: date) {
      $0.options = [DecisionOption(name: "x", isRecommended: true), DecisionOption(name: "y")]
      $0.businessImplication = "Costs less"
      fill(&$0)
    }
  }

  @Test("a complete decision in its terms needs none")
  func quiet() {
    #expect(rules([complete(.proposed, date: "2026-10-17")]).isEmpty)
    #expect(rules([complete(.accepted, date: "2026-10-17")]).isEmpty)
    #expect(rules([]).isEmpty)
  }

  @Test("decision.overdue: from the day after the day to decide by")
  func overdue() {
    let decision = complete(.proposed, date: "2026-10-10") { $0.decideBy = day("2026-11-16") }
    #expect(rules([decision], on: "2026-11-16") == ["decision.proposed-too-long"])
    #expect(rules([decision], on: "2026-11-17") == ["decision.overdue"])
    let taken = complete(.accepted, date: "2026-10-10") { $0.decideBy = day("2026-11-01") }
    #expect(rules([taken]).isEmpty)
  }

  @Test("decision.proposed-too-long: in a folder of another repository, up to a year; older is history")
  func tooLongElsewhere() {
    func old(_ date: String) -> Decision { .build("a", .proposed, date: date, folder: foreign) }
    #expect(rules([old("2025-11-16")]) == ["decision.proposed-too-long"])
    #expect(rules([old("2025-11-15")]).isEmpty)
  }

  @Test("decision.proposed-too-long: from the day after the policy's last")
  func tooLong() throws {
    let decision = complete(.proposed, date: "2026-10-17") {
      $0.dissent = [
        Dissent(who: "Platform", view: "No", answered: nil), Dissent(who: "Search", view: "No", answered: "Yes"),
      ]
    }
    #expect(rules([decision], on: "2026-11-16").isEmpty)
    let report = analyse(.build { $0.decisions = [decision] }, asOf: day("2026-11-17"))
    let item = try #require(report.items("decision.proposed-too-long").first)
    let found = try #require(item.matter as? DecisionOpenTooLong)
    #expect(found.days == 31 && found.allowed == 30 && found.isRecommended && found.unanswered == 1)
    #expect(item.tone == .watch)
  }

  @Test("decision.no-recommendation: asked of what waits in our own folders")
  func recommendation() {
    let rule = "decision.no-recommendation"
    #expect(rules([complete(.proposed, date: "2026-11-10") { $0.businessImplication = nil }]) == [rule])
    #expect(rules([complete(.onHold, date: "2026-11-10") { $0.options[0].isRecommended = false }]) == [rule])
    #expect(rules([complete(.draft, date: "2026-11-10") { $0.businessImplication = nil }]).isEmpty)
    #expect(rules([complete(.accepted, date: "2026-11-10") { $0.businessImplication = nil }]).isEmpty)
    #expect(
      rules([
        complete(.proposed, date: "2026-11-10") {
          $0.businessImplication = nil
          $0.options[1].businessImplication = "Costs more"
        }
      ]).isEmpty)
    #expect(rules([.build("a", .proposed, date: "2026-11-10", folder: foreign)]).isEmpty)
  }

  @Test("decision.no-options: asked for 90 days")
  func options() {
    let decision = complete(.accepted, date: "2026-08-18") { $0.options = [] }
    #expect(rules([decision], on: "2026-11-16") == ["decision.no-options"])
    #expect(rules([decision], on: "2026-11-17").isEmpty)
    #expect(rules([complete(.accepted, date: "2026-08-18") { $0.options.removeLast() }]).isEmpty)
  }

  @Test("decision.review-overdue and decision.provisional-passed: of what is in force, from the day after")
  func terms() {
    let review = complete(.accepted, date: "2026-05-16") { $0.header.reviewIn = CalendarDuration(6, .month) }
    #expect(rules([review], on: "2026-11-16").isEmpty)
    #expect(rules([review], on: "2026-11-17") == ["decision.review-overdue"])
    let provisional = complete(.accepted, date: "2026-05-16") { $0.provisionalUntil = day("2026-11-16") }
    #expect(rules([provisional], on: "2026-11-16").isEmpty)
    #expect(rules([provisional], on: "2026-11-17") == ["decision.provisional-passed"])
    #expect(rules([complete(.rejected, date: "2026-05-16") { $0.provisionalUntil = day("2026-11-16") }]).isEmpty)
  }

  @Test("a review that was held later is not known before")
  func laterReview() {
    let review = complete(.accepted, date: "2025-01-01") {
      $0.header.reviewIn = CalendarDuration(6, .month)
      $0.header.lastReviewedOn = day("2026-11-16")
    }
    #expect(rules([review], on: "2026-11-15") == ["decision.review-overdue"])
    #expect(rules([review], on: "2026-11-16").isEmpty)
  }
}
