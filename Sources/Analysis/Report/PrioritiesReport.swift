package import Record

/// What to do next, how sure that is, and what the order costs.
package struct PrioritiesReport: Sendable {
  /// The method that ranks, and how uncertainty is drawn.
  package var settings: PrioritySettings
  /// Of the open items that the method can rank; unavailable without any.
  package var ranking: Figure<WorkRanking>
  /// Of the open items with a cost of delay and a duration; unavailable without any.
  package var sequence: Figure<WorkSequence>
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

/// In which order each team would best do its items, and what waiting costs then.
///
/// Every team does one item after another, and an item waits for those named under `after`, whoever does them. The cost
/// of an order is that of the delay of every item until it is finished, from the report's day on, at the likely values
/// and by its delay profile.
package struct WorkSequence: Sendable, Equatable {
  /// In order of their starts, then of teams.
  package var steps: [Step]
  /// Money that waiting costs in all, in the order shown.
  package var delayCost: Double
  /// In the order of today: what is being done, then what is ready, then ideas; the oldest first.
  package var currentDelayCost: Double
  /// In the order of the ranking; unavailable when not all of them are ranked.
  package var rankedDelayCost: Figure<Double>
  /// No order costs less than this.
  package var bound: Double
  /// Whether no order costs less than the one shown.
  package var isExact: Bool
  /// The pairs of neighbours in a team's order of today whose exchange saves most, the most first.
  package var choices: [Choice]
  /// Items that also wait for open items without a cost of delay or a duration: they stand in the order as if those took no
  /// time. By id.
  package var heldUp: [HeldUp]

  package struct HeldUp: Sendable, Equatable {
    package var id: String
    /// Ids of what holds it up, ascending.
    package var by: [String]
  }

  package struct Step: Sendable, Equatable {
    package var id: String
    /// Nil for items that no team is named for; they stand in one line of their own.
    package var team: String?
    /// Weeks from the report's day.
    package var starts: Double
    package var ends: Double
    /// Money that its waiting costs until it is finished.
    package var delayCost: Double
  }

  /// Two items of which today's order does the second first.
  package struct Choice: Sendable, Equatable {
    package var first: String
    package var second: String
    package var team: String?
    /// Money that doing `first` before `second` saves in all, with what waits for one of the two.
    package var saving: Double
    /// How many weeks both take.
    package var weeks: Double
    /// Whether all of the saving is in the waiting of these two, at a cost that is the same every week.
    package var isOfTheTwoAlone: Bool
    package var savingPerWeek: Double { saving / weeks }
  }
}
