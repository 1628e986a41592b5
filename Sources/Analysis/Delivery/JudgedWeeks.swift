import Record

extension ScopeFigures {
  /// The full weeks that a measure is judged by: at most the last 78. Weeks after the last deployment of what has gone
  /// quiet are no zeros.
  func judgedWeeks(on day: CalendarDate) -> ArraySlice<DeliveryWeek> {
    aliveWeeks(on: day).suffix(longestBaseline)
  }

  func aliveWeeks(on day: CalendarDate) -> ArraySlice<DeliveryWeek> {
    let last = quietSince(on: day)?.startOfISOWeek
    return weeks.prefix { week in week.isFull && last.map { week.monday <= $0 } ?? true }
  }

  /// The last day of what has gone quiet.
  func quietSince(on day: CalendarDate) -> CalendarDate? {
    rhythm.flatMap { $0.isQuiet(on: day) ? $0.last : nil }
  }
}
