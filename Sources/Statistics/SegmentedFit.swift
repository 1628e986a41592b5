#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A straight line by weighed least squares.
struct WeighedLine {
  let weight: Double
  /// The mean time, and the mean value.
  let time: Double
  let level: Double
  let slope: Double
  private let spread: Double

  /// Nil when all values are at one time.
  init?(_ values: [WeighedValue]) {
    let all = sum(of: values.map(\.weight))
    let middle = sum(of: values.map { $0.weight * $0.time }) / all
    let mean = sum(of: values.map { $0.weight * $0.value }) / all
    let spread = sum(of: values.map { $0.weight * ($0.time - middle) * ($0.time - middle) })
    guard spread > 0 else { return nil }
    let product = sum(of: values.map { $0.weight * ($0.time - middle) * ($0.value - mean) })
    (weight, time, level, slope, self.spread) = (all, middle, mean, product / spread, spread)
  }

  func value(at time: Double) -> Double { level + slope * (time - self.time) }

  func residual(_ point: WeighedValue) -> Double { point.value - value(at: point.time) }

  /// The standard deviation about it, of values as heavy as they are on average; 0 for two.
  func deviation(of values: [WeighedValue]) -> Double {
    guard values.count > 2 else { return 0 }
    let squares = sum(of: values.map { $0.weight * residual($0) * residual($0) })
    return (squares / (weight / Double(values.count)) / Double(values.count - 2)).squareRoot()
  }

  /// By how much a value counts in what the line comes to at a time.
  func share(of point: WeighedValue, at time: Double) -> Double {
    point.weight * (1 / weight + (time - self.time) * (point.time - self.time) / spread)
  }
}

/// The errors of a difference that is a weighed sum of the values.
struct SegmentedFit {
  let values: [WeighedValue]
  let shares: [Double]
  let residuals: [Double]

  private var n: Double { Double(values.count) }
  /// Two lines take two each.
  var degreesOfFreedom: Double { n - 4 }
  /// What is less is the rounding of the values.
  var rounding: Double { 1e-12 * values.reduce(0) { max($0, abs($1.value)) } }

  var errors: LevelChange.Errors {
    guard residuals.contains(where: { abs($0) > rounding }) else {
      return .init(ordinary: 0, neweyWest: 0, autoregressive: 0)
    }
    let squares = sum(of: zip(values, residuals).map { $0.weight * $1 * $1 })
    let ordinary = squares / degreesOfFreedom * sum(of: zip(values, shares).map { $1 * $1 / $0.weight })
    return .init(
      ordinary: ordinary.squareRoot(), neweyWest: neweyWest.squareRoot(),
      autoregressive: (ordinary * inflation).squareRoot())
  }

  private var neweyWest: Double {
    let parts = zip(shares, residuals).map { $0 * $1 }
    let lags = min(values.count - 1, Int(4 * pow(n / 100, 2.0 / 9)))
    let products = (0...lags).map { lag in
      (lag == 0 ? 1 : 2) * (1 - Double(lag) / Double(lags + 1))
        * sum(of: zip(parts, parts.dropFirst(lag)).map { $0 * $1 })
    }
    return max(0, sum(of: products)) * n / degreesOfFreedom
  }

  /// By what the variance of the difference grows where each value depends on the one before it; at least 1.
  private var inflation: Double {
    let even = zip(values, shares).map { $1 / $0.weight.squareRoot() }
    let dependence = self.dependence
    guard dependence > 0 else { return 1 }
    let whole = sum(of: even.map { $0 * $0 })
    var (power, total) = (1.0, whole)
    for lag in 1..<values.count {
      power *= dependence
      total += 2 * power * sum(of: zip(even, even.dropFirst(lag)).map { $0 * $1 })
    }
    return max(1, total / whole)
  }

  /// The autocorrelation of lag 1, corrected for the bias of residuals from two lines, (4 + 8 ρ)/n: twice that from one
  /// (F. H. C. Marriott, J. A. Pope, Biometrika 41, 1954; for a line M. G. Kendall's series in the same volume). At most 0.9.
  private var dependence: Double {
    let even = zip(values, residuals).map { $0.weight.squareRoot() * $1 }
    let own = sum(of: zip(even, even.dropFirst()).map { $0 * $1 }) / sum(of: even.map { $0 * $0 })
    guard n > 8 else { return own > 0 ? min(0.9, own) : 0 }
    return min(0.9, max(0, (own * n + 4) / (n - 8)))
  }
}
