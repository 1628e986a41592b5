import Record

/// The days and weeks of a report on deliveries.
struct DeliveryCalendar: Sendable {
  let zone: ZoneOffsets
  /// The report's day.
  let asOf: CalendarDate
  /// What happens from this second on is not seen.
  let end: Int
  /// The number of the Monday of the report's day, in weeks since that of 1969-12-29.
  let lastWeek: Int
  /// The first week that figures are given for.
  let firstWeek: Int
  /// How many of the last full weeks are taken together.
  let recentWeeks: Int
  /// The week after the last full one.
  let recentEnd: Int

  init(_ zone: ZoneOffsets, asOf: CalendarDate, recentWeeks: Int) {
    self.zone = zone
    self.asOf = asOf
    end = zone.end(of: asOf)
    lastWeek = DeliveryCalendar.week(ofDay: asOf.dayNumber)
    firstWeek = lastWeek - DeliveryScope.longestHistory + 1
    self.recentWeeks = max(1, recentWeeks)
    recentEnd = asOf.weekday == .sunday ? lastWeek + 1 : lastWeek
  }

  /// Weeks begin on Monday, and 1970-01-01 was a Thursday.
  @inline(__always)
  static func week(ofDay day: Int) -> Int { (day + 3 + 7 * 1_000_000) / 7 - 1_000_000 }

  func monday(of week: Int) -> CalendarDate { CalendarDate(dayNumber: week * 7 - 3) }

  /// The first of the full weeks that count as the last month, and the second in which it begins.
  var currentFrom: CalendarDate { monday(of: recentEnd - JudgedMeasure.currentWeeks) }
  var currentStart: Int { zone.end(of: currentFrom.adding(days: -1)) }

  var recent: Range<Int> { recentEnd - recentWeeks..<recentEnd }
}

/// Finds the day of one time after another. Times that follow each other closely take no search.
struct DayFinder {
  private let zone: ZoneOffsets
  private var from = 0
  private var until = 0
  private var offset = 0

  init(_ zone: ZoneOffsets) {
    self.zone = zone
  }

  /// The number of the day at a time, since 1970-01-01.
  @inline(__always)
  mutating func day(at seconds: Int) -> Int {
    if seconds < from || seconds >= until { find(seconds) }
    // Offsets can lead before 1970, where division would round the wrong way.
    return (seconds + offset + 86_400 * 400) / 86_400 - 400
  }

  private mutating func find(_ seconds: Int) {
    let position = zone.position(at: seconds)
    from = position == 0 ? .min : zone.starts[position]
    until = position + 1 < zone.starts.count ? zone.starts[position + 1] : .max
    offset = zone.offsets[position]
  }
}
