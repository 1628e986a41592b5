/// The range within which values usually lie.
package struct Band: Sendable {
  package let lower: Double
  package let upper: Double

  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// A value worth pointing out.
package struct SignalMark: Sendable {
  /// Its place among the values of the chart; one that does not exist is ignored.
  package let index: Int
  package let mark: Mark

  package init(at index: Int, _ mark: Mark) {
    self.index = index
    self.mark = mark
  }
}

/// A value with what stands beside it, as in "p90 41 h".
package struct LabelledValue: Sendable {
  package let value: Double
  package let label: String

  package init(_ value: Double, label: String) {
    self.value = value
    self.label = label
  }
}
