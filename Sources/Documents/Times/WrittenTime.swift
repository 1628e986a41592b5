/// A time in the parts in which it is written; its day exists.
struct WrittenTime {
  var day: WrittenDay
  /// Of the day; nil where no time of day is written.
  var seconds: Int?
  /// East of UTC, in seconds; nil where none is written.
  var offset: Int?
}

/// Reads times as tools and spreadsheets write them, from left to right: `2026-04-06 12:33:11 UTC`, `06/04/2026 14:15`,
/// `4/6/2026 2:15:33 PM`, `06/Apr/26 2:15 PM`, `Mon Apr 06 2026 12:33:11 GMT+0000 (GMT)`, `1775463600`.
///
/// Nothing is guessed: what has two readings is a problem that names both.
struct WrittenTimeReader {
  private var lexer: TimeLexer
  private var day: WrittenDay?
  private var seconds: Int?
  private var offset: Int?

  init(_ text: UnsafeBufferPointer<UInt8>) { lexer = TimeLexer(text) }

  enum Written {
    /// Seconds since 1970-01-01T00:00Z.
    case epoch(Int)
    case calendar(WrittenTime)
  }

  mutating func read(order: DayOrder?) -> Result<Written, EventTime.Problem> {
    lexer.skipBlanks()
    if let epoch = lexer.epoch() { return .success(.epoch(epoch)) }
    skipWeekday()
    if let problem = readDate(order) ?? readRest() { return .failure(problem) }
    guard let day else { return .failure(.form) }
    return .success(.calendar(WrittenTime(day: day, seconds: seconds, offset: offset)))
  }

  private mutating func skipWeekday() {
    guard lexer.skipWord(of: TimeLexer.weekdays) else { return }
    _ = lexer.skip(",")
    lexer.skipBlanks()
  }

  // MARK: The day

  private mutating func readDate(_ order: DayOrder?) -> EventTime.Problem? {
    if let month = lexer.month() { return readMonthFirst(month) }
    guard let first = lexer.number() else { return .form }
    if first.digits == 8 { return settle(WrittenDay(first.value / 10_000, first.value / 100 % 100, first.value % 100)) }
    let sign = lexer.separator()
    if sign == nil { lexer.skipBlanks() }
    if let month = lexer.month() { return readNamed(first, month, sign) }
    guard let sign, let second = lexer.number(), second.digits <= 2, lexer.skip(sign), let third = lexer.number() else {
      return .form
    }
    if first.digits == 4 {
      return third.digits <= 2 ? settle(WrittenDay(first.value, second.value, third.value)) : .form
    }
    guard first.digits <= 2, let year = year(third) else { return .form }
    return settle(first.value, second.value, year, order)
  }

  /// `Apr 6, 2026`, and `Apr 6 12:33:11 2026` as C writes it.
  private mutating func readMonthFirst(_ month: Int) -> EventTime.Problem? {
    lexer.skipBlanks()
    guard let day = lexer.number(), day.digits <= 2 else { return .form }
    _ = lexer.skip(",")
    lexer.skipBlanks()
    if lexer.isTime {
      if let problem = readTime() { return problem }
      lexer.skipBlanks()
    }
    guard let year = lexer.number(), year.digits == 4 else { return .form }
    return settle(WrittenDay(year.value, month, day.value))
  }

  /// `6 Apr 2026`, `06/Apr/26`, `2026-Apr-06`: with a name for the month there is one reading.
  private mutating func readNamed(
    _ first: TimeLexer.Number, _ month: Int, _ sign: Unicode.Scalar?
  ) -> EventTime.Problem? {
    if let sign { guard lexer.skip(sign) else { return .form } } else { _ = lexer.skip(",") }
    lexer.skipBlanks()
    guard let last = lexer.number() else { return .form }
    if first.digits == 4 { return last.digits <= 2 ? settle(WrittenDay(first.value, month, last.value)) : .form }
    guard first.digits <= 2, let year = year(last) else { return .form }
    return settle(WrittenDay(year, month, first.value))
  }

