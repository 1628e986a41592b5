package import Diagnostics
package import Record

package struct CharterReviewOverdue: AttentionRule {
  package let due: CalendarDate

  package static let rule = Rule(
    "team.charter-overdue", .note, "A charter is looked at again when it said it would be",
    explanation: """
      The charter says in what time it should be looked at again (`review_in`, from `last_reviewed_on` or else \
      `date`), and that day has passed. Goals move faster than charters: read it together, then set `last_reviewed_on`.
      """)
  package static let urgency = 5.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.teams.compactMap { report in
      guard let charter = report.charter, let due = charter.header.reviewDue, due < snapshot.asOf else { return nil }
      return Found(
        .watch, report.team, Self(due: due), charter.evidence(.charterReviewed, on: charter.header.lastReviewedOn),
        size: shareOfYear(snapshot.asOf.days(since: due)))
    }
  }
}
