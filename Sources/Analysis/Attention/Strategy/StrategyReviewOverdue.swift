package import Diagnostics
package import Record

package struct StrategyReviewOverdue: AttentionRule {
  package let due: CalendarDate

  package static let rule = Rule(
    "strategy.review-overdue", .note, "A strategy is looked at again when it said it would be",
    explanation: """
      The strategy says in what time it should be looked at again (`review_in`, from `last_reviewed_on` or else \
      `date`), and that day has passed. Ask whether the problem is still the one worth solving, then set \
      `last_reviewed_on`.
      """)
  package static let urgency = 15.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.strategies.compactMap { report in
      let strategy = report.strategy
      guard let due = strategy.header.reviewDue, due < snapshot.asOf else { return nil }
      return Found(
        .watch, strategy, Self(due: due), .strategyReviewed, on: strategy.header.lastReviewedOn,
        size: shareOfYear(snapshot.asOf.days(since: due)))
    }
  }
}
