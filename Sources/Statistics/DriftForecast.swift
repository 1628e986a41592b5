package import Record

/// What the past weekly changes of a metric say about its value some weeks ahead, if they go on as they were.
package struct DriftForecast: Hashable, Sendable {
  /// How many weekly changes the forecast is from.
  package let n: Int
  /// The mean change per week.
  package let drift: Double
  /// The value expected at the horizon.
  package let expected: Double
  /// The standard deviation of the value at the horizon, in its unit; 0 at a horizon of 0.
  package let deviation: Double
  /// The probability (0...1) that the value *at* the horizon meets the target; not that it meets it on the way.
  package let probability: Double

  /// The fewest weekly changes that a forecast is made from: those between 8 weeks of data.
  package static let fewest = 7
}

/// The changes between values of neighbouring weeks; a missing week has no change to either side.
package func weeklyChanges(of weeks: [Double?]) -> [Double] {
  zip(weeks, weeks.dropFirst()).compactMap { before, after in
    guard let before, let after else { return nil }
    return after - before
  }
}

/// The forecast of a random walk with drift, in closed form.
///
/// With n changes of mean d and sample standard deviation s, the value h weeks after `last` is normal with mean
/// `last` + h·d and standard deviation s·√(h·(1 + h/n)). The term h/n is the uncertainty of the drift itself, without
/// which a short history looks surer than it is (R. J. Hyndman, G. Athanasopoulos, "Forecasting: Principles and
/// Practice", 3rd edition 2021, table 5.2, with n = T − 1).
///
/// - Parameters:
///   - changes: one per week, see `weeklyChanges(of:)`; their order does not matter.
///   - weeks: h, from the week of `last` to the horizon; a part of a week counts as such.
///
/// Unavailable for fewer than `minimum` changes (at least two), a horizon that has passed, numbers that are not
/// finite, and changes that are all the same: they give no spread, so no probability. At h = 0 the answer is known: 0
/// or 1.
package func driftForecast(
  from last: Double, changes: [Double], after weeks: Double, meets target: Double, _ side: Bound,
  minimum: Int = DriftForecast.fewest
) -> Figure<DriftForecast> {
  guard last.isFinite, target.isFinite, weeks.isFinite else { return .unavailable(.notFinite) }
  guard weeks >= 0 else { return .unavailable(.negative) }
  guard !changes.isEmpty else { return .unavailable(.noData) }
  let need = max(2, minimum)
  guard changes.count >= need else { return .unavailable(.tooFew(have: changes.count, need: need)) }
  return mean(of: changes).flatMap { drift in
    spread(of: changes, from: last).flatMap { spread in
      guard weeks == 0 || spread > 0 else { return .unavailable(.noVariation) }
      let deviation = spread * (weeks * (1 + weeks / Double(changes.count))).squareRoot()
      let expected = last + weeks * drift
      guard expected.isFinite, deviation.isFinite else { return .unavailable(.notFinite) }
      let chance = probability(that: expected, deviation, meets: target, side)
      return .measured(
        DriftForecast(
          n: changes.count, drift: drift, expected: expected, deviation: deviation, probability: chance))
    }
  }
}

/// The standard deviation of the changes, where equal steps such as 0.1 that differ by rounding alone have none.
private func spread(of changes: [Double], from last: Double) -> Figure<Double> {
  let rounding = 1e-12 * max(abs(last), changes.map(abs).max() ?? 0)
  return standardDeviation(of: changes).map { $0 > rounding ? $0 : 0 }
}

private func probability(
  that expected: Double, _ deviation: Double, meets target: Double, _ side: Bound
) -> Double {
  guard deviation > 0 else { return side.isMet(by: expected, target: target) ? 1 : 0 }
  let distance = (expected - target) / deviation
  return normalCDF(side == .atLeast ? distance : -distance)
}
