package import Diagnostics
package import Record

package struct LadderReviewOverdue: AttentionRule {
  /// Nil: nothing says when it was last looked at.
  package let due: CalendarDate?

  package static let rule = Rule(
    "ladder.review-overdue", .note, "A ladder is looked at again when that is due",
    explanation: """
      A ladder that nobody looks at is no longer how people are promoted. It is due `review_in` (else \
      `policies.ladders.review_in` in `fairlead.yaml`, 12 months when not written) after `last_reviewed_on`, or else after \
      `date`; where neither is written, nobody can tell. Read it with those whom it is about, then set `last_reviewed_on`.
      """)
  package static let urgency = 4.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.ladders.filter { $0.reviewDue.map { $0 < snapshot.asOf } ?? true }.map { report in
      Found(
        .watch, report.ladder, Self(due: report.reviewDue), .ladderWritten, on: report.ladder.header.lastReviewedOn,
        size: report.reviewDue.map { shareOfYear(snapshot.asOf.days(since: $0)) } ?? 0)
    }
  }
}
