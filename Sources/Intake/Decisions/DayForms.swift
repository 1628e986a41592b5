import Documents
import Record

// A day, by the order in which its parts stand.
extension DayScanner {
  /// The date that begins at a token, and the token after it.
  func date(at place: Int) -> (ReadDay, Int)? {
    if case .number(let value, 8)? = token(place) {
      guard let day = CalendarDate(year: value / 10000, month: value / 100 % 100, day: value % 100) else { return nil }
      return (ReadDay(day: .day(day)), place + 1)
    }
    if case .number(let year, 4)? = token(place) { return yearFirst(year, at: place) }
    if case .number(let first, 1...2)? = token(place) { return dayFirst(first, at: place) }
    if case .month(let month)? = token(place) { return monthFirst(month, at: place) }
    return nil
  }

  func token(_ place: Int) -> Token? { tokens.indices.contains(place) ? tokens[place] : nil }

  /// The place after separators of a date.
  private func past(_ place: Int, _ marks: String) -> Int {
    var next = place
    while let token = token(next) {
      switch token {
      case .filler: next += 1
      case .mark(let mark) where marks.contains(mark): next += 1
      default: return next
      }
      if next - place > 3 { return next }
    }
    return next
  }

  /// `2024-9-5`, `2024/09/05`, `2024年9月5日`, `2024 September 5`.
  private func yearFirst(_ year: Int, at place: Int) -> (ReadDay, Int)? {
    let middle = past(place + 1, "-/.")
    guard let second = token(middle) else { return nil }
    let end = past(middle + 1, "-/.,")
    guard case .number(let day, 1...2)? = token(end) else { return nil }
    switch second {
    case .number(let month, 1...2):
      // Three numbers with nothing but blanks between them are no date.
      guard middle > place + 1, end > middle + 1 else { return nil }
      let date = CalendarDate(year: year, month: month, day: day)
      return (ReadDay(day: date.map(DecisionDay.day) ?? .unreadable), end + 1)
    case .month(let month):
      return CalendarDate(year: year, month: month, day: day).map { (ReadDay(day: .day($0)), end + 1) }
    default: return nil
    }
  }

  /// `5.1.2026`, `05/01/2026`, `20 Sep 2024`, `20. September 2024`.
  private func dayFirst(_ first: Int, at place: Int) -> (ReadDay, Int)? {
    let middle = past(place + 1, "-/.,")
    guard let second = token(middle) else { return nil }
    let end = past(middle + 1, "-/.,'")
    guard case .number(let year, 4)? = token(end) else { return shortYear(first, at: place) }
    switch second {
    case .number(let other, 1...2):
      guard middle > place + 1, end > middle + 1 else { return nil }
      return (numeric(first, other, year: year, isDotted: token(place + 1) == .mark(".")), end + 1)
    case .month(let month):
      return CalendarDate(year: year, month: month, day: first).map { (ReadDay(day: .day($0)), end + 1) }
    default: return nil
    }
  }

  /// Points stand between day, month and year in that order wherever they are used.
  private func numeric(_ first: Int, _ second: Int, year: Int, isDotted: Bool) -> ReadDay {
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    let monthFirst = isDotted ? nil : CalendarDate(year: year, month: first, day: second)
    switch (dayFirst, monthFirst) {
    case (let day?, let other?):
      return ReadDay(day: day == other ? .day(day) : .either(dayFirst: day, monthFirst: other))
    case (let day?, nil): return ReadDay(day: .day(day), order: isDotted ? nil : .dayFirst)
    case (nil, let day?): return ReadDay(day: .day(day), order: .monthFirst)
    case (nil, nil): return ReadDay(day: .unreadable)
    }
  }

  /// `September 20, 2024`, `Sept. 20th 2024`.
  private func monthFirst(_ month: Int, at place: Int) -> (ReadDay, Int)? {
    let middle = past(place + 1, ".-/")
    guard case .number(let day, 1...2)? = token(middle) else { return nil }
    let end = past(middle + 1, ",.-/")
    guard case .number(let year, 4)? = token(end), let date = CalendarDate(year: year, month: month, day: day) else {
      return nil
    }
    return (ReadDay(day: .day(date)), end + 1)
  }
}
