/// The order of day and month where a date is written in numbers with its year last: `06/04/2026`.
package enum DayOrder: String, Sendable, Hashable, CaseIterable {
  case dayFirst = "D/M/Y"
  case monthFirst = "M/D/Y"

  package var other: DayOrder { self == .dayFirst ? .monthFirst : .dayFirst }
}

/// A day of the calendar as somebody wrote it; it exists.
package struct WrittenDay: Sendable, Hashable {
  package var year: Int
  package var month: Int
  package var day: Int

  /// Nil when there is no such day in the years that are read.
  init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...12).contains(month), (1...MonthTable.days(in: month, year: year)).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Days since 1970-01-01; nil outside the years that are read.
  var number: Int? {
    guard EventTime.years.contains(year) else { return nil }
    return MonthTable.shared.firstDay(year: year, month: month) + day - 1
  }

  var iso: String {
    func padded(_ number: Int, _ count: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
