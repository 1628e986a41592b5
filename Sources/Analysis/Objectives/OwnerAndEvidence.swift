import Record

extension ObjectiveReport {
  /// What the owner says and what the evidence says, both of the same key results: those that have both.
  package struct Views: Sendable, Equatable {
    /// Weighted means, 0 to 1.
    package var confidence: Double
    package var forecast: Double
    /// The fewest weeks that one of the forecasts rests on.
    package var n: Int
    /// How many key results have both, of how many.
    package var counted: Int
    package var total: Int

    package init(confidence: Double, forecast: Double, n: Int, counted: Int, total: Int) {
      (self.confidence, self.forecast, self.n) = (confidence, forecast, n)
      (self.counted, self.total) = (counted, total)
    }
  }

  /// Nil where no key result has both.
  package var views: Views? {
    let both = keyResults.compactMap { result in
      result.confidence.value.flatMap { stated in
        result.forecast.value.map { (stated: stated, forecast: $0, weight: result.keyResult.weight) }
      }
    }
    let weight = both.reduce(0) { $0 + $1.weight }
    guard let fewest = both.map(\.forecast.n).min(), weight > 0 else { return nil }
    return Views(
      confidence: both.reduce(0) { $0 + $1.stated * $1.weight } / weight,
      forecast: both.reduce(0) { $0 + $1.forecast.probability * $1.weight } / weight,
      n: fewest, counted: both.count, total: keyResults.count)
  }
}
