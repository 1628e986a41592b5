package import Record

extension TwoProportions {
  /// The smallest rise of the control's share that groups of these sizes would have shown with probability `power`, at
  /// this confidence: what the experiment could have decided. By the normal approximation of a test on both sides, with
  /// the pooled share under no difference and each group's own under the difference (J. L. Fleiss, "Statistical Methods
  /// for Rates and Proportions", 2nd edition 1981, 3.2).
  ///
  /// Unavailable when even the rise to 1 would not have shown, and when a probability is not between 0 and 1.
  package func smallestRise(power: Double = 0.8, confidence: Double = 0.95) -> Figure<Double> {
    guard power > 0, power < 1, confidence > 0, confidence < 1 else { return .unavailable(.outOfRange) }
    return normalQuantile(1 - (1 - confidence) / 2).flatMap { z in
      var (below, above) = (0.0, 1 - control.share)
      guard probability(ofShowing: above, z) >= power else { return .unavailable(.outOfRange) }
      while true {
        let middle = below + (above - below) / 2
        guard middle > below, middle < above else { return .measured(above) }
        if probability(ofShowing: middle, z) < power { below = middle } else { above = middle }
      }
    }
  }

  /// The same of a fall, as a positive number: the rise of those who did not succeed.
  package func smallestFall(power: Double = 0.8, confidence: Double = 0.95) -> Figure<Double> {
    TwoProportions(control: control.failures, variant: variant.failures)
      .smallestRise(power: power, confidence: confidence)
  }

  /// How many each of two groups of one size needs to show a change of the control's share with probability `power`, at
  /// this confidence: the same approximation solved for n (J. L. Fleiss, as above, 3.14), without the power of the
  /// other side.
  ///
  /// - Parameter change: in the share, above 0 a rise.
  ///
  /// Unavailable when there is no change or when it leads out of 0...1, and for more than a trillion.
  package func sizeNeeded(
    toShow change: Double, power: Double = 0.8, confidence: Double = 0.95
  ) -> Figure<Int> {
    let (before, after) = (control.share, control.share + change)
    guard change != 0, after >= 0, after <= 1, power > 0, confidence > 0, confidence < 1 else {
      return .unavailable(.outOfRange)
    }
    return reach(power, confidence).flatMap { z, beyond in
      let pooled = (before + after) / 2
      let same = (2 * pooled * (1 - pooled)).squareRoot()
      let different = (before * (1 - before) + after * (1 - after)).squareRoot()
      let root = (z * same + beyond * different) / change
      return wholeSize(root * root)
    }
  }

  private func probability(ofShowing rise: Double, _ z: Double) -> Double {
    let (before, after) = (control.share, control.share + rise)
    let (n, m) = (Double(control.n), Double(variant.n))
    let pooled = (before * n + after * m) / (n + m)
    let same = (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
    let different = (before * (1 - before) / n + after * (1 - after) / m).squareRoot()
    guard different > 0 else { return rise > z * same ? 1 : 0 }
    return normalCDF((rise - z * same) / different) + normalCDF((-rise - z * same) / different)
  }
}

extension TwoProportions.Group {
  /// Those who did not, counted as successes.
  fileprivate var failures: Self { Self(successes: n - successes, n: n) }
}

/// The distances, in standard errors, of the bound from no difference and of the effect from the bound.
private func reach(_ power: Double, _ confidence: Double) -> Figure<(z: Double, beyond: Double)> {
  normalQuantile(1 - (1 - confidence) / 2).flatMap { z in normalQuantile(power).map { (z, $0) } }
}

/// The next whole number, if anybody could count so many.
private func wholeSize(_ size: Double) -> Figure<Int> {
  size.isFinite && size <= 1e12 ? .measured(max(1, Int(size.rounded(.up)))) : .unavailable(.outOfRange)
}

extension TwoMeans {
  /// How many each of two groups of one size needs to show a difference with probability `power`, at this confidence:
  /// n = (z + z′)² (s₁² + s₂²)/difference², the deviations staying as they are (W. G. Cochran, G. M. Cox, "Experimental
  /// Designs", 2nd edition 1957, 2.21). Unavailable without a difference, and for more than a trillion.
  package func sizeNeeded(
    toShow difference: Double, power: Double = 0.8, confidence: Double = 0.95
  ) -> Figure<Int> {
    guard difference != 0, difference.isFinite, power > 0, confidence > 0, confidence < 1 else {
      return .unavailable(.outOfRange)
    }
    return reach(power, confidence).flatMap { z, beyond in
      let one = (z + beyond) * control.deviation / difference
      let other = (z + beyond) * variant.deviation / difference
      return wholeSize(one * one + other * other).map { max(2, $0) }
    }
  }

  /// The smallest difference, in either direction, that groups of these sizes and spreads would have shown with
  /// probability `power`, at this confidence, by the normal approximation of a test on both sides.
  /// Unavailable when a probability is not between 0 and 1, or is too small to be powerless (at most 1 − confidence).
  package func smallestDifference(power: Double = 0.8, confidence: Double = 0.95) -> Figure<Double> {
    guard power < 1, confidence > 0, confidence < 1, power > 1 - confidence else { return .unavailable(.outOfRange) }
    return normalQuantile(1 - (1 - confidence) / 2).flatMap { z in
      var (below, above) = (0.0, z + 40)
      while true {
        let middle = below + (above - below) / 2
        guard middle > below, middle < above else { break }
        let shown = normalCDF(middle - z) + normalCDF(-middle - z)
        if shown < power { below = middle } else { above = middle }
      }
      let difference = above * standardError
      return difference.isFinite ? .measured(difference) : .unavailable(.notFinite)
    }
  }
}
