package import Record

/// A metric on the report's day.
package struct MetricReport: Sendable {
  package var metric: Metric
  /// The points that are seen, in ascending order; those of the whole, not of single teams.
  package var points: [MetricPoint]
  /// One for each team or service that the values are about, in configured order; empty when they are of the whole.
  package var parts: [PartSeries]
  package var latest: Figure<MetricPoint>
  /// The point before the latest.
  package var previous: Figure<MetricPoint>
  /// Latest less previous, in the metric's unit.
  package var change: Figure<Double>
  /// How the change compares with what the series usually does.
  package var window: Figure<Window>
  package var trend: Figure<Trend>
  /// How the process is judged.
  package var chart: ChartKind
  /// The series cut at its rebases, in order of time, each part judged by limits of its own; the last is the current
  /// baseline. At least one.
  package var segments: [Segment]
  /// Limits of the current baseline; on a p-chart, whose limits follow the sample, those of its latest point.
  package var limits: Figure<Limits>
  package var target: Figure<TargetDistance>
  /// The rhythm of the series in days: the median distance between points.
  package var rhythm: Figure<Int>
  /// What the process as it is does to the target, by the limits.
  package var assurance: Figure<Assurance>
  /// What the selected rules find in the current baseline, in order of the last point of each.
  package var signals: [Signal]
  /// What the latest movement means; unavailable once the metric has gone quiet, for it says nothing of today.
  package var movement: Figure<Movement>
  /// How often noise alone shows as much as `movement`; 1 for noise.
  var chance = 1.0
  /// A movement that is no news, because so many metrics are judged: then `movement` is noise.
  package var amongMany: AmongMany?
  /// The themes of the feedback whose entries name it, by name.
  package var themes: [ThemeReport] = []
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  /// The last weeks as one figure, beside the weeks before.
  package struct Window: Sendable, Equatable {
    /// Points in each half; 4 where the series has as many.
    package var n: Int
    package var mean: Double
    package var previousMean: Double
  }

  /// Mann–Kendall and Theil–Sen over the last points.
  package struct Trend: Sendable, Equatable {
    package var n: Int
    /// Theil–Sen slope, in the metric's unit per week.
    package var slopePerWeek: Double
    /// Two-sided p of the Mann–Kendall test.
    package var p: Double
    package var isSignificant: Bool { p < 0.05 }
  }

  /// Natural process limits, as they are at the latest point of a segment.
  package struct Limits: Sendable, Equatable {
    package var centre: Double
    package var lower: Double
    package var upper: Double
    package var n: Int
    /// From fewer than 12 points.
    package var isTrial: Bool
    /// The first point of the baseline.
    package var from: CalendarDate
    /// The rules by which points are judged against them, which also say how they are drawn.
    package var rules: SignalRules = .wheeler
    /// The stretch that they are drawn from and stay as they are; nil where they are from all values that are judged.
    package var frozen: Metric.FrozenBaseline?
    /// Whether an end lies where the unit ends, and not where the noise does.
    package var isLowerCut = false
    package var isUpperCut = false
  }

  /// How far the present level is from the target.
  package struct TargetDistance: Sendable, Equatable {
    package var target: Double
    package var level: PresentLevel
    /// Target less level, in the metric's unit.
    package var distance: Double
    package var isReached: Bool
    /// The latest value alone is there, or better.
    package var isReachedByLatest: Bool
  }

  /// What the latest points say against the limits.
  package enum Movement: Sendable, Equatable {
    /// Within what the process usually does.
    case noise
    /// The most specific of the signals whose last point is among the last four.
    case signal(Signal)
    /// A significant trend over the window.
    case trend(Meaning)
  }

  /// Which way, in the metric's own sense.
  package enum Meaning: String, Sendable, CaseIterable { case better, worse, neutral }
}
