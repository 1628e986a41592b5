/// A unit of time that people write beside a number.
enum TimeUnit: Hashable {
  case minute, hour, day, workingDay, week, fortnight, month, quarter, year

  /// Reads a word or its short form, with or without `person-` before it. `m` is none of them: it may be minutes or months.
  init?(_ word: String) {
    var name = word.lowercased().replacing("-", with: " ")
    if name.hasSuffix(".") { name.removeLast() }
    for prefix in ["person ", "man ", "engineer ", "developer ", "calendar "] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.utf8.count)
    }
    guard let unit = TimeUnit.words[name] else { return nil }
    self = unit
  }

  private static let words: [String: TimeUnit] = {
    let names: [(TimeUnit, [String])] = [
      (.minute, ["min", "mins", "minute", "minutes"]),
      (.hour, ["h", "hr", "hrs", "hour", "hours", "ph"]),
      (.day, ["d", "day", "days", "pd"]),
      (
        .workingDay,
        [
          "working day", "working days", "workday", "workdays", "work day", "work days", "business day",
          "business days", "weekday", "weekdays",
        ]
      ),
      (.week, ["w", "wk", "wks", "week", "weeks", "pw"]),
      (.fortnight, ["fortnight", "fortnights"]),
      (.month, ["mo", "mos", "mon", "mth", "mths", "month", "months", "pm"]),
      (.quarter, ["quarter", "quarters", "q"]),
      (.year, ["y", "yr", "yrs", "year", "years", "py"]),
    ]
    return Dictionary(names.flatMap { unit, words in words.map { ($0, unit) } }) { first, _ in first }
  }()

  /// By what a number of these is multiplied to be in the unit of a field; nil where it cannot be.
  ///
  /// A month is 52/12 weeks and a year 52, as in the arithmetic on debt (methods.md, Priorities). A day of `duration` is a
  /// seventh of a week, because it counts from start to end; a day of work is a fifth, and has a fifth of the hours of a
  /// working week (`finance: {hours_per_week}`, 40 when not written).
  func factor(to unit: FieldUnit, _ conventions: FieldConventions) -> UnitFactor? {
    switch unit {
    case .weeks: inWeeks(daysOfWeek: 7, hoursOfWeek: 168)
    case .personWeeks: inWeeks(daysOfWeek: 5, hoursOfWeek: conventions.hoursPerWeek)
    case .hours: inHours(conventions.hoursPerWeek)
    case .days: inDays
    case .own, .named, .money, .share, .metric: nil
    }
  }

  private func inWeeks(daysOfWeek: Double, hoursOfWeek: Double) -> UnitFactor {
    switch self {
    case .minute: UnitFactor(denominator: 60 * hoursOfWeek)
    case .hour: UnitFactor(denominator: hoursOfWeek)
    case .day: UnitFactor(denominator: daysOfWeek)
    case .workingDay: UnitFactor(denominator: 5)
    case .week: UnitFactor()
    case .fortnight: UnitFactor(numerator: 2)
    case .month: UnitFactor(numerator: 52, denominator: 12)
    case .quarter: UnitFactor(numerator: 13)
    case .year: UnitFactor(numerator: 52)
    }
  }

  private func inHours(_ hoursOfWeek: Double) -> UnitFactor? {
    switch self {
    case .minute: UnitFactor(denominator: 60)
    case .hour: UnitFactor()
    case .day, .workingDay: UnitFactor(numerator: hoursOfWeek, denominator: 5)
    case .week: UnitFactor(numerator: hoursOfWeek)
    case .fortnight, .month, .quarter, .year: nil
    }
  }

  /// Months have no fixed number of days.
  private var inDays: UnitFactor? {
    switch self {
    case .day: UnitFactor()
    case .week: UnitFactor(numerator: 7)
    case .fortnight: UnitFactor(numerator: 14)
    case .minute, .hour, .workingDay, .month, .quarter, .year: nil
    }
  }
}
