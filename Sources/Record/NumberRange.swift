package import Diagnostics

/// A number that somebody estimated: one value, or the least, the most likely and the greatest that is thought possible.
package struct NumberRange: Sendable, Hashable {
  package var low: Double
  package var likely: Double
  package var high: Double
  package var span: SourceSpan

  /// Nil unless all three are finite and in ascending order; equal ones are allowed.
  package init?(low: Double, likely: Double, high: Double, at span: SourceSpan) {
    guard low.isFinite, high.isFinite, low <= likely, likely <= high else { return nil }
    self.low = low
    self.likely = likely
    self.high = high
    self.span = span
  }

  /// A value that is written without a doubt about it.
  package init?(_ value: Double, at span: SourceSpan) {
    self.init(low: value, likely: value, high: value, at: span)
  }

  package var isExact: Bool { low == high }
}
