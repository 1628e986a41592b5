import Record

/// Work that was done longer ago says how it was judged then.
private let daysRecent = 365

/// B1: finished work whose window has ended and of which can be said whether it moved its metric; by team. What is still
/// open counts neither way.
func impactJudged(in snapshot: Snapshot) -> PracticeReport {
  let judgements = snapshot.outcomes.items.map { item in
    (
      owner: item.team,
      judgement: Judgement(
        standing(of: item, on: snapshot.asOf), Evidence(date: item.doneOn, file: item.file, what: .workDone))
    )
  }
  return PracticeReport(
    .B1, Coverage(judgements.map(\.judgement)), folder: "work", teams: teamStates(in: snapshot, judgements))
}

private func standing(of item: OutcomeReport, on day: CalendarDate) -> PracticeStanding {
  guard item.isDue, let done = item.doneOn else { return .irrelevant }
  guard day.days(since: done) <= daysRecent else { return item.isJudged ? .past : .irrelevant }
  return item.isJudged ? .alive : .unsound
}
