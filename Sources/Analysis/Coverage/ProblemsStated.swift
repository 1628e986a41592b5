import Record

/// A1: strategies that name an outcome, and were reviewed when they said. Problem, users and reasons are required
/// fields, so every strategy that was read has them.
func problemsStated(on day: CoverageDay) -> PracticeReport {
  let judgements = day.strategies.map { strategy in
    let due = strategy.header.reviewDue
    let isOverdue = due.map { $0 < day.asOf } ?? false
    let reviewed = strategy.header.lastReviewedOn
    return Judgement(
      strategy.outcomes.isEmpty ? .unsound : isOverdue ? .lapsed : .alive,
      strategy.evidence(reviewed == nil ? .strategyWritten : .strategyReviewed, on: reviewed)
    ).alive(until: due).lacking(strategy.outcomes.isEmpty ? .outcomes : .review)
  }
  return PracticeReport(.A1, Coverage(judgements), folder: "strategy")
}
