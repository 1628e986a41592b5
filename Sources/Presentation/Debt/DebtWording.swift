import Analysis
import Record

/// How amounts, times and efforts of debts are told.
struct DebtWording {
  let finance: Finance

  /// `€800–1,700`; from a loss to a gain `−€4,100 to €120,000`. Nil when both ends read alike.
  func moneyRange(_ spread: Spread) -> String? {
    let (low, high) = (money(spread.low, finance), money(spread.high, finance))
    guard low != high else { return nil }
    guard spread.low >= 0 else { return "\(low) to \(high)" }
    // The unit stands once, on its side.
    return finance.unit.isEmpty || high.hasPrefix(finance.unit)
      ? "\(low)–\(number(spread.high, significant: 2))" : "\(number(spread.low, significant: 2))–\(high)"
  }

  /// `12 hours`.
  static func hours(_ hours: Double) -> String {
    "\(number(hours, significant: 2))\(unbreakableSpace)\(hours == 1 ? "hour" : "hours")"
  }

  /// `21 engineer-weeks`.
  static func engineerWeeks(_ weeks: Double) -> String {
    let text = number(weeks, significant: 2)
    return "\(text)\(unbreakableSpace)engineer-\(text == "1" ? "week" : "weeks")"
  }

  /// `the work of 2.7 engineers`, from hours a week.
  func engineers(_ hours: Double) -> String {
    let text = number(hours / finance.hoursPerWeek, significant: 2)
    return "the work of \(text) \(text == "1" ? "engineer" : "engineers")"
  }

  /// `in 7 months`; from two years on `in 2.4 years`.
  static func payback(_ years: Double) -> String {
    let months = (years * 12).rounded()
    if months < 1 { return "within a month" }
    return "in \(months < 24 ? counted(months, "month") : counted(years, "year"))"
  }

  private static func counted(_ value: Double, _ unit: String) -> String {
    let text = number(value, significant: 2)
    return "\(text)\(unbreakableSpace)\(unit)\(text == "1" ? "" : "s")"
  }

  /// `3 years`; nil when none is written.
  var horizon: String? { finance.horizon.map { count($0.count, $0.unit.rawValue) } }

  /// `November 2025`, as exact as an estimate is.
  static func month(_ day: CalendarDate) -> String { monthWords(day) }

  /// A field as it is asked for: a price may be written in two ways.
  static func missing(_ input: WorkInput) -> String {
    input == .interest ? "interest (or a cost of delay)" : input.words
  }

  /// Whether a repair pays, by its net value in all three cases.
  static func verdict(_ value: Spread) -> StatusView {
    if value.isExact { return value.likely > 0 ? StatusView(.good, "pays") : StatusView(.bad, "does not pay") }
    if value.low > 0 { return StatusView(.good, "pays even at worst") }
    if value.high < 0 { return StatusView(.bad, "does not pay even at best") }
    return StatusView(.quiet, value.likely > 0 ? "likely pays" : "likely does not pay")
  }
}
