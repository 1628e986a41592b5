import Record
import Statistics

/// The process behaviour chart of a baseline, as the selected rules judge it.
///
/// Values of a metric stand side by side as they were given; a week without one is no gap in the chart, so that a missed
/// week does not cut a run in two.
struct JudgedBaseline {
  let rules: Organization.SignalRules
  let better: Metric.Direction
  /// The day of each place of the chart.
  private let days: [CalendarDate]
  private let chart: ControlChart

  init(_ points: [MetricPoint], rules: Organization.SignalRules, better: Metric.Direction) {
    self.init(
      processChart(of: points.map(\.value), options: ChartOptions(for: SignalRules(rules))), days: points.map(\.date),
      rules: rules, better: better)
  }

  /// Any chart, with its gaps.
  init(
    _ chart: ControlChart, days: [CalendarDate], rules: Organization.SignalRules, better: Metric.Direction
  ) {
    self.chart = chart
    self.days = days
    self.rules = rules
    self.better = better
  }

  /// The values that are there.
  var points: [MetricPoint] {
    zip(days, chart.values).compactMap { day, value in value.map { MetricPoint(date: day, value: $0) } }
  }

  /// What is expected at each place of the chart; nil without limits.
  var bands: [ControlBand?] { chart.bands }

  /// Of all points, by which all of them are judged.
  var limits: Figure<MetricReport.Limits> {
    guard let first = points.first, let segment = chart.segments.last else {
      return .unavailable(.tooFew(have: 0, need: ProcessLimits.fewest))
    }
    return Figure(
      segment.limits.flatMap { limits in
        guard let band = chart.bands.last(where: { $0 != nil }) ?? nil else { return .unavailable(.noData) }
        return .measured(
          MetricReport.Limits(
            centre: band.centre, lower: band.lower, upper: band.upper, n: limits.n, isTrial: limits.isTrial,
            from: first.date, rules: rules))
      })
  }

  /// In order of their last point; of those that end together the most specific comes last, as the latest word.
  var signals: [MetricReport.Signal] {
    chart.signals(by: SignalRules(rules)).map(signal).enumerated().sorted { one, other in
      order(one.element, one.offset) < order(other.element, other.offset)
    }.map(\.element)
  }

  /// Unavailable without a target, a better side or limits.
  func assurance(of target: Double?) -> Figure<MetricReport.Assurance> {
    guard let target else { return .unavailable(.notWritten) }
    switch better {
    case .neutral: return .unavailable(.noBetterSide)
    case .higher: return Figure(chart.assurance(of: target, better: .higher).map(MetricReport.Assurance.init))
    case .lower: return Figure(chart.assurance(of: target, better: .lower).map(MetricReport.Assurance.init))
    }
  }

  private func order(_ signal: MetricReport.Signal, _ place: Int) -> (Int, Int, Int) {
    (signal.lastDay?.dayNumber ?? 0, -signal.pattern.rawValue, place)
  }

  private func point(_ place: Int) -> MetricPoint { MetricPoint(date: days[place], value: chart.values[place] ?? .nan) }

  private func signal(_ signal: Statistics.Signal) -> MetricReport.Signal {
    let direction = MetricReport.Direction(signal.direction)
    return MetricReport.Signal(
      rule: signal.rule.rawValue, pattern: signal.rule.pattern, points: signal.points.map(point),
      direction: direction, meaning: meaning(of: direction, better: better))
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
