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
  private let places: [MetricPoint]
  private let chart: ControlChart
  /// What a share of the chart is multiplied by for the metric's unit; 1 on other charts.
  private let scale: Double
  private let frozen: Frozen?
  /// The place of the chart from which on signals are looked for.
  private let first: Int
  /// Counts of voices of which more than half are 0: an XmR chart takes any voice for a signal then, or none.
  private let isSparse: Bool
  private let isProcess: Bool

  /// The values that limits are drawn from, where it is not all of them.
  struct Frozen {
    var stretch: Metric.FrozenBaseline
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
  }

  /// How much a value says of the next one, at most; 0 where nothing can be said of it.
  var lagOne: Double { chart.segments.last?.limits.value?.autocorrelation?.careful ?? 0 }

  /// Where each place of the chart is expected; nil without limits.
  var bands: [MetricReport.LimitBand?] {
    if isSparse { return chart.bands.map { _ in nil } }
    return chart.bands.map { band in
      band.map {
        .init(
          centre: $0.centre * scale, lower: $0.lower * scale, upper: $0.upper * scale, isLowerCut: $0.isLowerCut,
          isUpperCut: $0.isUpperCut)
      }
    }
  }

  /// Of all points, or of the frozen ones, by which all are judged; on a p-chart those of the latest one.
  var limits: Figure<MetricReport.Limits> {
    guard let segment = chart.segments.last else {
      return .unavailable(.tooFew(have: 0, need: ProcessLimits.fewest))
    }
    return limits(of: segment)
  }

  /// The same of the segment that ends with a range of places; unavailable for one without any.
  func limits(of places: Range<Int>) -> Figure<MetricReport.Limits> {
    guard let segment = chart.segments.last(where: { $0.points.upperBound <= places.upperBound }),
      segment.points.lowerBound >= places.lowerBound, !places.isEmpty
    else { return .unavailable(.tooFew(have: 0, need: ProcessLimits.fewest)) }
    return limits(of: segment)
  }

  private func limits(of segment: ChartSegment) -> Figure<MetricReport.Limits> {
    if isSparse { return .unavailable(.mostlyZero(zeros: points.count { $0.value == 0 }, of: points.count)) }
    let judged = frozen.map(\.places) ?? segment.points
    guard let first = places[judged].first(where: { !$0.value.isNaN }) else {
      return .unavailable(.tooFew(have: 0, need: ProcessLimits.fewest))
    }
    return segment.limits.flatMap { limits in
      guard let band = bands[segment.points].last(where: { $0 != nil }) ?? nil else { return .unavailable(.noData) }
      return .measured(
        MetricReport.Limits(
          centre: band.centre, lower: band.lower, upper: band.upper, n: limits.n, isTrial: limits.isTrial,
          from: first.date, rules: rules, frozen: frozen?.stretch, isLowerCut: band.isLowerCut,
          isUpperCut: band.isUpperCut, autocorrelation: limits.strongAutocorrelation,
          overdispersion: limits.widening > 1 ? limits.overdispersion : 1, widening: limits.widening))
    }
  }

  /// In order of their last point; of those that end together the most specific comes last, as the latest word.
  ///
  /// Of shares only those that chance does not explain: see `ShareSignals`.
  var signals: [MetricReport.Signal] {
    if isSparse { return [] }
    let found = chart.signals(by: rules, from: first).map(signal).enumerated().sorted { one, other in
      order(one.element, one.offset) < order(other.element, other.offset)
    }.map(\.element)
    let samples = samples
    guard !samples.isEmpty, let centre = limits.value?.centre else { return found }
    return ShareSignals(samples, centre: centre / scale, rules).beyondChance(found)
  }

  /// The centre by which the first point of a signal is judged; nil without limits.
  func centre(of signal: MetricReport.Signal) -> Double? {
    signal.places.first.flatMap { bands[$0]?.centre }
  }

  /// How often noise shows so clear a signal in a series like this one: see `SignalChance`.
  func chance(of signal: MetricReport.Signal) -> Double {
    if !samples.isEmpty, let centre = centre(of: signal) {
      return shareSignals(samples, around: centre).news(of: signal)
    }
    guard let segment = segment(of: signal), let limits = segment.limits.value else { return 1 }
    let own = signal.places.filter(segment.points.contains)
    let sigmas = sigmas(in: segment, widening: limits.widening)
    return SignalChance(
      signal: signal, distances: own.compactMap { sigmas[$0 - segment.points.lowerBound] },
      among: chart.distances[segment.points].compactMap(\.self), n: limits.n,
      span: own.last.flatMap { last in own.first.map { last - $0 + 1 } } ?? 0, rules: rules,
      lagOne: limits.autocorrelation?.careful ?? 0
    ).value
  }

  /// The part of the chart in which a signal ends; nil for one that is not of this chart.
  func segment(of signal: MetricReport.Signal) -> ChartSegment? {
    signal.places.last.flatMap { last in chart.segments.first { $0.points.contains(last) } }
  }

  private var samples: [(CalendarDate, Proportion)] {
    places.compactMap { point in point.proportion.map { (point.date, $0) } }
  }

  private func shareSignals(_ samples: [(CalendarDate, Proportion)], around centre: Double) -> ShareSignals {
    ShareSignals(samples, centre: centre / scale, rules, chart.segments.last?.limits.value)
  }

  /// By the moving ranges, which limits that were widened are not. Times between events are judged on a scale of their own
  /// as it is.
  private func sigmas(in segment: ChartSegment, widening: Double) -> [Double?] {
    let own = chart.distances[segment.points].map { $0.map { $0 * widening } }
    guard isProcess else { return own }
    let start = segment.points.lowerBound
    let mild = Statistics.mildDistances(
      of: Array(chart.values[segment.points]),
      baseline: segment.baseline.lowerBound - start..<segment.baseline.upperBound - start)
    return mild.isEmpty ? own : mild
  }

  /// The points of the level that the process has now: all, unless a run of values on one side says that it moved. Then those
  /// since the run began, or since it ended where enough values have come after it. Limits from values of two levels, or of
  /// one that is over, say nothing of a target today.
  var presentPoints: ArraySlice<MetricPoint> {
    let run = signals.last { [.run, .medianRun].contains($0.pattern) }
    guard let run, let first = run.points.first?.date, let last = run.lastDay else { return points[...] }
    let after = points.drop { $0.date <= last }
    return after.count >= ProcessLimits.fewest ? after : points.drop { $0.date < first }
  }

  /// Unavailable without a target, a better side or limits.
  func assurance(of target: Double?) -> Figure<Assurance> {
    if isSparse, target != nil { return limits.flatMap { _ in .unavailable(.noData) } }
    guard let target = target.map({ $0 / scale }) else { return .unavailable(.notWritten) }
    switch better {
    case .neutral: return .unavailable(.noBetterSide)
    case .higher: return chart.assurance(of: target, better: .higher)
    case .lower: return chart.assurance(of: target, better: .lower)
    }
  }

  private func order(_ signal: MetricReport.Signal, _ place: Int) -> (Int, Int, Int) {
    (signal.lastDay?.dayNumber ?? 0, -signal.pattern.rawValue, place)
  }

  private func signal(_ signal: Statistics.Signal) -> MetricReport.Signal {
    MetricReport.Signal(
      rule: signal.rule.rawValue, pattern: signal.rule.pattern, points: signal.points.map { places[$0] },
      places: signal.points,
      direction: signal.direction, meaning: meaning(of: signal.direction, better: better))
  }
}

