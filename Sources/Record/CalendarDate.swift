/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Held as a day number, so that arithmetic and comparison cost nothing; no Foundation, no locale, no clock.
package struct CalendarDate: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01; earlier days are negative.
  package let dayNumber: Int

  package init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// Nil when there is no such day, or when the year has not four digits.
  package init?(year: Int, month: Int, day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month),
      (1...CalendarDate.daysIn(month: month, year: year)).contains(day)
    else { return nil }
    dayNumber = CalendarDate.dayNumber(year: year, month: month, day: day)
  }

  /// Reads exactly `YYYY-MM-DD`. Nothing is guessed: `2026-13-45`, `2026-1-5` and `26-01-05` are nil.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.dayNumber < right.dayNumber }

  package static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  /// Days from the civil calendar by counting 400-year eras from March (H. Hinnant, "chrono-compatible low-level date
  /// algorithms").
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CalendarDate {
  package struct Components: Hashable, Sendable {
    package var year: Int
    /// 1 to 12.
    package var month: Int
    /// 1 to 31.
    package var day: Int
  }

  package var components: Components {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return Components(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Whole days from `other` to this day; negative when this day is earlier.
  package func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

  package func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The same day of a later month, or that month's last day: 31 January and one month is 28 or 29 February.
  package func adding(months: Int) -> CalendarDate {
    let parts = components
    let index = parts.year * 12 + parts.month - 1 + months
    let year = Int((Double(index) / 12).rounded(.down))
    let month = index - year * 12 + 1
    let day = min(parts.day, CalendarDate.daysIn(month: month, year: year))
    return CalendarDate(dayNumber: CalendarDate.dayNumber(year: year, month: month, day: day))
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday; Weekday counts from Monday = 1.
    Weekday(rawValue: ((dayNumber + 3) % 7 + 7) % 7 + 1) ?? .monday
  }

  /// The Monday of the day's ISO week.
  package var startOfISOWeek: CalendarDate { adding(days: 1 - weekday.rawValue) }

  /// The ISO 8601 week, such as `2026-W07`: the year is that of the week's Thursday.
  package var isoWeek: String {
    let thursday = startOfISOWeek.adding(days: 3)
    let year = thursday.components.year
    let firstDay = CalendarDate.dayNumber(year: year, month: 1, day: 1)
    return "\(year)-W\(twoDigits((thursday.dayNumber - firstDay) / 7 + 1))"
  }

  /// `YYYY-MM-DD`, as files and `report.json` write it; pages use Presentation's wording.
  package var iso: String {
    let parts = components
    return "\(parts.year)-\(twoDigits(parts.month))-\(twoDigits(parts.day))"
  }
}

/// A day of the week; raw values follow ISO 8601, Monday = 1.
package enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The name in lower-case English, as `fairlead.yaml` writes it.
  package var name: String { String(describing: self) }

  package init?(name: String) {
    guard let match = Weekday.allCases.first(where: { $0.name == name.lowercased() }) else { return nil }
    self = match
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// The value of ASCII digits, or nil if there is anything else.
private func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for byte in bytes {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}
