/// An uncertain number: a low, the likely and a high value, in ascending order and finite. What low and high mean says
/// `RangeMeaning`. Three equal values: it is known.
package struct ThreePoint: Hashable, Sendable {
  package var low: Double
  package var likely: Double
  package var high: Double

  /// Not looked at: see `asFigure` for what was worked out, and `init(ascending:)` for what somebody wrote.
  package init(low: Double, likely: Double, high: Double) {
    self.low = low
    self.likely = likely
    self.high = high
  }

  /// Nil unless all three are finite and in ascending order; equal ones are allowed.
  package init?(ascending low: Double, _ likely: Double, _ high: Double) {
    guard low.isFinite, high.isFinite, low <= likely, likely <= high else { return nil }
    self.init(low: low, likely: likely, high: high)
  }

  package init(exactly value: Double) {
    self.init(low: value, likely: value, high: value)
  }

  package var isExact: Bool { low == high }

  /// Measured if all three are numbers at all.
  package var asFigure: Figure<ThreePoint> {
    low.isFinite && likely.isFinite && high.isFinite ? .measured(self) : .unavailable(.outOfRange)
  }
}

extension ThreePoint {
  /// In another unit, such as hours at a rate in money.
  ///
  /// - Parameter factor: not negative.
  package func scaled(by factor: Double) -> ThreePoint {
    ThreePoint(low: low * factor, likely: likely * factor, high: high * factor)
  }

  /// All at their least, likely or greatest values together.
  package func plus(_ other: ThreePoint) -> ThreePoint {
    ThreePoint(low: low + other.low, likely: likely + other.likely, high: high + other.high)
  }

  /// The product of two without negative values: least by least, greatest by greatest.
  package func times(_ other: ThreePoint) -> ThreePoint {
    ThreePoint(low: low * other.low, likely: likely * other.likely, high: high * other.high)
  }
}
