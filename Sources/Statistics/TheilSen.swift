package import Record

/// The typical rate of change: the median of the slopes between all pairs of observations (Theil 1950), with the
/// interval of P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau" (JASA 63, 1968).
package struct TheilSen: Hashable, Sendable {
  /// How many observations the slope is from.
  package let n: Int
  /// The median slope, in units of value per unit of time.
  package let slope: Double
  /// Median value less `slope` times median time, so that the line passes through both medians.
  package let intercept: Double
  /// The slopes that the data do not rule out at the confidence asked for.
  package let interval: Interval
}

/// The Theil–Sen slope, in any order of observations; observations at the same time make no pair.
///
/// All pairs are formed: n(n − 1)/2 numbers, bounded by `trendLimit`. Values that are all the same have slope 0.
/// Unavailable for fewer than `minimum` (at least two) or too many observations, for values that are not finite, and
/// when all stand at one time.
package func theilSen(
  _ observations: [Observation], confidence: Double = 0.95, minimum: Int = 2
) -> Figure<TheilSen> {
  if let reason = unfitForTrend(observations, minimum: minimum) { return .unavailable(reason) }
  guard confidence > 0, confidence < 1 else { return .unavailable(.outOfRange) }
  let slopes = slopesBetween(observations).sorted()
  guard let first = slopes.first, let last = slopes.last else { return .unavailable(.noVariation) }
  guard first.isFinite, last.isFinite else { return .unavailable(.notFinite) }
  let slope = quantile(0.5, ofSorted: slopes)
  let values = quantile(0.5, ofSorted: observations.map(\.value).sorted())
  let times = quantile(0.5, ofSorted: observations.map(\.time).sorted())
  let half = halfWidth(observations, confidence)
  return .measured(
    TheilSen(
      n: observations.count, slope: slope, intercept: values - slope * times,
      interval: senInterval(slopes, half)))
}

private func slopesBetween(_ observations: [Observation]) -> [Double] {
  var slopes: [Double] = []
  slopes.reserveCapacity(observations.count * (observations.count - 1) / 2)
  for (index, later) in observations.enumerated() {
    for earlier in observations[..<index] where earlier.time != later.time {
      slopes.append((later.value - earlier.value) / (later.time - earlier.time))
    }
  }
  return slopes
}

/// Half the number of slopes that Sen's interval covers: z times the standard deviation of Kendall's S, halved.
private func halfWidth(_ observations: [Observation], _ confidence: Double) -> Double {
  let z = normalReach(confidence).value ?? 0
  return z * varianceOfS(observations).squareRoot() / 2
}

private func senInterval(_ slopes: [Double], _ half: Double) -> Interval {
  let middle = Double(slopes.count) / 2
  let lower = Int((middle - half).rounded(.toNearestOrEven)) - 1
  let upper = Int((middle + half).rounded(.toNearestOrEven))
  return Interval(lower: slopes[max(0, lower)], upper: slopes[min(slopes.count - 1, upper)])
}
