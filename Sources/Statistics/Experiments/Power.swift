extension TwoProportions {
  /// The smallest rise of the control's share that groups of these sizes would have shown with probability `power`, at
  /// this confidence: what the experiment could have decided. By the normal approximation of a test on both sides, with
  /// the pooled share under no difference and each group's own under the difference (J. L. Fleiss, "Statistical Methods
  /// for Rates and Proportions", 2nd edition 1981, 3.2).
  ///
  /// Unavailable when even the rise to 1 would not have shown, and when a probability is not between 0 and 1.
  package func smallestRise(power: Double = 0.8, confidence: Double = 0.95) -> Estimate<Double> {
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

extension TwoMeans {
  /// The smallest difference, in either direction, that groups of these sizes and spreads would have shown with
  /// probability `power`, at this confidence, by the normal approximation of a test on both sides.
  /// Unavailable when a probability is not between 0 and 1, or is too small to be powerless (at most 1 − confidence).
  package func smallestDifference(power: Double = 0.8, confidence: Double = 0.95) -> Estimate<Double> {
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
