import Record

/// A debt as it stood on a day.
struct DebtDay {
  let item: WorkItem
  let isOpen: Bool
}

func debtDays(_ now: Snapshot, on viewpoint: Viewpoint) -> [DebtDay] {
  let items = now.debt.debts.map(\.item) + now.debt.repaid.map(\.item)
  return items.filter { viewpoint.sees($0.header) }.map { item in
    DebtDay(item: item, isOpen: item.status(asOf: viewpoint.day) != .done)
  }
}

/// Finished work as a day judged it.
struct OutcomeDay {
  let report: OutcomeReport
  /// Its window had ended.
  let isDue: Bool

  /// The last day of its window, while it is open.
  var opensUntil: CalendarDate? {
    guard !isDue, case .cannotTell(.windowOpen(let end)) = report.verdict else { return nil }
    return end.adding(days: -1)
  }
}

/// What is told of a piece of work once its window has ended is the same on all later days.
func outcomeDays(_ now: Snapshot, on day: CalendarDate) -> [OutcomeDay] {
  now.outcomes.items.filter { $0.doneOn.map { $0 <= day } ?? true }.map { item in
    OutcomeDay(report: item, isDue: item.isDue && (item.windowEnds.map { $0 <= day } ?? false))
  }
}

/// What a team gave to debt, reliability and tooling in the 13 weeks before a day, and in the 13 before these.
struct CapacityDay {
  let team: String?
  let last: Figure<CapacityShare>
  let before: Figure<CapacityShare>
  /// The last week that was written whole; nil without any.
  let lastWeek: CalendarDate?
}

/// Of teams with any row.
func capacityDays(_ now: Snapshot, on day: CalendarDate) -> [CapacityDay] {
  let judging = CapacityJudging(now.organization, asOf: day)
  return now.capacity.teams.compactMap { scope in
    let weeks = scope.weeks.filter { $0.monday <= day }.map { week in
      var week = week
      week.isFull = judging.calendar.isFull(week.monday)
      return week
    }
    guard !weeks.isEmpty else { return nil }
    return CapacityDay(
      team: scope.team, last: judging.share(of: weeks, weeksBack: 0),
      before: judging.share(of: weeks, weeksBack: CapacityJudging.window),
      lastWeek: weeks.last(where: \.isJudged)?.monday)
  }
}
