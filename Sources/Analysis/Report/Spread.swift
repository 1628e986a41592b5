package import Record

/// An uncertain number: the least, the likely and the greatest value that is thought possible, in ascending order and
/// finite. Three equal values: it is known.
package struct Spread: Sendable, Hashable {
  package var low: Double
  package var likely: Double
  package var high: Double

  package init(low: Double, likely: Double, high: Double) {
    self.low = low
    self.likely = likely
    self.high = high
  }

  package init(_ range: NumberRange) {
    self.init(low: range.low, likely: range.likely, high: range.high)
  }

  package init(exactly value: Double) {
    self.init(low: value, likely: value, high: value)
  }

  package var isExact: Bool { low == high }
}

extension Spread {
  /// In another unit, such as hours at a rate in money.
  ///
  /// - Parameter factor: not negative.
  func scaled(by factor: Double) -> Spread {
    Spread(low: low * factor, likely: likely * factor, high: high * factor)
  }

  /// The product of two spreads without negative values: least by least, greatest by greatest.
  func times(_ other: Spread) -> Spread {
    Spread(low: low * other.low, likely: likely * other.likely, high: high * other.high)
  }

  /// Measured if all three are numbers at all.
  var asFigure: Figure<Spread> {
    low.isFinite && likely.isFinite && high.isFinite ? .measured(self) : .unavailable(.outOfRange)
  }
}
