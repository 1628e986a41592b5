package import Record

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The test of Mann and Kendall where neighbours may hang together: see `trendTest`.
package struct TrendTest: Hashable, Sendable {
  /// How many observations were compared.
  package let n: Int
  /// The Theil–Sen slope, in units of value per unit of time.
  package let slope: Double
  /// How many times as great the variance of Kendall's S is as it would be of values that do not hang together, at
  /// least 1: n observations say as much as n/correction independent ones.
  package let correction: Double
  /// Two-sided: how often values without a trend, which hang together as these do, show one as clear.
  package let pValue: Double
}

/// Whether values rise or fall with time, and how fast. `observations` are in ascending order of time.
///
/// Values that hang together wander, and look like trends. The variance of S is enlarged as K. H. Hamed and A. R. Rao say
/// ("A modified Mann–Kendall trend test for autocorrelated data", Journal of Hydrology 204, 1998): by those correlations of
/// the ranks, of values without their slope, that are significant at 5 %. Of half a year of weeks few are, even where the
/// values hang together, and a slope that was taken away hides more of it; so the correction is no less than that of a
/// first-order autoregression, estimated without bias. Never is a variance made smaller.
///
/// - Parameter atLeast: a lag-1 autocorrelation of a longer stretch; it counts where it is the greater one.
/// - Returns: unavailable as `mannKendall` and `theilSen` are.
package func trendTest(_ observations: [Observation], atLeast lagOne: Double = 0) -> Figure<TrendTest> {
  mannKendall(observations).flatMap { test in
    theilSen(observations).map { line in
      let residuals = observations.map { $0.value - line.slope * $0.time }
      let correction = max(
        1, hamedRaoCorrection(residuals), autoregressiveCorrection(residuals, atLeast: lagOne))
      let z = test.z / correction.squareRoot()
      return TrendTest(
        n: test.n, slope: line.slope, correction: correction, pValue: min(1, 2 * normalCDF(-abs(z))))
    }
  }
}

/// n/n* of Hamed and Rao, from values without their slope. May lie below 1.
func hamedRaoCorrection(_ residuals: [Double]) -> Double {
  let ranks = averageRanks(of: residuals)
  let middle = Double(ranks.count + 1) / 2
  let offsets = ranks.map { $0 - middle }
  let total = sum(of: offsets.map { $0 * $0 })
  guard total > 0 else { return 1 }
  let significant = 1.959963984540054 / Double(ranks.count).squareRoot()
  return correction(n: ranks.count) { lag in
    let lagged = sum(of: zip(offsets.dropFirst(lag), offsets).map { $0 * $1 }) / total
    return abs(lagged) >= significant ? lagged : 0
  }
}

private func autoregressiveCorrection(_ residuals: [Double], atLeast least: Double) -> Double {
  guard let mean = mean(of: residuals).value else { return 1 }
  let offsets = residuals.map { $0 - mean }
  let total = sum(of: offsets.map { $0 * $0 })
  let own = total > 0 ? corrected(neighbours(offsets) / total, levels: 2, n: residuals.count) : 0
  let lagOne = min(Autocorrelation.most, max(own, least))
  guard lagOne > 0.1 else { return 1 }
  // The correlation of ranks where values are normal (K. Pearson, 1907).
  return correction(n: residuals.count) { 6 / Double.pi * asin(pow(lagOne, Double($0)) / 2) }
}

/// 1 + 2/(n(n − 1)(n − 2)) Σ (n − i)(n − i − 1)(n − i − 2) ρ(i), over lags i.
private func correction(n: Int, _ lagged: (Int) -> Double) -> Double {
  guard n > 2 else { return 1 }
  let count = Double(n)
  let terms = (1..<n).map { lag in
    let rest = count - Double(lag)
    return rest * (rest - 1) * (rest - 2) * lagged(lag)
  }
  return 1 + 2 * sum(of: terms) / (count * (count - 1) * (count - 2))
}

/// The rank of each value from 1 on; values that differ by no more than rounding share the mean of theirs.
private func averageRanks(of values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  let slack = rounding(at: magnitude(of: values))
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  for end in order.indices where end + 1 == order.count || values[order[end + 1]] - values[order[end]] > slack {
    for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
    start = end + 1
  }
  return ranks
}
