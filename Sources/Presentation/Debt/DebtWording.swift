import Analysis
import Record

/// How amounts, times and efforts of debts are told.
struct DebtWording {
  let finance: Finance

  /// `€800–1,700`; from a loss to a gain `−€4,100 to €120,000`. Nil when it is known exactly.
  func moneyRange(_ spread: Spread) -> String? {
    guard !spread.isExact else { return nil }
    guard spread.low >= 0 else { return "\(money(spread.low, finance)) to \(money(spread.high, finance))" }
    return range(spread.low, spread.high, finance.unit)
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
    let months = years * 12
    if months < 1 { return "within a month" }
    if months < 24 { return "in \(counted(months, "month"))" }
    return "in \(counted(years, "year"))"
  }

  private static func counted(_ value: Double, _ unit: String) -> String {
    let text = number(value, significant: 2)
    return "\(text)\(unbreakableSpace)\(unit)\(text == "1" ? "" : "s")"
  }

  /// `3 years`; nil when none is written.
  var horizon: String? { finance.horizon.map { count($0.count, $0.unit.rawValue) } }

  /// `November 2025`, as exact as an estimate is.
  static func month(_ day: CalendarDate) -> String { monthWords(day) }

  /// What a day it was, or that it was today.
  static func verdict(_ value: Spread) -> StatusView {
    if value.low > 0 { return StatusView(.good, "pays at the worst") }
    if value.high < 0 { return StatusView(.bad, "does not pay at the best") }
    return StatusView(.quiet, value.likely > 0 ? "likely pays" : "likely does not pay")
  }
}
