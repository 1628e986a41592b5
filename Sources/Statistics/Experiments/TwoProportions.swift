package import Record

/// Two groups of yes and no: what an experiment with a share as its outcome leaves.
package struct TwoProportions: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    package let successes: Int
    /// How many were tried.
    package let n: Int

    /// By what the variance of its share grows, at least 1: see `designEffect`.
    package let designEffect: Double

    package init(successes: Int, n: Int, designEffect: Double = 1) {
      self.successes = successes
      self.n = n
      self.designEffect = designEffect
    }

    /// As how many rows that were assigned one by one these count.
    var size: Double { Double(n) / designEffect }

    /// The interval of its share: see `wilsonInterval`.
    package func interval(confidence: Double = 0.95) -> Figure<Interval> {
      wilsonInterval(share: share, of: size, confidence: confidence)
    }

    /// The share of successes, 0...1.
    package var share: Double { Double(successes) / Double(n) }
  }

  package let control: Group
  package let variant: Group

  /// Unavailable when a group is empty, a count is negative, or there are more successes than trials.
  package static func groups(control: Group, variant: Group) -> Figure<TwoProportions> {
    for group in [control, variant] {
      guard group.n >= 0, group.successes >= 0 else { return .unavailable(.negative) }
      guard group.n > 0 else { return .unavailable(.noData) }
      guard group.successes <= group.n, group.designEffect >= 1 else { return .unavailable(.outOfRange) }
    }
    return .measured(TwoProportions(control: control, variant: variant))
  }

  /// The variant's share less the control's, −1...1, with the hybrid score interval: method 10 of R. G. Newcombe,
  /// "Interval estimation for the difference between independent proportions", Statistics in Medicine 17, 1998.
  /// Unavailable when `confidence` is not between 0 and 1.
  package func difference(confidence: Double = 0.95) -> Figure<Effect> {
    let difference = variant.share - control.share
    return control.interval(confidence: confidence).flatMap { before in
      variant.interval(confidence: confidence).map { after in
        let down = hypotenuse(variant.share - after.lower, before.upper - control.share)
        let up = hypotenuse(after.upper - variant.share, control.share - before.lower)
        return Effect(value: difference, interval: Interval(lower: difference - down, upper: difference + up))
      }
    }
  }
}

/// What a change did, and how far it can be told.
package struct Effect: Hashable, Sendable {
  /// As observed.
  package let value: Double
  package let interval: Interval

  package init(value: Double, interval: Interval) {
    self.value = value
    self.interval = interval
  }
}

private func hypotenuse(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
