import Record
import Statistics

/// The chart of a baseline, as the selected rules judge it.
///
/// Values of a metric stand side by side as they were given; a week without one is no gap in the chart, so that a missed
/// week does not cut a run in two.
struct JudgedBaseline {
  let rules: Organization.SignalRules
  let better: Metric.Direction
  /// The values that are there.
  let points: [MetricPoint]
  /// Each place of the chart; a gap has a value that is no number.
  private let places: [MetricPoint]
  private let chart: ControlChart
  /// What a share of the chart is multiplied by for the metric's unit; 1 on other charts.
  private let scale: Double
  /// The place of the chart from which on signals are looked for.
  private let first: Int

  /// - Parameter frozen: how many points the limits are from, where they are not from all; only those after them are
  ///   judged. 0: limits are from all, and all are judged.
  init(_ points: [MetricPoint], of metric: Metric, rules: Organization.SignalRules, frozen: Int = 0) {
    let options = ChartOptions(for: SignalRules(rules), baselines: [0..<frozen])
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
    better = metric.better
    first = frozen
  }

  /// Any chart, with its gaps.
  init(
    _ chart: ControlChart, days: [CalendarDate], rules: Organization.SignalRules, better: Metric.Direction
  ) {
    self.chart = chart
    places = zip(days, chart.values).map { MetricPoint(date: $0, value: $1 ?? .nan) }
    points = places.filter { !$0.value.isNaN }
    scale = 1
    self.rules = rules
    self.better = better
    first = 0
  }

  /// Where each place of the chart is expected; nil without limits.
  var bands: [MetricReport.LimitBand?] {
    chart.bands.map { band in
      band.map { .init(centre: $0.centre * scale, lower: $0.lower * scale, upper: $0.upper * scale) }
    }
  }

  /// Those by which all points are judged; on a p-chart as they are at the latest one.
  var limits: Figure<MetricReport.Limits> {
    guard let first = points.first, let segment = chart.segments.last else {
      return .unavailable(.tooFew(have: 0, need: ProcessLimits.fewest))
    }
    return Figure(
      segment.limits.flatMap { limits in
        guard let band = bands.last(where: { $0 != nil }) ?? nil else { return .unavailable(.noData) }
        return .measured(
          MetricReport.Limits(
            centre: band.centre, lower: band.lower, upper: band.upper, n: limits.n, isTrial: limits.isTrial,
            from: first.date, rules: rules))
      })
  }

  /// In order of their last point; of those that end together the most specific comes last, as the latest word.
  ///
  /// Of shares only those that chance does not explain: see `ShareSignals`.
  var signals: [MetricReport.Signal] {
    let found = chart.signals(by: SignalRules(rules), from: first).map(signal).enumerated().sorted { one, other in
      order(one.element, one.offset) < order(other.element, other.offset)
    }.map(\.element)
    let samples = places.compactMap { point in point.proportion.map { (point.date, $0) } }
    guard !samples.isEmpty, let centre = limits.value?.centre else { return found }
    return ShareSignals(samples, centre: centre / scale, rules).beyondChance(found)
  }

  /// Unavailable without a target, a better side or limits.
  func assurance(of target: Double?) -> Figure<MetricReport.Assurance> {
    guard let target = target.map({ $0 / scale }) else { return .unavailable(.notWritten) }
    switch better {
    case .neutral: return .unavailable(.noBetterSide)
    case .higher: return Figure(chart.assurance(of: target, better: .higher).map(MetricReport.Assurance.init))
    case .lower: return Figure(chart.assurance(of: target, better: .lower).map(MetricReport.Assurance.init))
    }
  }

  private func order(_ signal: MetricReport.Signal, _ place: Int) -> (Int, Int, Int) {
    (signal.lastDay?.dayNumber ?? 0, -signal.pattern.rawValue, place)
  }

  private func signal(_ signal: Statistics.Signal) -> MetricReport.Signal {
    let direction = MetricReport.Direction(signal.direction)
    return MetricReport.Signal(
      rule: signal.rule.rawValue, pattern: signal.rule.pattern, points: signal.points.map { places[$0] },
      direction: direction, meaning: meaning(of: direction, better: better))
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
func meaning(of direction: MetricReport.Direction, better: Metric.Direction) -> MetricReport.Meaning {
  switch (better, direction) {
  case (.neutral, _), (_, .none): .neutral
  case (.higher, .up), (.lower, .down): .better
  case (.higher, .down), (.lower, .up): .worse
  }
}

extension SignalRules {
  init(_ rules: Organization.SignalRules) {
    switch rules {
    case .wheeler: self = .wheeler
    case .nhs: self = .nhs
    case .westernElectric: self = .westernElectric
    case .nelson: self = .nelson
    case .anhoej: self = .anhoej
    }
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

extension MetricReport.Direction {
  init(_ direction: Statistics.Signal.Direction) {
    switch direction {
    case .up: self = .up
    case .down: self = .down
    case .none: self = .none
    }
  }
}

extension MetricReport.Assurance {
  init(_ assurance: Statistics.Assurance) {
    switch assurance {
    case .hit: self = .hit
    case .missed: self = .missed
    case .chance: self = .chance
    }
  }
}
