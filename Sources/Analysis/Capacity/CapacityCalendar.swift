import Record

/// Which weeks there are on a day, and which month and quarter they belong to.
struct CapacityCalendar: Sendable {
  let asOf: CalendarDate
  let fiscalYearStarts: Int

  /// The Monday of the last week that is over: a week is over on its Sunday.
  var lastFullWeek: CalendarDate { asOf.adding(days: 1).startOfISOWeek.adding(days: -7) }

  func isFull(_ monday: CalendarDate) -> Bool { monday <= lastFullWeek }

  /// The day that says which month, quarter and year a week belongs to (ISO 8601 says so of the year).
  static func thursday(of monday: CalendarDate) -> CalendarDate { monday.adding(days: 3) }

  func quarter(of monday: CalendarDate) -> Period {
    .quarter(of: CapacityCalendar.thursday(of: monday), fiscalYearStarts: fiscalYearStarts)
  }

  /// Nil for a month that has no name in four digits of a year.
  func month(of monday: CalendarDate) -> Period? {
    let month = String(CapacityCalendar.thursday(of: monday).iso.prefix(7))
    return Period(id: month, fiscalYearStarts: fiscalYearStarts)
  }

  /// The Mondays of the weeks that belong to a period, ascending.
  static func weeks(of period: Period) -> [CalendarDate] {
    let first = period.start.adding(days: 3).startOfISOWeek
    let count = max(0, (period.end.adding(days: 3).startOfISOWeek.days(since: first)) / 7)
    return (0..<count).map { first.adding(days: 7 * $0) }
  }
}
