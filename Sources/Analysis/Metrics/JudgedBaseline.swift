import Record
import Statistics

/// The chart of a baseline, as the selected rules judge it.
///
/// Values of a metric stand side by side as they were given; a week without one is no gap in the chart, so that a missed
/// week does not cut a run in two.
struct JudgedBaseline {
  let rules: SignalRules
  let better: Metric.Direction
  /// The values that are there.
  let points: [MetricPoint]
  /// Each place of the chart; a gap has a value that is no number.
  let places: [MetricPoint]
  let chart: ControlChart
  /// What a share of the chart is multiplied by for the metric's unit; 1 on other charts.
  let scale: Double
  let frozen: Frozen?
  /// The place of the chart from which on signals are looked for.
  let first: Int
  /// Counts of voices of which more than half are 0: an XmR chart takes any voice for a signal then, or none.
  let isSparse: Bool
  let isProcess: Bool
  // What follows from these is asked for many times, and is worked out once.
  /// Where each place of the chart is expected; nil without limits.
  private(set) var bands: [MetricReport.LimitBand?] = []
  /// Of all points, or of the frozen ones, by which all are judged; on a p-chart those of the latest one.
  private(set) var limits: Figure<MetricReport.Limits> = .unavailable(.noData)
  /// In order of their last point; of those that end together the most specific comes last, as the latest word.
  ///
  /// Of shares only those that chance does not explain: see `ShareSignals`.
  private(set) var signals: [MetricReport.Signal] = []

  /// The values that limits are drawn from, where it is not all of them.
  struct Frozen {
    /// As it is written; nil where the values are those before a shift.
    var stretch: Metric.FrozenBaseline?
    /// Among the points; may be empty, which is not enough for limits.
    var places: Range<Int>

    /// For a chart, which takes no baseline for one of all points: a single point is not enough for limits either.
    fileprivate func judging(_ count: Int) -> Range<Int> {
      let first = max(0, min(places.lowerBound, count - 1))
      return places.isEmpty ? first..<first + 1 : places
    }
  }

  /// - Parameter before: how many points the limits are from, where they are not from all; only those after them are
  ///   judged. 0: limits are from all, or from the frozen ones, and all are judged.
  init(
    _ points: [MetricPoint], of metric: Metric, rules: SignalRules, frozen: Frozen? = nil,
    after before: Int = 0
  ) {
    let baseline = frozen.map { $0.judging(points.count) } ?? 0..<before
    let ends = unitEnds(of: metric, points)
    let options = ChartOptions(for: rules, baselines: [baseline], ends: ends ?? ChartOptions.endless)
    let kind = metric.source.chart
    chart =
      switch kind {
      case .process: processChart(of: points.map(\.value), options: options)
      case .proportion: proportionChart(of: points.map(\.proportion), options: options)
      case .rareEvents: rareEventChart(of: points.map(\.value), options: options)
      }
    self.points = points
    places = points
    scale = kind == .proportion ? metric.quotientScale : 1
    self.rules = rules
    self.frozen = frozen
    isSparse = metric.source.countsVoices && 2 * points.count { $0.value == 0 } > points.count
    isProcess = kind == .process
    better = metric.better
    first = before
    judge()
  }

  /// Any chart, with its gaps.
  ///
  /// - Parameter isProcess: whether it is one of single values (XmR).
  init(
    _ chart: ControlChart, days: [CalendarDate], rules: SignalRules, better: Metric.Direction,
    isProcess: Bool = true
  ) {
    self.chart = chart
    places = zip(days, chart.values).map { MetricPoint(date: $0, value: $1 ?? .nan) }
    points = places.filter { !$0.value.isNaN }
    scale = 1
    frozen = nil
    isSparse = false
    self.isProcess = isProcess
    self.rules = rules
    self.better = better
    first = 0
    judge()
  }

  /// Each stands on those before.
  private mutating func judge() {
    bands = drawnBands()
    limits = drawnLimits()
    signals = foundSignals()
  }
}

extension MetricSource {
  fileprivate var countsVoices: Bool {
    if case .feedback = self { true } else { false }
  }
}

extension MetricPoint {
  /// The share that it is; a gap in the chart when it is none.
  var proportion: Proportion? {
    guard let cases, let n else { return nil }
    return Proportion(cases, of: n)
  }
}
