package import Record

/// Two groups of measurements: what an experiment with a mean as its outcome leaves.
package struct TwoMeans: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    package let n: Int
    package let mean: Double
    /// The sample standard deviation (divisor n − 1), in the unit of the mean.
    package let deviation: Double

    /// How many units were assigned, where a unit gives several rows; else `n`.
    package let units: Int
    /// By what the variance of its mean grows, at least 1: see `designEffect`.
    package let designEffect: Double

    package init(n: Int, mean: Double, deviation: Double, units: Int? = nil, designEffect: Double = 1) {
      self.n = n
      self.mean = mean
      self.deviation = deviation
      self.units = units ?? n
      self.designEffect = designEffect
    }

    /// The square of the standard error of the mean.
    var error: Double { deviation * deviation / Double(n) * designEffect }
  }

  package let control: Group
  package let variant: Group

  /// Unavailable for a group of fewer than two, a number that is not finite or too large, a negative deviation, and when
  /// neither group varies.
  package static func groups(control: Group, variant: Group) -> Figure<TwoMeans> {
    for group in [control, variant] {
      guard group.n >= 0, group.deviation >= 0 || group.deviation.isNaN else { return .unavailable(.negative) }
      guard group.n > 1, group.units > 1 else {
        return .unavailable(.tooFew(have: min(group.n, group.units), need: 2))
      }
      guard group.mean.isFinite, group.error.isFinite else { return .unavailable(.notFinite) }
    }
    let means = TwoMeans(control: control, variant: variant)
    guard means.standardError > 0 else { return .unavailable(.noVariation) }
    guard means.standardError.isFinite, (variant.mean - control.mean).isFinite else { return .unavailable(.notFinite) }
    return .measured(means)
  }

  /// The standard error of the difference, in the unit of the means.
  package var standardError: Double { (control.error + variant.error).squareRoot() }

  /// By the approximation of B. L. Welch, Biometrika 34, 1947, and F. E. Satterthwaite; units tell of the error between
  /// them, and rows of one unit do not.
  package var degreesOfFreedom: Double {
    // As shares of their sum, which do not overflow.
    let share = control.error / (control.error + variant.error)
    return 1 / (share * share / Double(control.units - 1) + (1 - share) * (1 - share) / Double(variant.units - 1))
  }

  /// The variant's mean less the control's, with Welch's interval, for which the groups need not vary alike.
  /// Unavailable when `confidence` is not between 0 and 1.
  package func difference(confidence: Double = 0.95) -> Figure<Effect> {
    guard confidence > 0, confidence < 1 else { return .unavailable(.outOfRange) }
    let difference = variant.mean - control.mean
    return studentQuantile(1 - (1 - confidence) / 2, degreesOfFreedom: degreesOfFreedom).flatMap { t in
      let half = t * standardError
      guard (abs(difference) + half).isFinite else { return .unavailable(.notFinite) }
      return .measured(
        Effect(value: difference, interval: Interval(lower: difference - half, upper: difference + half)))
    }
  }

  /// The variant's mean divided by the control's, 1 being no change, with the interval of E. C. Fieller, "Some problems
  /// in interval estimation", Journal of the Royal Statistical Society B 16, 1954, on Welch's degrees of freedom.
  ///
  /// Unavailable when the control's mean is not told apart from zero, as then any ratio is possible.
  package func ratio(confidence: Double = 0.95) -> Figure<Effect> {
    guard confidence > 0, confidence < 1 else { return .unavailable(.outOfRange) }
    return studentQuantile(1 - (1 - confidence) / 2, degreesOfFreedom: degreesOfFreedom).flatMap { t in
      let ratio = variant.mean / control.mean
      // All of it divided by the square of the control's mean.
      let (below, above) = (relative(control) * t * t, relative(variant) * t * t)
      guard below < 1 else { return .unavailable(.outOfRange) }
      let half = max(0, above * (1 - below) + below * ratio * ratio).squareRoot() / (1 - below)
      let centre = ratio / (1 - below)
      guard centre.isFinite, half.isFinite else { return .unavailable(.notFinite) }
      return .measured(Effect(value: ratio, interval: Interval(lower: centre - half, upper: centre + half)))
    }
  }

  /// The squared error of a group's mean in units of the control's mean; infinite when that is zero.
  private func relative(_ group: Group) -> Double {
    let error = group.error.squareRoot() / control.mean
    return control.mean == 0 ? .infinity : error * error
  }
}
