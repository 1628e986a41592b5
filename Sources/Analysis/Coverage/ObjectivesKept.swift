import Record

/// B3: objectives of a running period that are checked in on and whose key results are no tasks; by owner.
func objectivesKept(in snapshot: Snapshot) -> PracticeReport {
  let judgements = snapshot.objectives.map { report in
    (owner: report.objective.header.owner, judgement: judgement(of: report, in: snapshot))
  }
  return PracticeReport(
    .B3, Coverage(judgements.map(\.judgement)), folder: "okrs", teams: teamStates(in: snapshot, judgements))
}

private func judgement(of report: ObjectiveReport, in snapshot: Snapshot) -> Judgement {
  let fact =
    report.lastEvidence.map { report.objective.evidence(.checkIn, on: $0) }
    ?? report.objective.evidence(.objectiveWritten)
  return Judgement(standing(of: report, in: snapshot), fact)
}

private func standing(of report: ObjectiveReport, in snapshot: Snapshot) -> PracticeStanding {
  let isSound = !report.objective.keyResults.isEmpty && !report.objective.keyResults.allSatisfy(isTask)
  guard report.isRunning(on: snapshot.asOf) else {
    return isSound && report.lastEvidence != nil ? .past : .irrelevant
  }
  guard isSound else { return .unsound }
  let days = daysWithoutEvidence(of: report, on: snapshot.asOf) ?? 0
  return days > snapshot.organization.policies.checkInDays ? .lapsed : .alive
}
