import Record

/// A1: strategies that name an outcome, and were reviewed when they said. Problem, users and reasons are required
/// fields, so every strategy that was read has them.
func problemsStated(in snapshot: Snapshot) -> PracticeReport {
  let judgements = snapshot.strategies.map { report in
    let strategy = report.strategy
    let isOverdue = strategy.header.reviewDue.map { $0 < snapshot.asOf } ?? false
    let standing: PracticeStanding = strategy.outcomes.isEmpty ? .unsound : isOverdue ? .lapsed : .alive
    let reviewed = strategy.header.lastReviewedOn
    return Judgement(
      standing, strategy.evidence(reviewed == nil ? .strategyWritten : .strategyReviewed, on: reviewed))
  }
  return PracticeReport(.A1, Coverage(judgements), folder: "strategy")
}
