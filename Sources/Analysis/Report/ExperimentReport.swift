package import Record

/// An experiment on the report's day, with the verdict that its result gives.
package struct ExperimentReport: Sendable {
  package var experiment: Experiment
  package var state: State
  /// The threshold that was in force on the day.
  package var threshold: Experiment.Threshold.Terms
  /// The day of the first commit of the threshold; nil when its history is not known on the day.
  package var firstCommitted: CalendarDate?
  /// Changes of the threshold that were committed after the start, up to the day.
  package var changes: [ThresholdHistory.Change]
  /// Stretches of the test, up to the day, in which what was committed cannot be read.
  package var gaps: [ThresholdHistory.Gap]
  /// What the last commit says of the threshold where the file says something else, nobody knows since when; nil where
  /// both say the same, and when the history is not known on the day.
  package var lastCommitted: ThresholdHistory.Version?
  /// The registered day lies after the start.
  package var isRegisteredLate: Bool
  /// What the result says. Unavailable while the test has not ended, and without a result.
  package var comparison: Figure<Comparison>
  /// Unavailable while the test has not ended, and where its result has no interval in the terms of the threshold.
  package var verdict: Figure<Verdict>
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  package var key: RecordKey { experiment.key }
  package var id: String { experiment.id }
  /// Whether the threshold, as it stands, was there before the test.
  package var isRegisteredBefore: Bool { !isRegisteredLate && changes.isEmpty }
  /// Whether the history begins after the start. That proves nothing: the content may have come into the repository later.
  package var isCommittedLate: Bool {
    guard let starts = experiment.starts, let firstCommitted else { return false }
    return firstCommitted > starts
  }

  package enum State: String, Sendable, CaseIterable { case planned, running, ended }

  /// The variant beside the control, with intervals of 95 %.
  package struct Comparison: Sendable, Equatable {
    package var groups: Groups
    /// The variant less the control: of shares −1 to 1, of means in their unit.
    package var difference: Effect
    /// The variant divided by the control, 1 being no change.
    package var ratio: Figure<Effect>
    /// Which of the two is held against the threshold: the ratio for a relative one.
    package var judged: Figure<Effect>
    /// What it is held against: for a relative threshold 1 and the share.
    package var bound: Double
    /// What `judged` would be if nothing had changed: 0, for a ratio 1.
    package var none: Double
    package var power: Figure<Power>
    /// Where units were assigned that gave several rows each; nil where rows were, and where nobody says.
    package var clusters: Clusters?
  }

  /// What it means for the intervals that rows of one unit resemble each other. Nobody knows how much: all figures are those
  /// of the larger intra-class correlation.
  package struct Clusters: Sendable, Equatable {
    /// How many units were assigned.
    package var units: (control: Int, variant: Int)
    /// By what the variances of both groups grow.
    package var designEffect: (control: Double, variant: Double)
    /// `judged` with the smaller correlation.
    package var mild: Figure<Effect>
    package var verdictIfMild: Figure<Verdict>

    /// Of people of one team, or patients of one practice, 0.01 to 0.1 is usual; of weeks of one machine or lane more.
    package static let correlations = (mild: 0.1, strong: 0.3)

    package static func == (one: Self, other: Self) -> Bool {
      one.units == other.units && one.designEffect == other.designEffect && one.mild == other.mild
        && one.verdictIfMild == other.verdictIfMild
    }
  }

  package enum Groups: Sendable, Equatable {
    /// Shares with their Wilson intervals, from which the interval of the difference is made.
    case proportions(control: Share, variant: Share)
    /// Means with what Welch's interval is made from.
    case means(control: Experiment.Mean, variant: Experiment.Mean, Welch)

    package var n: (control: Int, variant: Int) {
      switch self {
      case .proportions(let control, let variant): (control.n, variant.n)
      case .means(let control, let variant, _): (control.n, variant.n)
      }
    }
  }

  package struct Share: Sendable, Equatable {
    package var n: Int
    package var successes: Int
    package var value: Double
    package var low: Double
    package var high: Double
  }

  package struct Welch: Sendable, Equatable {
    /// Of the difference, in the unit of the means.
    package var standardError: Double
    package var degreesOfFreedom: Double
    /// The quantile of Student's t by which the error is multiplied.
    package var quantile: Double
  }

  package struct Effect: Sendable, Equatable {
    package var value: Double
    package var low: Double
    package var high: Double
  }
}
