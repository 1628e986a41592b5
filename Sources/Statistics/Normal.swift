package import Record

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The share of a standard normal distribution at or below `z`. NaN stays NaN.
package func normalCDF(_ z: Double) -> Double {
  // The complementary error function keeps its digits in the lower tail, where 1 + erf would lose them.
  0.5 * erfc(-z / 2.0.squareRoot())
}

/// The standard normal value with `probability` (between 0 and 1, both excluded) of the distribution below it.
package func normalQuantile(_ probability: Double) -> Figure<Double> {
  guard probability > 0, probability < 1 else { return .unavailable(.outOfRange) }
  // 1 − p is exact from one half on, and the lower tail is where the distribution function is exact.
  return .measured(probability > 0.5 ? -lowerQuantile(1 - probability) : lowerQuantile(probability))
}

/// How far the middle `confidence` (between 0 and 1, both excluded) of a standard normal distribution reaches to either
/// side.
package func normalReach(_ confidence: Double) -> Figure<Double> {
  confidence == 0.95 ? .measured(normalReach95) : normalQuantile(1 - (1 - confidence) / 2)
}

/// The 97.5 % point of the standard normal distribution, 1.95996398454005423552… (OEIS A220510): what every interval at
/// 95 % is made with, so it is not worked out anew for each.
package let normalReach95 = 1.95996398454005423552

/// Bisection instead of a table of coefficients: as exact as the distribution function, and bounded.
private func lowerQuantile(_ probability: Double) -> Double {
  guard probability < 0.5 else { return 0 }
  var below = -39.0
  var above = 0.0
  while true {
    let middle = 0.5 * (below + above)
    guard middle > below, middle < above else { return middle }
    if normalCDF(middle) < probability { below = middle } else { above = middle }
  }
}
