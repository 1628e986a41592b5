/// Where one point of a chart is expected: the centre and the limits, in the unit of the values.
/// `lower ≤ centre ≤ upper`. On a p-chart each point has its own, since the limits depend on its sample.
package struct ControlBand: Hashable, Sendable {
  package let centre: Double
  package let lower: Double
  package let upper: Double
  /// Whether a limit lies where the unit ends, and not where the noise does: nothing can be beyond it, so that it is no
  /// limit to the rules.
  package let isLowerCut: Bool
  package let isUpperCut: Bool

  package init(
    centre: Double, lower: Double, upper: Double, isLowerCut: Bool = false, isUpperCut: Bool = false
  ) {
    self.centre = centre
    self.lower = lower
    self.upper = upper
    self.isLowerCut = isLowerCut
    self.isUpperCut = isUpperCut
  }

  /// The same with limits that end where values end. A centre beyond the ends has limits of its own making, and keeps
  /// them.
  func cut(to ends: ClosedRange<Double>) -> ControlBand {
    guard ends.contains(centre) else { return self }
    return ControlBand(
      centre: centre, lower: max(lower, ends.lowerBound), upper: min(upper, ends.upperBound),
      isLowerCut: isLowerCut || lower < ends.lowerBound, isUpperCut: isUpperCut || upper > ends.upperBound)
  }
}

/// How far a value may be from a line and still be on it: what rounding does to values of this magnitude.
///
/// A mean of values in hours is not exactly 3600 times smaller than the mean of the same values in seconds. Without
/// this, a point on the centre would be on it in one unit, and above it in the other.
func rounding(at magnitude: Double) -> Double {
  16 * magnitude.ulp
}

/// The greatest of the values without their signs, 0 when there is none.
func magnitude(of values: [Double?]) -> Double {
  values.reduce(0) { max($0, abs($1 ?? 0)) }
}

/// How far `value` lies above the centre (below: negative), in thirds of the way from the centre to a limit: exactly
/// 3 is on the upper limit, beyond is outside.
///
/// The lines that rules ask about are at halves and wholes, and a value that is nearer to one than `slack` is on it.
/// Limits of no width have nothing beside the centre but outside.
func distance(of value: Double, from centre: Double, third: Double, slack: Double) -> Double {
  let offset = value - centre
  guard abs(offset) > slack else { return 0 }
  guard third > 0 else { return offset > 0 ? .infinity : -.infinity }
  let distance = offset / third
  let line = (2 * distance).rounded() / 2
  return abs(offset - line * third) <= slack ? line : distance
}
