package import Record

extension ThreePoint {
  /// How far the likely value lies on the way from low to high, 0...1; one half for a point.
  var mode: Double { isExact ? 0.5 : (likely - low) / (high - low) }

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
  package func quantile(_ probability: Double, _ shape: SpreadShape) -> Figure<Double> {
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
