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
  /// What the process as it is now does to the target, by the limits of its present level.
  package var assurance: Figure<Assurance>
  /// Those limits: `limits`, unless a run of values on one side says that the level has moved since.
  package var presentLimits: Figure<Limits>
  /// What the selected rules find in the current baseline, in order of the last point of each.
  package var signals: [Signal]
  /// What has passed since the last event, of rare events whose times are judged; else nil.
  package var open: OpenInterval?
  /// What the latest movement means; unavailable once the metric has gone quiet, for it says nothing of today.
  package var movement: Figure<Movement>
  /// What it shows lately, the most telling first, before it is asked what of that is news: see `NewsBudget`.
  var candidates: [JudgedMovement] = []
  /// A movement that is no news, because so many series are judged: then `movement` is noise.
  package var amongMany: AmongMany?
  /// What touches it, in ascending order of day.
  package var events: [MetricEvent] = []
  /// Work under way for it, by id.
  package var underWay: [WorkUnderWay] = []
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
    /// Two-sided p of the Mann–Kendall test, for values that hang together as these do: see `trendTest`.
    package var p: Double
    /// How many times as great the variance is for that; 1 for values that do not hang together.
    package var correction = 1.0
    /// One of 200 series without a trend shows one as clear.
    package var isSignificant: Bool { p < 0.005 }
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
    /// Its last point; nil where it is the latest of all that are judged.
    package var to: CalendarDate?
    /// The values that the centre alone is from, where the width is from the `n` values before them: a level that is new.
    package var level: LevelBasis?
    /// The rules by which points are judged against them, which also say how they are drawn.
    package var rules: SignalRules = .wheeler
    /// The stretch that they are drawn from and stay as they are; nil where they are from all values that are judged.
    package var frozen: Metric.FrozenBaseline?
    /// Whether an end lies where the unit ends, and not where the noise does.
    package var isLowerCut = false
    package var isUpperCut = false
    /// How much a value says of the next one (lag-1 autocorrelation), where that widened the limits; else nil.
    package var autocorrelation: Double?
    /// How many times as wide shares spread as samples of one share do (Laney's σz), where that widened the limits; else 1.
    package var overdispersion = 1.0
    /// How many times as wide the limits are as they would be without these; 1 where they are not widened.
    package var widening = 1.0
  }

  /// What a centre is the mean of.
  package struct LevelBasis: Sendable, Equatable {
    package var since: CalendarDate
    package var n: Int
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
