import Record

/// D1: open debts with a price (interest or a cost of delay) and the effort of their repair. Repaid ones that had both
/// show that it was once practised. A team without any debt has nothing that it could be about.
func debtPriced(on day: CoverageDay) -> PracticeReport {
  let judgements = day.debts.map { (owner: $0.item.team, judgement: judgement(of: $0)) }
  let teams = day.teams.map { team in
    let coverage = Coverage(judgements.filter { $0.owner == team.team.id }.map(\.judgement))
    return PracticeReport.TeamState(
      team: team.team.id, state: coverage.found == 0 ? .notApplicable : coverage.state, evidence: coverage.evidence,
      nextStep: coverage.step)
  }
  return PracticeReport(
    .D1, Coverage(judgements.map(\.judgement)), folder: "work", teams: judgements.isEmpty ? [] : teams)
}

private func judgement(of debt: DebtDay) -> Judgement {
  let item = debt.item
  let missing = missingEstimates(item)
  guard debt.isOpen else {
    return Judgement(missing.isEmpty ? .past : .irrelevant, item.evidence(.workDone, on: item.doneOn))
  }
  return Judgement(missing.isEmpty ? .alive : .unsound, item.evidence(.workWritten)).lacking(.estimates(missing))
}

/// A price, and the effort of the repair.
private func missingEstimates(_ item: WorkItem) -> [WorkInput] {
  (item.interest == nil && item.costOfDelay == nil ? [.interest] : []) + (item.effort == nil ? [.effort] : [])
}
