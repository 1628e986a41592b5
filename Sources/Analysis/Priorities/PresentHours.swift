package import Record
import Statistics

/// What one hour a week, saved at the end of every month from the end of the repair to the horizon, is worth today, in
/// hours: the factor between the hours that a repair saves a week and its present value. Unavailable without
/// `finance.discount_rate` or `finance.horizon`.
///
/// - Parameters:
///   - growth: by which the hours grow in a year, as a share.
///   - weeks: how long the repair takes.
package func presentHours(_ finance: Finance, growth: Double, after weeks: Double) -> Figure<Double> {
  guard let months = finance.horizonMonths, let rate = finance.discountRate else {
    let missing: [WorkInput] =
      (finance.discountRate == nil ? [.discountRate] : []) + (finance.horizonMonths == nil ? [.horizon] : [])
    return .unavailable(.missing(missing))
  }
  return Debt.presentHours(months: months, yearlyRate: rate, yearlyGrowth: growth, repairWeeks: weeks)
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

extension WorkItem {
  /// In how many weeks a repair that begins now is done: what is left of it, else its duration. Nil where neither is
  /// written: then it is taken to save from today on, and its page says so.
  package var repairWeeks: ThreePoint? { (status == .doing ? left : nil) ?? duration }

  /// Person-weeks that it still takes: of an item under way whose duration and `left` are written, the share of its effort
  /// that is left of its duration, both at their likely values; what was spent is gone either way. Else the whole effort.
  package var effortToGo: ThreePoint? {
    guard status == .doing, let effort, let left, let duration, duration.likely > 0 else { return effort }
    return effort.scaled(by: min(1, left.likely / duration.likely))
  }
}
