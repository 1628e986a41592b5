import Record

/// Work that was done longer ago says how it was judged then.
private let daysRecent = 365

/// B1: finished work whose window has ended and whose metric has an interval of what it did; by team. Whether that leaves it
/// open is the data's doing. Work whose window is open counts neither way.
func impactJudged(on day: CoverageDay) -> PracticeReport {
  let judgements = day.outcomes.map { item in
    let report = item.report
    let until = report.doneOn?.adding(days: daysRecent)
    return (
      owner: report.team,
      judgement: Judgement(
        standing(of: item, on: day.asOf), Evidence(date: report.doneOn, file: report.file, what: .workDone)
      ).alive(until: until, then: .past).unsound(until: until)
        .irrelevant(until: item.opensUntil, then: report.isJudgedSoFar ? .alive : .unsound)
        .later(
          until: item.opensUntil == nil ? nil : until, then: report.isJudgedSoFar ? .past : .irrelevant
        )
        .lacking(report.verdict == .withoutMetric ? .outcome : nil)
    )
  }
  return PracticeReport(
    .B1, Coverage(judgements.map(\.judgement)), folder: "work", teams: teamStates(on: day, judgements))
}

private func standing(of item: OutcomeDay, on day: CalendarDate) -> PracticeStanding {
  guard item.isDue, let done = item.report.doneOn else { return .irrelevant }
  guard day.days(since: done) <= daysRecent else { return item.report.isJudged ? .past : .irrelevant }
  return item.report.isJudged ? .alive : .unsound
}
