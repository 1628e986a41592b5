import Diagnostics
import Record

extension AttentionRule {
  static let charterReviewOverdue = AttentionRule(
    Rule(
      "team.charter-overdue", .note, "A charter is looked at again when it said it would be",
      explanation: """
        The charter says in what time it should be looked at again (`review_in`, from `last_reviewed_on` or else `date`), \
        and that day has passed. Goals move faster than charters: read it together, then set `last_reviewed_on`.
        """), .C2, urgency: 5
  ) { snapshot in
    snapshot.teams.compactMap { report in
      guard let charter = report.charter, let due = charter.header.reviewDue, due < snapshot.asOf else { return nil }
      return Found(
        tone: .watch, subject: .team(report.team.id), owner: report.team.id,
        matter: .charterReviewOverdue(name: report.team.name, due: due),
        evidence: [charter.evidence(.charterReviewed, on: charter.header.lastReviewedOn)],
        size: shareOfYear(snapshot.asOf.days(since: due)))
    }
  }
}
