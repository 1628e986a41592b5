package import Record

/// Whether values tend to rise or fall with time: the test of Mann (Econometrica 13, 1945) and Kendall ("Rank
/// Correlation Methods", 4th edition 1970), which compares every pair and assumes no shape and no distribution.
package struct MannKendall: Hashable, Sendable {
  /// How many observations were compared.
  package let n: Int
  /// Pairs that rise with time less pairs that fall.
  package let s: Int
  /// The variance of `s` when there is no trend, corrected for ties in value and in time.
  package let variance: Double
  /// `s` moved by one towards zero, in standard deviations.
  package let z: Double
  /// The two-sided probability of an `s` at least this far from zero when there is no trend.
  package let pValue: Double
}

/// The fewest observations for which the normal approximation holds: 10 (Kendall 1970, as cited by R. O. Gilbert,
/// "Statistical Methods for Environmental Pollution Monitoring", 1987, section 16.4.2).
package let trendMinimum = 10

/// The most observations for which pairs are compared: 2,000, so 2 million pairs and 16 MB of slopes.
package let trendLimit = 2_000

/// The Mann–Kendall test, in any order of observations.
///
/// Observations at the same time make no pair. Unavailable for fewer than `minimum` or more than `trendLimit`
/// observations, values that are not finite, and values that are all the same (or all at one time).
package func mannKendall(_ observations: [Observation], minimum: Int = trendMinimum) -> Figure<MannKendall> {
  if let reason = unfitForTrend(observations, minimum: minimum) { return .unavailable(reason) }
  let variance = varianceOfS(observations)
  guard variance > 0 else { return .unavailable(.noVariation) }
  let s = concordance(observations)
  let z = Double(s - s.signum()) / variance.squareRoot()
  let pValue = min(1, 2 * normalCDF(-abs(z)))
  return .measured(MannKendall(n: observations.count, s: s, variance: variance, z: z, pValue: pValue))
}

/// Why a trend cannot be judged, or nil when it can.
func unfitForTrend(_ observations: [Observation], minimum: Int) -> Unavailability? {
  guard !observations.isEmpty else { return .noData }
  let need = max(2, minimum)
  guard observations.count >= need else { return .tooFew(have: observations.count, need: need) }
  guard observations.count <= trendLimit else { return .tooMany(have: observations.count, limit: trendLimit) }
  return observations.allSatisfy(\.isFinite) ? nil : .notFinite
}

private func concordance(_ observations: [Observation]) -> Int {
  var s = 0
  for (index, later) in observations.enumerated() {
    for earlier in observations[..<index] {
      s += sign(earlier.value, later.value) * sign(earlier.time, later.time)
    }
  }
  return s
}

private func sign(_ from: Double, _ to: Double) -> Int {
  from < to ? 1 : from > to ? -1 : 0
}

/// Kendall 1970, equation 5.1 for ties in both rankings; with distinct times it is the usual tie correction.
func varianceOfS(_ observations: [Observation]) -> Double {
  let n = Double(observations.count)
  let times = Ties(observations.map(\.time))
  let values = Ties(observations.map(\.value))
  let untied = n * (n - 1) * (2 * n + 5)
  var variance = (untied - times.weighted - values.weighted) / 18
  variance += times.pairs * values.pairs / (2 * n * (n - 1))
  if n > 2 { variance += times.triples * values.triples / (9 * n * (n - 1) * (n - 2)) }
  return variance
}

/// Sums over the groups of equal numbers, each of size t.
private struct Ties {
  /// Σ t(t − 1)
  private(set) var pairs = 0.0
  /// Σ t(t − 1)(t − 2)
  private(set) var triples = 0.0
  /// Σ t(t − 1)(2t + 5)
  private(set) var weighted = 0.0

  init(_ numbers: [Double]) {
    let sorted = numbers.sorted()
    var start = 0
    for index in sorted.indices where index + 1 == sorted.count || sorted[index + 1] != sorted[index] {
      add(Double(index + 1 - start))
      start = index + 1
    }
  }

  private mutating func add(_ size: Double) {
    pairs += size * (size - 1)
    triples += size * (size - 1) * (size - 2)
    weighted += size * (size - 1) * (2 * size + 5)
  }
}
