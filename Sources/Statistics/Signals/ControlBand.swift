/// Where one point of a chart is expected: the centre and the limits, in the unit of the values.
/// `lower ≤ centre ≤ upper`. On a p-chart each point has its own, since the limits depend on its sample.
package struct ControlBand: Hashable, Sendable {
  package let centre: Double
  package let lower: Double
  package let upper: Double

  package init(centre: Double, lower: Double, upper: Double) {
    self.centre = centre
    self.lower = lower
    self.upper = upper
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
