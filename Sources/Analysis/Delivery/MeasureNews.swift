import Record
import Statistics

/// The most specific signal about the level that reaches a day, as clear as the clearest of them; noise without one. A leap
/// from one point to the next, and patterns without a side, are on the chart but say of no level that it moved.
///
/// - Parameter end: the day to which a signal reaches.
func movement(
  _ signals: [MetricReport.Signal], from day: CalendarDate,
  end: (MetricReport.Signal) -> CalendarDate? = { $0.lastDay }, chance: (MetricReport.Signal) -> Double
) -> JudgedMovement {
  let current = signals.filter { signal in
    signal.pattern.isAboutLevel && signal.direction != .none && end(signal).map { $0 >= day } ?? false
  }
  return JudgedMovement(of: current, chance: chance) ?? .noise
}

/// The first day of a signal and of those of its direction that led up to it, with less than a month between.
func start(
  of movement: MetricReport.Movement, in signals: [MetricReport.Signal],
  end: (MetricReport.Signal) -> CalendarDate? = { $0.lastDay }
) -> CalendarDate? {
  guard case .signal(let signal) = movement, var start = signal.points.first?.date else { return nil }
  let gap = 7 * JudgedMeasure.currentWeeks
  for other in signals.reversed() where other.pattern.isAboutLevel && other.direction == signal.direction {
    guard let last = end(other), let first = other.points.first?.date else { continue }
    if start.days(since: last) <= gap { start = min(start, first) }
  }
  return start
}

extension MeasureSeries {
  /// The day to which a signal reaches: of a group of weeks the last Monday, and of what is open that of the report.
  func end(of signal: MetricReport.Signal) -> CalendarDate? {
    guard let place = signal.places.last, points.indices.contains(place) else { return signal.lastDay }
    return points[place].last
  }
}

extension JudgedMeasure {
  init(_ series: MeasureSeries, _ source: MeasureSource) {
    self.init(
      measure: series.measure, basis: series.basis, grouping: source.grouping, points: [],
      limits: .unavailable(.noData), signals: [], latest: .unavailable(.noData), window: .unavailable(.noData),
      movement: .unavailable(.noData), movementBefore: .unavailable(.noData))
  }

  /// - Parameter bands: the usual range at each point.
  mutating func take(_ series: MeasureSeries, bands: [MetricReport.LimitBand?]) {
    let bands = limits.value == nil && judgedFrom == nil ? bands.map { _ in nil } : bands
    points = zip(series.points, bands).map { point, band in
      JudgedMeasure.Point(
        date: point.first, last: point.last, value: point.value, isOpen: point.isOpen, n: point.n,
        lower: band.map { max(0, $0.lower) }, upper: band?.upper, centre: band?.centre)
    }
  }

  /// Puts a reason in the place of "no data".
  mutating func tell(_ reason: Unavailability) {
    if limits.reason == .noData { limits = .unavailable(reason) }
    if window.reason == .noData { window = .unavailable(reason) }
    if movement.reason == .noData { movement = .unavailable(reason) }
  }
}

extension MetricReport.Pattern {
  fileprivate var isAboutLevel: Bool {
    switch self {
    case .silence, .outside, .run, .medianRun, .climb, .nearLimit, .offCentre: true
    case .range, .alternation, .hugging, .avoiding, .crossings: false
    }
  }
}
