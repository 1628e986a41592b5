package import Record

/// Whether a number of items will be finished, if the weeks to come are like the weeks that were.
package struct CountForecast: Hashable, Sendable {
  /// How many weeks of history it is from.
  package let weeks: Int
  /// The probability that all are finished within the weeks that are left.
  package let probability: Double

  /// The fewest weeks of history that a forecast is made from.
  package static let fewest = 4
  /// From fewer counts than this nothing is said to be surer than `bounds`: how widely weeks differ is not known of few.
  package static let sure = 12
  package static let bounds = 0.05...0.95
}

/// Items that were finished between two counts.
package struct CountedStretch: Hashable, Sendable {
  package var items: Int
  /// Weeks between the counts, at least one.
  package var weeks: Int

  package init(items: Int, weeks: Int) { (self.items, self.weeks) = (items, weeks) }
}

/// The forecast of a Poisson rate with Jeffreys' prior (gamma of shape ½): of S items in n weeks, the number in the w weeks
/// to come has the negative binomial distribution of shape S + ½ (A. Gelman et al., "Bayesian Data Analysis", 3rd edition
/// 2013, 2.6). Where the stretches spread more widely than a Poisson distribution does, by the Pearson statistic over its
/// degrees of freedom, the variance is as many times larger.
///
/// A stretch of several weeks, in which nobody counted, is one count over all of them.
///
/// Unavailable for fewer than `minimum` weeks of history, a count below zero, and a number of weeks that is not finite.
package func countForecast(
  of stretches: [CountedStretch], remaining: Int, within weeks: Double, minimum: Int = CountForecast.fewest
) -> Figure<CountForecast> {
  guard remaining >= 0, stretches.allSatisfy({ $0.items >= 0 && $0.weeks > 0 }) else { return .unavailable(.negative) }
  guard weeks.isFinite else { return .unavailable(.notFinite) }
  let known = stretches.reduce(0) { $0 + $1.weeks }
  guard remaining > 0 else { return .measured(CountForecast(weeks: known, probability: 1)) }
  guard known >= max(1, minimum) else { return .unavailable(.tooFew(have: known, need: max(1, minimum))) }
  guard weeks > 0 else { return .measured(CountForecast(weeks: known, probability: 0)) }
  let shape = Double(stretches.reduce(0) { $0 + $1.items }) + 0.5
  let mean = weeks * shape / Double(known)
  let spread = dispersion(of: stretches, rate: (shape - 0.5) / Double(known))
  // Variance mean · spread + mean² · spread / shape: of the count, and of the rate.
  let size = mean / (spread - 1 + mean * spread / shape)
  let chance = incompleteBeta(mean / (size + mean), Double(remaining), size)
  let bounds = CountForecast.bounds
  let isSure = stretches.count >= CountForecast.sure
  let said = isSure ? min(1, max(0, chance)) : min(bounds.upperBound, max(bounds.lowerBound, chance))
  return said.isFinite ? .measured(CountForecast(weeks: known, probability: said)) : .unavailable(.notFinite)
}

/// How many times as widely as a Poisson distribution the stretches spread, at least once.
private func dispersion(of stretches: [CountedStretch], rate: Double) -> Double {
  guard stretches.count > 1, rate > 0 else { return 1 }
  let pearson = stretches.reduce(0.0) { sum, stretch in
    let expected = rate * Double(stretch.weeks)
    let excess = Double(stretch.items) - expected
    return sum + excess * excess / expected
  }
  return max(1, pearson / Double(stretches.count - 1))
}
