import Record

/// Rows of a sorted table whose dates stand out of it by a slip of the pen: day and month in the other order, or another
/// year, as happens in January.
///
/// It is told only of what is all but certain: all other rows are in order, and the other reading puts the rows between
/// their neighbours (at either end: at a step that others have). So a table that nobody sorted has none, and neither has one
/// to which a row was added later.
struct DateSlips: Equatable {
  /// The places of the rows, which lie together.
  let places: Range<Int>
  /// What the first of them would be.
  let reading: CalendarDate
  /// The dates before and after the rows; nil at an end.
  let before: CalendarDate?
  let after: CalendarDate?

  /// Fewer others do not show an order.
  static let fewestOthers = 4
  /// A part of the rows so large is no slip.
  private static let mostShare = 4
  /// The longest step, in days, between rows by which those at an end are judged.
  private static let longestStep = 35

  /// - Parameter dates: of the rows of one series, as they stand in the file.
  init?(_ dates: [CalendarDate]) {
    let falls = zip(dates, dates.dropFirst()).count { $1 < $0 }
    let isRising = falls * 2 < dates.count
    let days = isRising ? dates : dates.reversed()
    guard let found = DateSlips.runs(in: days).lazy.compactMap({ DateSlips.judge($0, days) }).first else { return nil }
    let count = days.count
    places =
      isRising ? found.run : count - found.run.upperBound..<count - found.run.lowerBound
    let first = isRising ? found.run.lowerBound : found.run.upperBound - 1
    reading = found.slip.other(days[first]) ?? days[first]
    let lower = found.run.lowerBound > 0 ? days[found.run.lowerBound - 1] : nil
    let upper = found.run.upperBound < count ? days[found.run.upperBound] : nil
    (before, after) = isRising ? (lower, upper) : (upper, lower)
  }

  private enum Slip: CaseIterable {
    case swapped, earlier, later

    /// What a date would be without the slip; nil where that is no other day.
    func other(_ date: CalendarDate) -> CalendarDate? {
      let (year, month, day) = (date.components.year, date.components.month, date.components.day)
      switch self {
      case .swapped: return day == month ? nil : CalendarDate(year: year, month: day, day: month)
      case .earlier: return CalendarDate(year: year - 1, month: month, day: day)
      case .later: return CalendarDate(year: year + 1, month: month, day: day)
      }
    }
  }

  /// The stretches of rows without which the others may be in order.
  private static func runs(in days: [CalendarDate]) -> [Range<Int>] {
    guard let fall = days.indices.dropFirst().first(where: { days[$0] < days[$0 - 1] }) else {
      // In order as they stand: only a row at an end can have jumped.
      return days.count > fewestOthers ? [days.count - 1..<days.count, 0..<1] : []
    }
    let low = fall..<(days[fall...].firstIndex { $0 >= days[fall - 1] } ?? days.count)
    let high = (days[..<fall].lastIndex { $0 <= days[fall] } ?? -1) + 1..<fall
    return [low, high].filter { !$0.isEmpty }
  }

  private static func judge(_ run: Range<Int>, _ days: [CalendarDate]) -> (run: Range<Int>, slip: Slip)? {
    let others = Array(days[..<run.lowerBound] + days[run.upperBound...])
    guard others.count >= fewestOthers, run.count * mostShare <= others.count,
      zip(others, others.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    let isStrict = zip(others, others.dropFirst()).allSatisfy { $0 < $1 }
    let lower = run.lowerBound > 0 ? days[run.lowerBound - 1] : nil
    let upper = run.upperBound < days.count ? days[run.upperBound] : nil
    return Slip.allCases.first { slip in
      let mended = days[run].compactMap(slip.other)
      guard mended.count == run.count, zip(mended, mended.dropFirst()).allSatisfy({ $0 <= $1 }),
        let first = mended.first, let last = mended.last
      else { return false }
      if let lower, let upper {
        // Where a day has many rows, one of them belongs to its day.
        return isStrict ? lower < first && last < upper : lower <= first && last <= upper
      }
      return fits(first, last, after: lower, before: upper, stands: days[run], others)
    }
    .map { (run, $0) }
  }

  /// Whether rows at an end would follow at a step of the others, and as they stand are further off than any.
  private static func fits(
    _ first: CalendarDate, _ last: CalendarDate, after lower: CalendarDate?, before upper: CalendarDate?,
    stands: ArraySlice<CalendarDate>, _ others: [CalendarDate]
  ) -> Bool {
    let steps = zip(others.dropFirst(), others).map { $0.days(since: $1) }.filter { $0 > 0 }
    guard let least = steps.min(), let most = steps.max(), most <= longestStep, let from = stands.first,
      let to = stands.last
    else { return false }
    let (step, jump) =
      if let lower { (first.days(since: lower), abs(from.days(since: lower))) } else if let upper {
        (upper.days(since: last), abs(upper.days(since: to)))
      } else { (0, 0) }
    return (least...most).contains(step) && jump > 2 * most
  }
}
