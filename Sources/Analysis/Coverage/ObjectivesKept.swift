import Record

/// B3: objectives of a running period that are checked in on and whose key results are no tasks; by owner.
func objectivesKept(on day: CoverageDay) -> PracticeReport {
  let judgements = day.objectives.map { item in
    (owner: item.objective.header.owner, judgement: judgement(of: item, on: day))
  }
  return PracticeReport(
    .B3, Coverage(judgements.map(\.judgement)), folder: "okrs", teams: teamStates(on: day, judgements))
}

private func judgement(of item: ObjectiveDay, on day: CoverageDay) -> Judgement {
  let objective = item.objective
  let isSound = !objective.keyResults.isEmpty && !objective.keyResults.allSatisfy(isTask)
  let kept = item.keptUntil(on: day.asOf, checkInDays: day.organization.policies.checkInDays)
  let last = objective.period.lastDay
  let isStale = kept.map { $0 < last } ?? false
  return Judgement(
    standing(of: item, isSound, kept: kept, on: day.asOf),
    item.lastEvidence.map { objective.evidence(.checkIn, on: $0) } ?? objective.evidence(.objectiveWritten)
  ).alive(until: isStale ? kept : last, then: isStale ? .lapsed : item.lastEvidence == nil ? .irrelevant : .past)
    .unsound(until: last).lacking(isSound ? .checkIn : .measures)
}

private func standing(
  of item: ObjectiveDay, _ isSound: Bool, kept: CalendarDate?, on day: CalendarDate
) -> PracticeStanding {
  guard item.isRunning(on: day) else { return isSound && item.lastEvidence != nil ? .past : .irrelevant }
  guard isSound else { return .unsound }
  return kept.map { $0 < day } ?? false ? .lapsed : .alive
}
