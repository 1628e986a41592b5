/// An order of items whose scores are uncertain, and how far the estimates support it.
package struct Ranking: Hashable, Sendable {
  /// How often every item was drawn and ranked.
  package let draws: Int
  /// How many of the first ranks `Place.top` is about.
  package let top: Int
  /// The items, as positions in what was given, best first: by expected rank, ties by position. The expected rank is
  /// the best order when misplacing by more counts for more (R. Lin, T. A. Louis, S. M. Paddock, G. Ridgeway, "Loss
  /// function based ranking in two-stage, hierarchical models", Bayesian Analysis 1, 2006).
  package let order: [Int]
  /// By item.
  package let places: [Place]
  /// Runs of `order`, without gaps, whose items the estimates do not tell apart from the first of the run.
  package let bands: [Range<Int>]
  /// For each position in `order` but the last: the probability (0...1) that its item is above the next one.
  package let aboveNext: [Double]
  /// What each uncertain input does to its item's rank, by item, in the order of its inputs.
  package let influences: [Influence]

  /// The one estimate worth improving: the one which moves the order most. Nil when nothing is uncertain, or nothing
  /// uncertain matters.
  package var worthImproving: Influence? {
    let most = influences.map(\.ranks).max() ?? 0
    return most > 0 ? influences.first { $0.ranks == most } : nil
  }

  /// The rank of an item over all draws; 1 is the best.
  package struct Place: Hashable, Sendable {
    package let mean: Double
    /// 5 % of the draws rank it better (type 7 quantile); exact for the first 512 ranks and for up to 1,024 items, else
    /// to within a 512th of the items.
    package let lower: Double
    package let median: Double
    package let upper: Double
    /// The probability (0...1) of a rank among the first `Ranking.top`.
    package let top: Double
    /// The position of its band in `Ranking.bands`.
    package let band: Int
  }

  /// What one estimate has to do with the rank of its item.
  package struct Influence: Hashable, Sendable {
    package let item: Int
    package let input: UncertainScore.Input
    /// The share (0...1) of the variance of the item's rank that would go if this input were known: the square of
    /// Spearman's correlation of the two over the draws (A. Saltelli and others, "Sensitivity Analysis", 2000).
    package let share: Double
    /// The standard deviation of the item's rank that is due to this input alone, in ranks. As the others move by one
    /// each when one item moves, it orders inputs by what they do to the whole order.
    package let ranks: Double
  }

  /// A better item is told apart from another when it is above it with at least this probability: odds of four to one.
  /// That is a choice, for the report to state: the pairwise winning index, as the probability is called in T. Tervonen,
  /// J. R. Figueira, "A survey on stochastic multicriteria acceptability analysis methods", Journal of Multi-Criteria
  /// Decision Analysis 15, 2008, comes without a threshold.
  package static let distinct = 0.8
  /// Two items are compared in at most so many draws: that gives their probability to within two hundredths, nineteen
  /// times out of twenty.
  package static let mostComparisons = 2_048
}
