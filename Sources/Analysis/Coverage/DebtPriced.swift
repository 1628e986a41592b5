import Record

/// D1: open debts with a price (interest or a cost of delay) and the effort of their repair. Repaid ones that had both
/// show that it was once practised. A team without any debt has nothing that it could be about.
func debtPriced(in snapshot: Snapshot) -> PracticeReport {
  let judgements =
    snapshot.debt.debts.map { debt in
      (debt.item.team, Judgement(debt.lacksEstimate ? .unsound : .alive, debt.item.evidence(.workWritten)))
    }
    + snapshot.debt.repaid.map { debt in
      let isPriced = (debt.item.interest != nil || debt.item.costOfDelay != nil) && debt.item.effort != nil
      return (
        debt.item.team, Judgement(isPriced ? .past : .irrelevant, debt.item.evidence(.workDone, on: debt.item.doneOn))
      )
    }
  let teams = snapshot.teams.map { report in
    let coverage = Coverage(judgements.filter { $0.0 == report.team.id }.map(\.1))
    return PracticeReport.TeamState(
      team: report.team.id, state: coverage.found == 0 ? .notApplicable : coverage.state, evidence: coverage.evidence)
  }
  return PracticeReport(.D1, Coverage(judgements.map(\.1)), folder: "work", teams: judgements.isEmpty ? [] : teams)
}
