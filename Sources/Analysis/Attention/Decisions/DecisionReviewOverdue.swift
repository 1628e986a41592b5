package import Diagnostics
package import Record

package struct DecisionReviewOverdue: AttentionRule {
  package let due: CalendarDate

  package static let rule = Rule(
    "decision.review-overdue", .note, "A decision in force is looked at again when it said it would be",
    explanation: """
      The record says in what time it should be looked at again (`review_in`, from `last_reviewed_on` or else `date`), \
      and that day has passed. Ask whether what was assumed still holds, then set `last_reviewed_on`, or supersede it.
      """)
  package static let urgency = 12.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.decisions.watched.compactMap { report in
      let decision = report.decision
      guard report.isReviewOverdue, let due = decision.header.reviewDue else { return nil }
      return Found(
        .watch, decision, Self(due: due), .decisionTaken, on: decision.header.lastReviewedOn,
        size: shareOfYear(snapshot.asOf.days(since: due)))
    }
  }
}
