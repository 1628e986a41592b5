package import Diagnostics
package import Record

package struct ProcessReviewOverdue: AttentionRule {
  package let due: CalendarDate

  package static let rule = Rule(
    "process.review-overdue", .note, "A process is looked at again in its time",
    explanation: """
      The process says in what time it should be looked at again (`review_in`), or `policies: {processes: {review_in: …}}` does \
      for all (6 months where it is not written), from `last_reviewed_on` or else `date`; and that day has passed. Walk through \
      it with somebody who did it last, change what was done differently, then set `last_reviewed_on`.
      """)
  package static let urgency = 5.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.processes.compactMap { report in
      guard report.isReviewOverdue, let due = report.reviewDue else { return nil }
      let reviewed = report.process.header.lastReviewedOn
      return Found(
        .watch, report.process, Self(due: due), reviewed == nil ? .processWritten : .processReviewed, on: reviewed,
        size: shareOfYear(snapshot.asOf.days(since: due)))
    }
  }
}
