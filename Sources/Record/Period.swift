/// A span of the fiscal calendar for which goals are set: `2026`, `2026-H2`, `2026-Q4` or `2026-11`.
///
/// A fiscal year is named after the calendar year in which it starts; a month is always a calendar month.
package struct Period: Hashable, Sendable {
  /// As the folder under `okrs/` is named.
  package let id: String
  package let start: CalendarDate
  /// The first day after the period.
  package let end: CalendarDate

  /// - Parameter fiscalYearStarts: the month, 1 to 12, in which a fiscal year starts.
  package init?(id: String, fiscalYearStarts: Int) {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first), parts.count <= 2,
      let yearStart = CalendarDate(year: year, month: fiscalYearStarts, day: 1)
    else { return nil }
    self.id = id
    guard parts.count == 2 else {
      start = yearStart
      end = yearStart.adding(months: 12)
      return
    }
    guard let (first, length) = Period.months(of: parts[1], year: year, yearStart: yearStart) else { return nil }
    start = first
    end = first.adding(months: length)
  }

  /// The first day and the number of months of a part of a year.
  private static func months(
    of part: Substring, year: Int, yearStart: CalendarDate
  ) -> (CalendarDate, Int)? {
    switch part {
    case "Q1", "Q2", "Q3", "Q4":
      return Int(part.dropFirst()).map { (yearStart.adding(months: 3 * ($0 - 1)), 3) }
    case "H1", "H2":
      return Int(part.dropFirst()).map { (yearStart.adding(months: 6 * ($0 - 1)), 6) }
    default:
      guard part.utf8.count == 2, let month = Int(part), part.first != "+" else { return nil }
      return CalendarDate(year: year, month: month, day: 1).map { ($0, 1) }
    }
  }

  /// The fiscal quarter that a day lies in.
  package static func quarter(of day: CalendarDate, fiscalYearStarts: Int) -> Period {
    let months = day.components.year * 12 + day.components.month - fiscalYearStarts
    let (year, quarter) = (months / 12, months % 12 / 3)
    let start = CalendarDate(dayNumber: CalendarDate.dayNumber(year: year, month: fiscalYearStarts, day: 1))
      .adding(months: 3 * quarter)
    return Period(id: "\(year)-Q\(quarter + 1)", start: start, end: start.adding(months: 3))
  }

  private init(id: String, start: CalendarDate, end: CalendarDate) {
    self.id = id
    self.start = start
    self.end = end
  }

  /// The last day of the period.
  package var lastDay: CalendarDate { end.adding(days: -1) }

  package func contains(_ date: CalendarDate) -> Bool { start <= date && date < end }

  /// The share of the period that lies before `date`: 0 on its first day, 1 from the day after its last.
  package func shareGone(on date: CalendarDate) -> Double {
    let gone = Double(date.days(since: start)) / Double(end.days(since: start))
    return min(1, max(0, gone))
  }
}

extension Period: Comparable {
  /// By start, the longer period first, so that a year precedes its quarters.
  package static func < (left: Period, right: Period) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end > right.end }
    return left.id < right.id
  }
}
