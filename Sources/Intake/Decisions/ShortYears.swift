import Record

/// Before this year nobody kept records of decisions in files: an earlier one is the day or month of another order.
private let firstYear = 2005

extension DayScanner {
  /// A date whose year has two digits, and the token after it: `3/25/21`, `25-Mar-21`, `05.01.26`.
  ///
  /// Points stand in versions too, so with them nothing may stand beside the date.
  func shortYear(_ first: Int, at place: Int) -> (ReadDay, Int)? {
    guard case .mark(let sign)? = token(place + 1), token(place + 3) == .mark(sign) || token(place + 3) == .mark("'"),
      case .number(let last, 2)? = token(place + 4), let second = token(place + 2), isWhole(from: place, to: place + 4)
    else { return nil }
    switch (second, sign) {
    case (.month(let month), "-"), (.month(let month), "/"):
      return CalendarDate(year: year(last), month: month, day: first).map { (ReadDay(day: .day($0)), place + 5) }
    case (.number(let second, 1...2), ".") where tokens.count == 5:
      return CalendarDate(year: year(last), month: second, day: first).map { (ReadDay(day: .day($0)), place + 5) }
    case (.number(let second, 1...2), "/"), (.number(let second, 1...2), "-"):
      return (day(first, second, last, hasHyphens: sign == "-"), place + 5)
    default: return nil
    }
  }

  /// Whether neither end goes on, as in a version or an address.
  private func isWhole(from start: Int, to end: Int) -> Bool {
    if case .mark(let before)? = token(start - 1), "-/.:#_".contains(before) { return false }
    guard case .mark(let after)? = token(end + 1), "-/.:_".contains(after) else { return true }
    if case .number? = token(end + 2) { return false }
    return true
  }

  private func year(_ two: Int) -> Int { two < 70 ? 2000 + two : 1900 + two }

  private func day(_ first: Int, _ second: Int, _ last: Int, hasHyphens: Bool) -> ReadDay {
    let dayFirst = CalendarDate(year: year(last), month: second, day: first)
    let monthFirst = CalendarDate(year: year(last), month: first, day: second)
    let yearFirst = CalendarDate(year: year(first), month: second, day: last)
    if let dayFirst, let monthFirst, !hasHyphens || yearFirst == nil {
      return ReadDay(day: dayFirst == monthFirst ? .day(dayFirst) : .either(dayFirst: dayFirst, monthFirst: monthFirst))
    }
    let other = dayFirst ?? monthFirst
    // With slashes the year stands last, but where that would be long ago.
    let mayBeYearFirst = hasHyphens || other.map { $0.components.year < firstYear } ?? true
    var readings = [mayBeYearFirst ? yearFirst : nil, dayFirst, monthFirst].compactMap { $0 }
    if readings.count > 1, Set(readings).count == 1 { readings.removeLast(readings.count - 1) }
    guard let day = readings.first else { return ReadDay(day: .unreadable) }
    guard readings.count == 1 else { return ReadDay(day: .several(readings)) }
    return ReadDay(day: .day(day), order: day == other ? (monthFirst == nil ? .dayFirst : .monthFirst) : nil)
  }
}
