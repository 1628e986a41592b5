import Documents
import Record

extension FieldReader {
  func duration(_ name: String) -> CalendarDuration? {
    value(name, FieldRules.notADuration) { CalendarDuration(text: $0) ?? readDuration($0) }
  }
}

/// Reads `30d`, `1.5 years`, `2 fortnights`: a length that comes to a whole number of days, months or hours. Nil for
/// everything else.
func readDuration(_ text: String) -> CalendarDuration? {
  guard let quantity = readQuantity(text), quantity.before.isEmpty, quantity.end == nil,
    let number = quantity.number.number(mark: nil)?.value(), let unit = TimeUnit(quantity.after)
  else { return nil }
  for (factor, smaller) in unit.calendarUnits {
    if let count = Int(exactly: number * factor), let duration = CalendarDuration(count, smaller) { return duration }
  }
  return nil
}

extension TimeUnit {
  /// Units that it is a whole number of, the greatest first.
  fileprivate var calendarUnits: [(Double, CalendarDuration.Unit)] {
    switch self {
    case .hour: [(1, .hour)]
    case .day: [(1, .day), (24, .hour)]
    case .week: [(1, .week), (7, .day)]
    case .fortnight: [(2, .week), (14, .day)]
    case .month: [(1, .month)]
    case .quarter: [(3, .month)]
    case .year: [(1, .year), (12, .month)]
    // Minutes are shorter than any plan, and working days depend on where one is.
    case .minute, .workingDay: []
    }
  }
}
