package import Record

/// How open work ranks, and how sure that is.
package struct PrioritiesReport: Sendable {
  /// The method that ranks, and how uncertainty is drawn.
  package var settings: PrioritySettings
  /// Of the open items that the method can rank; unavailable without any.
  package var ranking: Figure<WorkRanking>
}

/// An order of work whose scores are uncertain, and how far the estimates support it.
package struct WorkRanking: Sendable, Equatable {
  /// How often every item was drawn and ranked.
  package var draws: Int
  /// How many of the first ranks `Place.topProbability` is about.
  package var top: Int
  /// Best first: by expected rank.
  package var places: [Place]
  /// The one estimate that moves the order most; nil when nothing uncertain matters.
  package var worthImproving: Influence?

  package struct Place: Sendable, Equatable {
    package var id: String
    /// From 1 on: its position in the order.
    package var rank: Int
    /// From 1 on: items of one band are not told apart by what was written.
    package var band: Int
    /// At the likely values, in the method's unit.
    package var score: Double
    /// The ranks between which 90 % of the draws put it, and the median of all.
    package var lower: Double
    package var median: Double
    package var upper: Double
    /// The chance (0...1) of a rank among the first `top`.
    package var topProbability: Double
    /// The chance (0...1) that it is above the next one; nil for the last.
    package var aboveNext: Double?
    /// What each of its uncertain estimates does to its rank, the most first.
    package var influences: [Influence]
  }

  package struct Influence: Sendable, Equatable {
    package var id: String
    package var input: WorkInput
    /// The share (0...1) of the variance of the item's rank that would go if this were known.
    package var share: Double
    /// The standard deviation of the item's rank that is due to it alone, in ranks.
    package var ranks: Double
  }

  /// The place of an item, sought among all; nil when it is not ranked.
  package subscript(id: String) -> Place? { places.first { $0.id == id } }

  /// By band, the ids of its items in order.
  package var bands: [[String]] {
    Dictionary(grouping: places, by: \.band).sorted { $0.key < $1.key }.map { $0.value.map(\.id) }
  }
}
