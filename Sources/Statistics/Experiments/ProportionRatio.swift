package import Record

extension TwoProportions {
  /// The variant's share divided by the control's, 1 being no change, with the score interval of P. A. R. Koopman,
  /// "Confidence intervals for the ratio of two binomial proportions", Biometrics 40, 1984: the ratios that a score test
  /// does not reject. It holds for few trials and for no successes of the variant, where the interval on logarithms
  /// (Katz) has none.
  ///
  /// Unavailable without a success of the control, as then no ratio is observed, and when `confidence` is not between 0
  /// and 1.
  package func ratio(confidence: Double = 0.95) -> Figure<Effect> {
    guard control.successes > 0 else { return .unavailable(.allZero) }
    guard confidence > 0, confidence < 1 else { return .unavailable(.outOfRange) }
    return normalQuantile(1 - (1 - confidence) / 2).map { z in
      let observed = variant.share / control.share
      let upper = bound(from: observed, by: 2, score: z * z)
      let lower = observed > 0 ? bound(from: observed, by: 0.5, score: z * z) : 0
      return Effect(value: observed, interval: Interval(lower: min(lower, observed), upper: max(upper, observed)))
    }
  }

  /// The ratio at which the score reaches a value, in steps by a factor and then by bisection.
  private func bound(from observed: Double, by factor: Double, score: Double) -> Double {
    // Without a success of the variant the search starts at less than one in all.
    var inside = observed > 0 ? observed : 0.5 / variant.size / control.share
    if observed == 0, self.score(of: inside) > score { inside *= 0x1p-40 }
    var outside = inside * factor
    while self.score(of: outside) < score, outside > 1e-300, outside < 1e300 {
      (inside, outside) = (outside, outside * factor)
    }
    while true {
      let middle = inside + (outside - inside) / 2
      guard middle != inside, middle != outside else { return middle }
      if self.score(of: middle) < score { inside = middle } else { outside = middle }
    }
  }

  /// The chi-square of a ratio: both groups against the shares that are most likely if it is the true one.
  private func score(of ratio: Double) -> Double {
    let (x, m) = (Double(variant.successes) / variant.designEffect, variant.size)
    let (y, n) = (Double(control.successes) / control.designEffect, control.size)
    // The variant's share p solves (m + n) p² − (ratio (m + y) + x + n) p + ratio (x + y) = 0; the smaller root, without
    // cancellation.
    let linear = ratio * (m + y) + x + n
    let product = (m + n) * ratio * (x + y)
    // Rounding may carry a share past 1.
    let p = min(1, 2 * ratio * (x + y) / (linear + max(0, linear * linear - 4 * product).squareRoot()))
    return distance(x, of: m, from: p) + distance(y, of: n, from: min(1, p / ratio))
  }
}

/// The chi-square of a count of successes against a share.
private func distance(_ successes: Double, of trials: Double, from share: Double) -> Double {
  let excess = successes - trials * share
  guard excess != 0 else { return 0 }
  return share > 0 && share < 1 ? excess * excess / (trials * share * (1 - share)) : .infinity
}
