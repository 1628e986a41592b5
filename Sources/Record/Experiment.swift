package import Diagnostics

/// An assumption that was put to the test, with what would decide it, written down before (practice B1).
package struct Experiment: Recorded {
  package static let kind = RecordKind.experiment

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
  /// What the version control of the content knows of the threshold; nil where nothing could be read of it.
  package var history: ThresholdHistory?

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
    package var terms: Terms
    /// Written with a per cent sign.
    package var isPercentage: Bool
    package var span: SourceSpan

    package init(_ terms: Terms, isPercentage: Bool = false, span: SourceSpan) {
      self.terms = terms
      self.isPercentage = isPercentage
      self.span = span
    }

    package var bound: Bound { terms.bound }
    package var value: Double { terms.value }
    package var scale: Scale { terms.scale }

    /// What it says, wherever it is written.
    package struct Terms: Sendable, Hashable {
      package var bound: Bound
      /// Absolute: a difference in the unit of the result, of shares 0.05 for five percentage points. Relative: a share of
      /// the control. Below zero for a fall.
      package var value: Double
      package var scale: Scale

      package init(bound: Bound, value: Double, scale: Scale) {
        self.bound = bound
        self.value = value
        self.scale = scale
      }
    }

    /// A difference in the metric's unit, or a share of the control.
    package enum Scale: String, Sendable, CaseIterable { case absolute, relative }
  }

  /// What was seen in both groups.
  package enum Result: Sendable, Hashable {
    case proportions(control: Proportion, variant: Proportion)
    case means(control: Mean, variant: Mean)

    /// How many units were assigned to each group; nil when that is not written of both.
    package var units: (control: Int, variant: Int)? {
      let units =
        switch self {
        case .proportions(let control, let variant): (control.units, variant.units)
        case .means(let control, let variant): (control.units, variant.units)
        }
      return units.0.flatMap { control in units.1.map { (control, $0) } }
    }
  }

  package struct Proportion: Sendable, Hashable {
    package var n: Int
    package var successes: Int
    /// How many units (lanes, teams, days) were assigned, of which the rows are; nil when that is not written.
    package var units: Int?

    package init(n: Int, successes: Int, units: Int? = nil) {
      self.n = n
      self.successes = successes
      self.units = units
    }
  }

  package struct Mean: Sendable, Hashable {
    package var n: Int
    package var mean: Double
    /// The standard deviation of the sample.
    package var sd: Double
    /// How many units were assigned; nil when that is not written.
    package var units: Int?

    package init(n: Int, mean: Double, sd: Double, units: Int? = nil) {
      self.n = n
      self.mean = mean
      self.sd = sd
      self.units = units
    }
  }
}
