package import Record

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Debt {
  /// What it has taken in so many weeks up to today, in hours: the interest was smaller then by what it has grown since.
  ///
  /// ∫₀ʷ hours · (1 + growth)^(−t / 52) dt, t being weeks before today; without growth hours · w. A year has 52 weeks, as
  /// everywhere in `Debt`.
  ///
  /// - Parameter weeks: not negative; unavailable when it is, or when the result is not finite.
  package func hoursTaken(weeks: Double) -> Figure<Double> {
    guard weeks.isFinite else { return .unavailable(.notFinite) }
    guard weeks >= 0 else { return .unavailable(.negative) }
    let rate = log1p(yearlyGrowth) / Debt.weeksPerYear
    let taken = hoursPerWeek * (rate == 0 ? weeks : -expm1(-rate * weeks) / rate)
    return taken.isFinite ? .measured(taken) : .unavailable(.notFinite)
  }

  /// What it took in a week so long ago: hours · (1 + growth)^(−weeks / 52).
  package func hoursPerWeek(weeksAgo weeks: Double) -> Double {
    hoursPerWeek * exp(-log1p(yearlyGrowth) * weeks / Debt.weeksPerYear)
  }

  static let weeksPerYear = 52.0
}