  /// Two digits are a year from 1970 to 2069, as in POSIX, only that no event is before 1970.
  private func year(_ number: TimeLexer.Number) -> Int? {
    switch number.digits {
    case 4: number.value
    case 2: number.value < 70 ? 2000 + number.value : 1900 + number.value
    default: nil
    }
  }

  private mutating func settle(_ day: WrittenDay?) -> EventTime.Problem? {
    self.day = day
    return day == nil ? .impossible : nil
  }

  private mutating func settle(_ first: Int, _ second: Int, _ year: Int, _ order: DayOrder?) -> EventTime.Problem? {
    let (dayFirst, monthFirst) = (WrittenDay(year, second, first), WrittenDay(year, first, second))
    switch order {
    case .dayFirst where dayFirst != nil: return settle(dayFirst)
    case .monthFirst where monthFirst != nil: return settle(monthFirst)
    case .dayFirst: return monthFirst == nil ? .impossible : .fits(.monthFirst)
    case .monthFirst: return dayFirst == nil ? .impossible : .fits(.dayFirst)
    case nil: break
    }
    switch (dayFirst, monthFirst) {
    case (let day?, let month?): return .ambiguous(dayFirst: day.iso, monthFirst: month.iso)
    case (nil, nil): return .impossible
    case (_?, nil): return .unstated(.dayFirst)
    case (nil, _?): return .unstated(.monthFirst)
    }
  }

  // MARK: The time of day, and the offset

  private mutating func readRest() -> EventTime.Problem? {
    _ = lexer.skip(",")
    lexer.skipBlanks()
    if !lexer.skip("T"), !lexer.skip("t"), lexer.skipWord(of: ["at"]) { lexer.skipBlanks() }
    if seconds == nil, lexer.isTime, let problem = readTime() { return problem }
    lexer.skipBlanks()
    if lexer.isAtEnd { return nil }
    guard seconds != nil else { return .form }
    if let problem = readOffset() { return problem }
    lexer.skipBlanks()
    lexer.skipRemark()
    return lexer.isAtEnd ? nil : .form
  }

  private mutating func readTime() -> EventTime.Problem? {
    guard let hour = lexer.number(), hour.digits <= 2, lexer.skip(":"), let minute = lexer.number(), minute.digits == 2
    else { return .form }
    var second = 0
    if lexer.skip(":") {
      guard let number = lexer.number(), number.digits == 2, lexer.skipFraction() else { return .form }
      second = number.value
    }
    guard minute.value < 60, second < 60 else { return .impossible }
    var hours = hour.value
    if let isAfternoon = lexer.halfOfDay() {
      guard (1...12).contains(hours) else { return .impossible }
      hours = hours % 12 + (isAfternoon ? 12 : 0)
    }
    guard hours < 24 else { return .impossible }
    seconds = hours * 3600 + minute.value * 60 + second
    return nil
  }

  private mutating func readOffset() -> EventTime.Problem? {
    if lexer.skipWord(of: ["utc", "gmt", "z"]) {
      offset = 0
      guard lexer.isSign else { return nil }
    }
    guard lexer.isSign else { return lexer.isLetter ? .zone(lexer.rest) : .form }
    let sign = lexer.skip("-") ? -1 : 1
    if sign == 1 { _ = lexer.skip("+") }
    guard let number = lexer.number() else { return .form }
    var (hours, minutes) = (number.value, 0)
    switch number.digits {
    case 4: (hours, minutes) = (number.value / 100, number.value % 100)
    case 1, 2:
      if lexer.skip(":") {
        guard let rest = lexer.number(), rest.digits == 2 else { return .form }
        minutes = rest.value
      }
    default: return .form
    }
    guard hours <= 18, minutes < 60 else { return .impossible }
    offset = sign * (hours * 3600 + minutes * 60)
    return nil
  }
}
