import Record

/// A moment as git keeps it, with the offset of the clock that it was read from.
struct GitTime: Sendable, Hashable {
  /// Since 1970-01-01T00:00Z.
  var seconds: Int
  /// Seconds east of UTC.
  var offset: Int

  init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  /// Reads git's own form: `1700000000 +0100`. An offset that no clock has is left out; the moment does not depend on
  /// it.
  init?(raw text: some StringProtocol) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let seconds = Int(parts[0]), let offset = Int(parts[1]) else { return nil }
    let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 100)
    let isReal = hours <= 14 && minutes < 60
    self.init(seconds: seconds, offset: isReal ? (offset < 0 ? -1 : 1) * (hours * 60 + minutes) * 60 : 0)
  }

  /// The times that event files can hold: 1970 to 2105.
  static let range = 0..<4_291_747_200

  /// The day on the clock that it was read from.
  var day: CalendarDate {
    let local = seconds + offset
    return CalendarDate(dayNumber: (local >= 0 ? local : local - 86_399) / 86_400)
  }

  /// As ISO 8601 with its offset: `2026-03-29T01:30:00+01:00`. UTC is `Z`, and so are hours on a border of the range,
  /// so that a year is always one that can be read again.
  var text: String {
    guard offset != 0, GitTime.range.contains(seconds + offset) else { return isoUTC(seconds) }
    let minutes = abs(offset) / 60
    let clock = isoUTC(seconds + offset).dropLast()
    return "\(clock)\(offset < 0 ? "-" : "+")\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }
}

/// Seconds since 1970-01-01T00:00Z as `2026-03-29T00:30:00Z`; only for `GitTime.range`.
func isoUTC(_ seconds: Int) -> String {
  let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
  let date = CalendarDate(dayNumber: day).components
  let clock = [second / 3600, second / 60 % 60, second % 60].map(twoDigits).joined(separator: ":")
  return "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day))T\(clock)Z"
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
