import Diagnostics
import Record

extension AttentionRule {
  static let strategyReviewOverdue = AttentionRule(
    Rule(
      "strategy.review-overdue", .note, "A strategy is looked at again when it said it would be",
      explanation: """
        The strategy says in what time it should be looked at again (`review_in`, from `last_reviewed_on` or else \
        `date`), and that day has passed. Ask whether the problem is still the one worth solving, then set \
        `last_reviewed_on`.
        """), .A1, urgency: 15
  ) { snapshot in
    snapshot.strategies.compactMap { report in
      let strategy = report.strategy
      guard let due = strategy.header.reviewDue, due < snapshot.asOf else { return nil }
      return Found(
        .watch, strategy, .strategyReviewOverdue(title: strategy.title, due: due),
        evidence: [strategy.evidence(.strategyReviewed, on: strategy.header.lastReviewedOn)],
        size: shareOfYear(snapshot.asOf.days(since: due)))
    }
  }
}
