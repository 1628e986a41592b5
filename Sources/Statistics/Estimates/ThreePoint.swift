/// An estimate as it is written: a lowest, a likely and a highest value. One number is the estimate with all three the same.
package struct ThreePoint: Hashable, Sendable {
  package let low: Double
  package let likely: Double
  package let high: Double

  /// Nil unless `low ≤ likely ≤ high`, all of them and their distance finite.
  package init?(low: Double, likely: Double, high: Double) {
    guard low <= likely, likely <= high, low.isFinite, high.isFinite, (high - low).isFinite else { return nil }
    self.low = low
    self.likely = likely
    self.high = high
  }

  /// A value that is known. Nil unless it is finite.
  package init?(exactly value: Double) {
    self.init(low: value, likely: value, high: value)
  }

  /// Whether there is nothing uncertain about it.
  package var isPoint: Bool { low == high }

  /// The same estimate in another unit, such as hours at a rate in money. Nil when `factor` is negative, or when the
  /// result is not finite.
  package func scaled(by factor: Double) -> ThreePoint? {
    guard factor >= 0 else { return nil }
    return ThreePoint(low: low * factor, likely: likely * factor, high: high * factor)
  }

  /// How far the likely value lies on the way from low to high, 0...1; one half for a point.
  var mode: Double { isPoint ? 0.5 : (likely - low) / (high - low) }
}

/// How the values between the three are thought to be spread.
package enum SpreadShape: Hashable, Sendable, CaseIterable {
  /// Straight lines up to the likely value and down again.
  case triangular
  /// The beta distribution of the Program Evaluation and Review Technique with its usual weight λ = 4 on the likely
  /// value: Beta(1 + 4m, 5 − 4m) between low and high, with the likely value at the share m of the way
  /// (D. G. Malcolm and others, Operations Research 7, 1959; D. Vose, "Risk Analysis", 3rd edition 2008).
  case pert
}

extension ThreePoint {
  /// The expected value: (low + likely + high)/3 for the triangle, (low + 4 likely + high)/6 for PERT.
  package func mean(_ shape: SpreadShape) -> Double {
    let share =
      switch shape {
      case .triangular: (1 + mode) / 3
      case .pert: (1 + 4 * mode) / 6
      }
    return value(at: share)
  }

  /// The value with `probability` (0...1) of the distribution below it. Exact: a closed form for the triangle, and the
  /// inverse of the incomplete beta function for PERT.
  package func quantile(_ probability: Double, _ shape: SpreadShape) -> Estimate<Double> {
    guard (0...1).contains(probability) else { return .unavailable(.outOfRange) }
    let share =
      switch shape {
      case .triangular: triangularQuantile(probability, mode: mode)
      case .pert: inverseIncompleteBeta(probability, 1 + 4 * mode, 5 - 4 * mode)
      }
    return .measured(value(at: share))
  }

  /// The value at a share of the way from low to high.
  private func value(at share: Double) -> Double {
    min(max(low + (high - low) * share, low), high)
  }
}

/// The quantile of the triangle on 0...1 with this mode, without a branch.
@inline(__always)
func triangularQuantile(_ probability: Double, mode: Double) -> Double {
  let isLower = probability < mode
  let near = isLower ? probability : 1 - probability
  let far = isLower ? mode : 1 - mode
  let root = (near * far).squareRoot()
  return isLower ? root : 1 - root
}
