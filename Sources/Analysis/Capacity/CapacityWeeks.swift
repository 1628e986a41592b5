import Record

/// Rows as weeks, and weeks as months and quarters.
extension CapacityJudging {
  func weeks(of rows: [CapacityActual]) -> [CapacityWeek] {
    var weeks: [CapacityWeek] = []
    var teams: Set<String> = []
    for row in rows {
      if weeks.last?.monday != row.week {
        let isFull = calendar.isFull(row.week)
        weeks.append(CapacityWeek(monday: row.week, days: CapacityDays(), teams: 0, usualTeams: 0, isFull: isFull))
        teams = []
      }
      teams.insert(row.team)
      weeks[weeks.count - 1].days[row.kind] += row.personDays
      weeks[weeks.count - 1].teams = teams.count
    }
    for place in weeks.indices { weeks[place].usualTeams = usualTeams(in: weeks[...place]) }
    return weeks
  }

  /// The greatest number that at least half of the last weeks have; 0 before any is over.
  private func usualTeams(in weeks: ArraySlice<CapacityWeek>) -> Int {
    let numbers = weeks.suffix(CapacityJudging.window).filter(\.isFull).map(\.teams).sorted(by: >)
    return numbers.isEmpty ? 0 : numbers[(numbers.count - 1) / 2]
  }

  func periods(of weeks: [CapacityWeek], _ period: (CalendarDate) -> Period?) -> [CapacityPeriod] {
    var periods: [CapacityPeriod] = []
    for week in weeks {
      guard let period = period(week.monday) else { continue }
      if periods.last?.period != period {
        let all = CapacityCalendar.weeks(of: period)
        let isOver = all.last.map(calendar.isFull) ?? true
        periods.append(
          CapacityPeriod(period: period, days: CapacityDays(), written: 0, weeks: all.count, isOver: isOver))
      }
      periods[periods.count - 1].days += week.days
      periods[periods.count - 1].written += 1
    }
    return periods
  }
}
