import Analysis
package import Record

/// How amounts, times and efforts of debts are told.
package struct DebtWording {
  let finance: Finance

  package init(finance: Finance) { self.finance = finance }

  /// `12 hours`.
  package static func hours(_ hours: Double) -> String { counted(hours, "hour", significant: hours < 100 ? 2 : 3) }

  /// `21 engineer-weeks`.
  package static func engineerWeeks(_ weeks: Double) -> String { counted(weeks, "engineer-week") }

  /// `the work of 2.7 engineers`, from hours a week.
  package func engineers(_ hours: Double) -> String {
    "the work of \(counted(hours / finance.hoursPerWeek, "engineer"))"
  }

  /// `in 7 months`; from two years on `in 2.4 years`.
  package static func payback(_ years: Double) -> String {
    let months = (years * 12).rounded()
    if months < 1 { return "within a month" }
    return "in \(months < 24 ? counted(months, "month") : counted(years, "year"))"
  }

  /// `3 years`; nil when none is written.
  package var horizon: String? { finance.horizon.map { count($0.count, $0.unit.rawValue) } }

  /// `November 2025`, as exact as an estimate is.
  package static func month(_ day: CalendarDate) -> String { monthWords(day) }

  /// A field as it is asked for: a price may be written in two ways.
  package static func missing(_ input: WorkInput) -> String {
    input == .interest ? "interest (or a cost of delay)" : input.words
  }

  /// Whether a repair pays, by its net value in all three cases.
  package static func verdict(_ value: ThreePoint) -> StatusView {
    if value.isExact { return value.likely > 0 ? StatusView(.good, "pays") : StatusView(.bad, "does not pay") }
    if value.low > 0 { return StatusView(.good, "pays even at worst") }
    if value.high < 0 { return StatusView(.bad, "does not pay even at best") }
    return StatusView(.quiet, value.likely > 0 ? "likely pays" : "likely does not pay")
  }
}
