package import Record

extension DebtReport {
  /// What a debt has taken since it was written down, where that is more than its repair costs; at the likely values.
  package struct Excess: Sendable, Equatable {
    package var paid: DebtReport.Paid
    /// Person-weeks of the repair.
    package var effort: Double
    /// Money that the repair costs.
    package var repair: Figure<Double>
    /// Hours a week that it takes today.
    package var hours: Double
    /// Share a year.
    package var growth: Double
    /// The repair has begun.
    package var isBegun: Bool
  }

  /// What goes beyond the repair; nil when it has not taken that much, or when that cannot be said. Both are hours at one
  /// rate, so it can be said without a price.
  package var excess: Excess? {
    guard let paid = paid.value, let effort = effort.value?.likely, let hours = hours.value?.likely,
      paid.personWeeks > effort
    else { return nil }
    return Excess(
      paid: paid, effort: effort, repair: repair.map(\.likely), hours: hours, growth: growth.likely,
      isBegun: status == .doing)
  }
}
