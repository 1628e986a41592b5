/// A length of time as people plan in it: `6 months`, `2 weeks`, `24 hours`.
package struct CalendarDuration: Hashable, Sendable {
  package enum Unit: String, Sendable, CaseIterable {
    case hour, day, week, month, year
  }

  /// At least 1.
  package let count: Int
  package let unit: Unit

  /// Nil when `count` is less than 1 or more than a century could hold.
  package init?(_ count: Int, _ unit: Unit) {
    guard (1...10_000).contains(count) else { return nil }
    self.count = count
    self.unit = unit
  }

  package static let year = CalendarDuration(unbounded: 12, .month)

  /// A multiple of a length, for repetitions that run past what a person would write.
  init(unbounded count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Reads a whole number and a unit in singular or plural, `quarterly`-style words excepted: `1 week`, `6 months`.
  package init?(text: String) {
    let words = text.lowercased().split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), words[0].first != "+" else { return nil }
    let name = words[1].hasSuffix("s") ? words[1].dropLast() : words[1]
    guard let unit = Unit(rawValue: String(name)) else { return nil }
    self.init(count, unit)
  }

  /// The most seconds that it may take: months of 31 days, years of 366.
  package var longestSeconds: Int {
    switch unit {
    case .hour: count * 3600
    case .day: count * 86_400
    case .week: count * 7 * 86_400
    case .month: count * 31 * 86_400
    case .year: count * 366 * 86_400
    }
  }

  /// The day this long after `start`. Hours are counted as whole days, upward: a plan has no times.
  package func after(_ start: CalendarDate) -> CalendarDate {
    switch unit {
    case .hour: start.adding(days: (count + 23) / 24)
    case .day: start.adding(days: count)
    case .week: start.adding(days: 7 * count)
    case .month: start.adding(months: count)
    case .year: start.adding(months: 12 * count)
    }
  }
}
