import Record

/// An objective with the last sign of life that a day saw of it.
struct ObjectiveDay {
  let objective: Objective
  /// The last day on which somebody checked in or a metric gave a value.
  let lastEvidence: CalendarDate?

  func isRunning(on day: CalendarDate) -> Bool { objective.period.contains(day) }

  /// The last day on which it is not stale if nobody checks in; nil where nobody is asked to.
  func keptUntil(on day: CalendarDate, checkInDays: Int) -> CalendarDate? {
    guard isRunning(on: day), objective.declared != .dropped, objective.declared != .done else { return nil }
    let start = objective.period.start
    return max(start, lastEvidence ?? start).adding(days: checkInDays)
  }
}

func objectiveDays(_ now: Snapshot, on viewpoint: Viewpoint) -> [ObjectiveDay] {
  let day = viewpoint.day
  guard day < now.asOf else {
    return now.objectives.map { ObjectiveDay(objective: $0.objective, lastEvidence: $0.lastEvidence) }
  }
  return now.objectives.filter { viewpoint.sees($0.objective.header) }.map { report in
    let last = report.keyResults.compactMap { keyResult -> CalendarDate? in
      let count = keyResult.values.countUpTo(day, at: \.date)
      return count > 0 ? keyResult.values[count - 1].date : nil
    }
    return ObjectiveDay(objective: report.objective, lastEvidence: last.max())
  }
}
