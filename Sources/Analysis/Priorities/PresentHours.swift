package import Record
import Statistics

/// What one hour a week, saved at the end of every month over the horizon, is worth today, in hours: the factor between
/// the hours that a repair saves a week and its present value. Unavailable without `finance.discount_rate` or
/// `finance.horizon`.
///
/// - Parameter growth: by which the hours grow in a year, as a share.
package func presentHours(_ finance: Finance, growth: Double) -> Figure<Double> {
  guard let months = finance.horizonMonths, let rate = finance.discountRate else {
    let missing: [WorkInput] =
      (finance.discountRate == nil ? [.discountRate] : []) + (finance.horizonMonths == nil ? [.horizon] : [])
    return .unavailable(.missing(missing))
  }
  return Debt.presentHours(months: months, yearlyRate: rate, yearlyGrowth: growth)
}

extension Finance {
  /// The horizon in whole months, a month having 52/12 weeks; nil when none is written or it is shorter than one.
  package var horizonMonths: Int? {
    guard let horizon else { return nil }
    let months =
      switch horizon.unit {
      case .year: Double(horizon.count) * 12
      case .month: Double(horizon.count)
      case .week: Double(horizon.count) / Debt.weeksPerMonth
      case .day: Double(horizon.count) / 7 / Debt.weeksPerMonth
      case .hour: 0.0
      }
    return months >= 1 ? Int(months) : nil
  }
}
