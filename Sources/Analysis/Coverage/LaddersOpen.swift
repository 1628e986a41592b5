import Record

/// E2: ladders that say at each level what is expected, and were looked at again when it was due. Whose they are is no
/// matter of teams.
func laddersOpen(on day: CoverageDay) -> PracticeReport {
  let judgements = day.ladders.map { report in
    let isOverdue = report.reviewDue.map { $0 < day.asOf } ?? true
    let isSound = !report.gaps.contains { $0.kind == .noCriteria }
    let reviewed = report.ladder.header.lastReviewedOn
    return Judgement(
      !isSound ? .unsound : isOverdue ? .lapsed : .alive,
      report.ladder.evidence(reviewed == nil ? .ladderWritten : .ladderReviewed, on: reviewed)
    ).alive(until: report.reviewDue).lacking(isSound ? .review : .criteria)
  }
  return PracticeReport(.E2, Coverage(judgements), folder: "growth/ladders")
}