extension MetricSource {
  fileprivate var countsVoices: Bool {
    if case .feedback = self { true } else { false }
  }
}

extension MetricPoint {
  /// The share that it is; a gap in the chart when it is none.
  fileprivate var proportion: Proportion? {
    guard let cases, let n else { return nil }
    return Proportion(cases, of: n)
  }
}

/// What a move in a direction means for a metric.
func meaning(of direction: Direction, better: Metric.Direction) -> MetricReport.Meaning {
  switch (better, direction) {
  case (.neutral, _), (_, .none): .neutral
  case (.higher, .up), (.lower, .down): .better
  case (.higher, .down), (.lower, .up): .worse
  }
}

extension SignalRule {
  /// What the rule looks for, in terms that all sets share.
  var pattern: MetricReport.Pattern {
    switch self {
    case .wheelerOutside, .nhsOutside, .westernElectricOutside, .nelsonOutside: .outside
    case .wheelerRun, .nhsRun, .westernElectricRun, .nelsonRun: .run
    case .anhoejRun: .medianRun
    case .nhsTrend, .nelsonTrend: .climb
    case .wheelerNearLimit, .nhsTwoOfThree, .westernElectricTwoOfThree, .nelsonTwoOfThree: .nearLimit
    case .westernElectricFourOfFive, .nelsonFourOfFive: .offCentre
    case .wheelerRange: .range
    case .nelsonAlternation: .alternation
    case .nelsonHugging: .hugging
    case .nelsonAvoiding: .avoiding
    case .anhoejCrossings: .crossings
    }
  }
}

extension SegmentLimits {
  /// What widened the limits; nil where values do not hang together.
  fileprivate var strongAutocorrelation: Double? {
    autocorrelation.flatMap { $0.isStrong ? $0.lagOne : nil }
  }
}
