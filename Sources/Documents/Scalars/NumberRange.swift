/// An estimate: between `low` and `high`, and most likely `likely` if that was given. Ordered, all finite.
package struct NumberRange: Sendable, Hashable {
  package var low: Double
  package var likely: Double?
  package var high: Double

  /// Nil unless low ≤ likely ≤ high and all are finite.
  package init?(low: Double, likely: Double? = nil, high: Double) {
    guard low.isFinite, high.isFinite, low <= high else { return nil }
    if let likely, !(low <= likely && likely <= high) { return nil }
    self.low = low
    self.likely = likely
    self.high = high
  }
}

/// Reads the items of a list as a range: `[low, high]` or `[low, likely, high]`, each a number as `readNumber` takes it,
/// in ascending order. Nil for everything else.
package func readRange(_ items: [String]) -> NumberRange? {
  let numbers = items.compactMap { readNumber($0) }
  guard numbers.count == items.count else { return nil }
  switch numbers.count {
  case 2: return NumberRange(low: numbers[0], high: numbers[1])
  case 3: return NumberRange(low: numbers[0], likely: numbers[1], high: numbers[2])
  default: return nil
  }
}
