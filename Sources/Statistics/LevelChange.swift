package import Record

/// A value of a series at its time, with how much it counts.
package struct WeighedValue: Hashable, Sendable {
  /// In any unit, from any day.
  package var time: Double
  package var value: Double
  /// Above 0: of a share how many were looked at, else 1.
  package var weight: Double

  package init(time: Double, value: Double, weight: Double = 1) {
    (self.time, self.value, self.weight) = (time, value, weight)
  }
}

/// By how much the values after a day differ from what the line through those before leads to, in the middle of the time
/// after.
///
/// Segmented regression of an interrupted time series with a level and a slope on each side (A. K. Wagner and others,
/// Journal of Clinical Pharmacy and Therapeutics 27, 2002): y = b₀ + b₁ t + b₂ after + b₃ (t − m) after, and b₂ is the
/// difference at m, the mean time of the values after. There the line through them is known best.
package struct LevelChange: Hashable, Sendable {
  /// After less carried on, in the unit of the values, with its interval.
  package let effect: Effect
  /// The mean of the values after.
  package let after: Double
  /// What the line through the values before leads to in the middle of the time after.
  package let carriedOn: Double
  /// By how much that line rises in a unit of time.
  package let slope: Double
  /// The mean time of the values after.
  package let middle: Double
  /// The standard deviation of the values before about their line.
  package let deviationBefore: Double
  package let errors: Errors
  package let degreesOfFreedom: Double

  /// Standard errors of the difference, of which the largest counts: few values tell little of how they depend on each
  /// other, and an error that takes it from them alone is too small (of noise, 15 to 20 intervals of 95 % in 100 missed).
  package struct Errors: Hashable, Sendable {
    /// As if values did not depend on each other.
    package let ordinary: Double
    /// W. K. Newey, K. D. West, Econometrica 55, 1987: Bartlett's kernel, ⌊4 (n/100)^(2/9)⌋ lags, times n/(n − 4).
    package let neweyWest: Double
    /// The ordinary one, if each value depends on the one before it as much as the residuals do, less the bias of that.
    package let autoregressive: Double

    package var largest: Double { max(ordinary, neweyWest, autoregressive) }
  }

  /// What the line through the values before comes to at a time.
  package func carriedOn(to time: Double) -> Double { carriedOn + slope * (time - middle) }
}

/// - Parameters:
///   - before, after: each in ascending order of time, at two times or more.
///
/// Unavailable with fewer than five values, without two times on a side, with numbers that are not finite, and when
/// `confidence` is not between 0 and 1.
package func levelChange(
  before: [WeighedValue], after: [WeighedValue], confidence: Double = 0.95
) -> Figure<LevelChange> {
  guard before.count + after.count > 4 else {
    return .unavailable(.tooFew(have: before.count + after.count, need: 5))
  }
  guard confidence > 0, confidence < 1 else { return .unavailable(.outOfRange) }
  guard let first = WeighedLine(before), let second = WeighedLine(after) else { return .unavailable(.noVariation) }
  let middle = second.time
  // By how much each value counts in the difference.
  let shares = before.map { -first.share(of: $0, at: middle) } + after.map { second.share(of: $0, at: middle) }
  let residuals = before.map(first.residual) + after.map(second.residual)
  let fit = SegmentedFit(values: before + after, shares: shares, residuals: residuals)
  let (carriedOn, errors) = (first.value(at: middle), fit.errors)
  let difference = second.level - carriedOn
  let effect = abs(difference) > fit.rounding ? difference : 0
  return studentQuantile(1 - (1 - confidence) / 2, degreesOfFreedom: fit.degreesOfFreedom).flatMap { t in
    let half = t * errors.largest
    guard (abs(effect) + half).isFinite, first.slope.isFinite else { return .unavailable(.notFinite) }
    return .measured(
      LevelChange(
        effect: Effect(value: effect, interval: Interval(lower: effect - half, upper: effect + half)),
        after: second.level, carriedOn: carriedOn, slope: first.slope, middle: middle,
        deviationBefore: first.deviation(of: before), errors: errors,
        degreesOfFreedom: fit.degreesOfFreedom))
  }
}
