package import Record

extension MetricReport {
  /// How a process is judged: see `processChart`, `proportionChart` and `rareEventChart`.
  package enum ChartKind: String, Sendable, CaseIterable {
    /// Single values (XmR).
    case process = "xmr"
    /// Shares of samples (p-chart): limits by the size of each sample.
    case proportion = "p"
    /// Times between rare events (t-chart).
    case rareEvents = "t"
  }

  /// Points that are judged by the same limits: from one rebase to the next.
  package struct Segment: Sendable {
    /// What it begins with; nil for the first one.
    package var rebase: Metric.Rebase?
    /// The place in the series of its first point.
    package var start: Int
    /// The places of the points that are judged: the last 78 before the next rebase, and
    /// all since a frozen baseline began. May be empty.
    package var judged: Range<Int>
    /// Those points, in ascending order.
    package var points: [MetricPoint]
    /// At its latest point. Unavailable for fewer than six points.
    package var limits: Figure<Limits>
    /// One for each point; nil where there are no limits. All the same but on a p-chart.
    package var bands: [LimitBand?]
    /// In order of the last point of each.
    package var signals: [Signal]
    /// The stretch whose values alone the limits are drawn from; nil where they are from all that are judged.
    package var frozen: Metric.FrozenBaseline?
    /// The level that its values hold to the end, where limits are from those before it.
    package var shift: LevelShift?

    /// The days of its first and last point; nil without any.
    package var from: CalendarDate? { points.first?.date }
    package var to: CalendarDate? { points.last?.date }
  }

  /// Where a point is expected, in the metric's unit.
  package struct LimitBand: Sendable, Equatable {
    package var centre: Double
    package var lower: Double
    package var upper: Double
    package var isLowerCut = false
    package var isUpperCut = false
  }

  /// The values of a team or service, judged by themselves.
  package struct PartSeries: Sendable {
    package var part: MetricPart
    /// In ascending order of date; never empty.
    package var points: [MetricPoint]
    /// As of the whole.
    package var segments: [Segment]
    /// As of the whole.
    package var trend: Figure<Trend>
    /// As of the whole.
    package var open: OpenInterval?
    /// As of the whole.
    package var movement: Figure<Movement>
    /// As of the whole.
    var candidates: [JudgedMovement] = []
    package var amongMany: AmongMany?

    /// Of its last segment: what it is judged by now.
    package var limits: Figure<Limits> { segments.last?.limits ?? .unavailable(.noData) }
    package var signals: [Signal] { segments.last?.signals ?? [] }
  }
}

extension MetricReport.Limits {
  /// Whether a value lies beyond them, by more than rounding does.
  package func isOutside(_ value: Double) -> Bool {
    let slack = 1e-9 * max(abs(value), upper - lower)
    return value > upper + slack || value < lower - slack
  }
}

extension MetricReport.PartSeries {
  /// Whether the latest value lies beyond the limits, whatever the rules make of it; false without limits.
  package var isLatestOutside: Bool {
    points.last.flatMap { point in limits.value.map { $0.isOutside(point.value) } } ?? false
  }
}

extension MetricReport {
  /// Whether the latest value lies beyond the limits, whatever the rules make of it; false without limits.
  package var isLatestOutside: Bool {
    latest.value.flatMap { point in limits.value.map { $0.isOutside(point.value) } } ?? false
  }

  /// The limits of the current baseline as they are at one of its points: those of the latest, but on a p-chart.
  package func limits(at point: MetricPoint) -> Limits? {
    guard var limits = limits.value else { return nil }
    guard chart == .proportion, let segment = segments.last, let place = segment.points.lastIndex(of: point),
      let band = segment.bands[place]
    else { return limits }
    (limits.centre, limits.lower, limits.upper) = (band.centre, band.lower, band.upper)
    (limits.isLowerCut, limits.isUpperCut) = (band.isLowerCut, band.isUpperCut)
    return limits
  }
}

extension MetricSource {
  /// How values of this source are judged.
  package var chart: MetricReport.ChartKind {
    switch self {
    case .csv(let columns):
      switch columns.content {
      case .share: .proportion
      case .rareEvents: .rareEvents
      case .answers(_, _, let satisfaction): satisfaction.isShare ? .proportion : .process
      case .value: .process
      }
    case .delivery(.changeFailRate, _), .delivery(.reworkRate, _): .proportion
    case .delivery, .ratio, .feedback: .process
    }
  }
}

extension Satisfaction {
  fileprivate var isShare: Bool {
    guard case .topBox = summary else { return false }
    return true
  }
}
