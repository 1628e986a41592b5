package import Diagnostics

/// An assumption that was put to the test, with what would decide it, written down before (practice B1).
package struct Experiment: Recorded {
  package var header: RecordHeader
  package var assumption: String
  package var metric: Located<String>
  package var smallestTest: String
  package var threshold: Threshold
  /// The day on which the threshold was written down.
  package var registered: CalendarDate
  package var starts: CalendarDate?
  package var ends: CalendarDate
  package var result: Result?
  /// The id of the decision that it led to.
  package var decision: Located<String>?

  package init(
    header: RecordHeader, assumption: String, metric: Located<String>, smallestTest: String, threshold: Threshold,
    registered: CalendarDate, ends: CalendarDate
  ) {
    self.header = header
    self.assumption = assumption
    self.metric = metric
    self.smallestTest = smallestTest
    self.threshold = threshold
    self.registered = registered
    self.ends = ends
  }

  /// By how much the variant has to differ from the control for the assumption to hold.
  package struct Threshold: Sendable, Hashable {
    package var bound: Bound
    package var value: Double
    package var scale: Scale
    package var span: SourceSpan

    package init(bound: Bound, value: Double, scale: Scale, span: SourceSpan) {
      self.bound = bound
      self.value = value
      self.scale = scale
      self.span = span
    }

    package enum Bound: String, Sendable, CaseIterable {
      case atLeast = "at least"
      case atMost = "at most"
    }

    /// A difference in the metric's unit, or a share of the control.
    package enum Scale: String, Sendable, CaseIterable { case absolute, relative }
  }

  /// What was seen in both groups.
  package enum Result: Sendable, Hashable {
    case proportions(control: Proportion, variant: Proportion)
    case means(control: Mean, variant: Mean)
  }

  package struct Proportion: Sendable, Hashable {
    package var n: Int
    package var successes: Int

    package init(n: Int, successes: Int) {
      self.n = n
      self.successes = successes
    }
  }

  package struct Mean: Sendable, Hashable {
    package var n: Int
    package var mean: Double
    /// The standard deviation of the sample.
    package var sd: Double

    package init(n: Int, mean: Double, sd: Double) {
      self.n = n
      self.mean = mean
      self.sd = sd
    }
  }
}
