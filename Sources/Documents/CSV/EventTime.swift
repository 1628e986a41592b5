/// Times as event files write them: ISO 8601 with an offset or `Z`, such as `2026-03-29T00:30:00+01:00`. Seconds may be
/// left out, and their fractions are read and dropped: a second is the resolution of events.
package enum EventTime {
  /// What is wrong with a text that should be a time.
  package enum Problem: Error, Hashable, Sendable {
    /// It is not written like a time at all.
    case form
    /// It has no offset, so nobody knows which time it is.
    case noOffset
    /// There is no such month, day, hour, minute, second or offset.
    case impossible
    /// Before 1970 or after 2105.
    case outOfRange
    /// It is a day, and nothing says which time of it.
    case noTimeOfDay
    /// `06/04/2026`, and nothing says which of the two numbers is the month: both readings.
    case ambiguous(dayFirst: String, monthFirst: String)
    /// Only this order gives a day, but the source does not state it.
    case unstated(DayOrder)
    /// It is no day in the order that is stated, and one in this.
    case fits(DayOrder)
    /// The name of a zone, of which there are several: `CST`.
    case zone(String)
  }

  /// The first year and the first that is no longer read: seconds since 1970 in 32 bits end in 2106.
  static let years = 1970..<2106

  /// Seconds since 1970-01-01T00:00Z, from any form that has one reading where nothing about the file is stated.
  package static func read(_ text: UnsafeBufferPointer<UInt8>) -> Result<UInt32, Problem> {
    let read = readISO(text)
    guard case .failure(.form) = read else { return read }
    return TimeForm().moment(text).map(\.seconds)
  }

  /// The same for ISO 8601 alone.
  static func readISO(_ text: UnsafeBufferPointer<UInt8>) -> Result<UInt32, Problem> {
    var reader = TimeReader(text)
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
      let day = reader.number(2)
    else { return .failure(.form) }
    guard !reader.isAtEnd else { return .failure(isDay(year, month, day) ? .noOffset : .impossible) }
    guard reader.skip("T", "t", " "), let hour = reader.number(2), reader.skip(":"), let minute = reader.number(2)
    else { return .failure(.form) }
    var second = 0
    if reader.skip(":") {
      guard let number = reader.number(2), reader.skipFraction() else { return .failure(.form) }
      second = number
    }
    guard hour < 24, minute < 60, second < 60, isDay(year, month, day) else { return .failure(.impossible) }
    guard !reader.isAtEnd else { return .failure(.noOffset) }
    return reader.offset().flatMap { offset in
      guard years.contains(year) else { return .failure(.outOfRange) }
      let days = MonthTable.shared.firstDay(year: year, month: month) + day - 1
      let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
      return UInt32(exactly: seconds).flatMap { $0 < .max ? .success($0) : nil } ?? .failure(.outOfRange)
    }
  }

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (1...12).contains(month) && (1...MonthTable.days(in: month, year: year)).contains(day)
  }
}

/// The day number on which each month begins, so that a day takes no calendar.
struct MonthTable: Sendable {
  static let shared = MonthTable()

  /// Months from January 1970 on, and one more than the last.
  let firstDays: [Int32]

  private init() {
    var days: [Int32] = [0]
    for year in EventTime.years {
      for month in 1...12 { days.append(days[days.count - 1] + Int32(MonthTable.days(in: month, year: year))) }
    }
    firstDays = days
  }

  func firstDay(year: Int, month: Int) -> Int {
    Int(firstDays[(year - EventTime.years.lowerBound) * 12 + month - 1])
  }

  static func days(in month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Reads the parts of a time from left to right.
private struct TimeReader {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  var isAtEnd: Bool { position == text.count }

  /// A number of exactly so many digits.
  mutating func number(_ digits: Int) -> Int? {
    guard position + digits <= text.count else { return nil }
    var value = 0
    for offset in 0..<digits {
      let digit = text[position + offset] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    position += digits
    return value
  }

  mutating func skip(_ choices: Unicode.Scalar...) -> Bool {
    guard position < text.count, choices.contains(where: { UInt8(ascii: $0) == text[position] }) else { return false }
    position += 1
    return true
  }

  /// A decimal fraction with at least one digit, or nothing.
  mutating func skipFraction() -> Bool {
    guard skip(".", ",") else { return true }
    let start = position
    while number(1) != nil {}
    return position > start
  }

  /// `Z`, `+hh`, `+hhmm` or `+hh:mm` up to the end, in seconds east of UTC.
  mutating func offset() -> Result<Int, EventTime.Problem> {
    if skip("Z", "z") { return isAtEnd ? .success(0) : .failure(.form) }
    let sign = skip("+") ? 1 : -1
    guard sign == 1 || skip("-"), let hours = number(2) else { return .failure(.form) }
    var minutes = 0
    if !isAtEnd {
      _ = skip(":")
      guard let number = number(2), isAtEnd else { return .failure(.form) }
      minutes = number
    }
    // No place on Earth is further from UTC than 14 hours; 18 is what programs agree to read.
    guard hours <= 18, minutes < 60 else { return .failure(.impossible) }
    return .success(sign * (hours * 3600 + minutes * 60))
  }
}
