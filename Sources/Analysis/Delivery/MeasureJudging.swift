import Record
import Statistics

/// Judges the measures of services and teams on a day.
struct MeasureJudging: Sendable {
  let rules: SignalRules
  let calendar: DeliveryCalendar
  let asOf: CalendarDate
  /// The day of the newest deployment of all, where none came for longer than usual: see `DeliveryReport.stopped`.
  var newest: CalendarDate?
  /// Of what is judged, up to the day, in ascending order.
  var rebases: [DeliveryRebase] = []

  /// The first of the weeks that count as the last month.
  private var currentFrom: CalendarDate { calendar.monday(of: calendar.recentEnd - JudgedMeasure.currentWeeks) }

  func measures(of figures: ScopeFigures) -> [JudgedMeasure] {
    guard !figures.weeks.isEmpty else { return [] }
    let full = figures.weeks.filter(\.isFull)
    let last = quiet(figures).map { $0.startOfISOWeek }
    // Weeks after the last deployment of what has gone quiet are no zeros.
    let alive = full.filter { week in last.map { week.monday <= $0 } ?? true }
    let weeks = alive.suffix(longestBaseline)
    return DeliveryMeasure.allCases.map { measure in
      let series = series(of: measure, weeks, figures, isFromStart: weeks.count == full.count)
      return judged(series, figures, full.suffix(2 * JudgedMeasure.currentWeeks))
    }
  }

  /// The last day of what has gone quiet.
  private func quiet(_ figures: ScopeFigures) -> CalendarDate? {
    figures.rhythm.flatMap { $0.isQuiet(on: asOf) ? $0.last : nil }
  }

  private func series(
    of measure: DeliveryMeasure, _ weeks: ArraySlice<DeliveryWeek>, _ figures: ScopeFigures, isFromStart: Bool
  ) -> MeasureSeries {
    let failed = weeks.reduce(0) { $0 + $1.figures.failed }
    guard measure == .recoveryTime, failed < weeks.count, let first = weeks.first else {
      return MeasureSeries(measure, weeks, isFromStart: isFromStart)
    }
    let end = calendar.zone.end(of: calendar.monday(of: calendar.recentEnd).adding(days: -1))
    return MeasureSeries(failures: figures.failures.filter { Int($0) < end }, from: first.monday, calendar.zone)
  }

  private func judged(
    _ series: MeasureSeries, _ figures: ScopeFigures, _ weeks: ArraySlice<DeliveryWeek>
  ) -> JudgedMeasure {
    var judged = JudgedMeasure(
      measure: series.measure, basis: series.basis, points: [], limits: .unavailable(.noData), signals: [],
      latest: latest(series.measure, weeks.last), window: window(series.measure, weeks),
      movement: .unavailable(.noData), movementBefore: .unavailable(.noData))
    let rebases = rebases.filter { $0.measures.contains(series.measure) }
    let baseline = JudgedBaseline(series, rebases, rules: rules, better: judged.better)
    judged.rebases = series.history(of: rebases, judged: baseline)
    judged.judgedFrom = rebases.last.map(series.start)
    judged.limits = limits(of: baseline, series, since: judged.judgedFrom)
    judged.signals = signals(of: baseline, series)
    judged.points = zip(series.days.indices, baseline.bands).map { place, band in
      JudgedMeasure.Point(
        date: series.days[place], value: series.values[place], n: series.totals[place],
        lower: band.map { max(0, $0.lower) }, upper: band?.upper, centre: band?.centre)
    }
    let now = judged.limits.map { _ in
      movement(judged.currentlyJudgedSignals, from: currentFrom) { series.chance(of: $0, in: baseline, rules) }
    }
    (judged.movement, judged.chance) = (now.map(\.movement), now.value?.chance ?? 1)
    if let newest, let last = figures.rhythm?.last, judged.latest.reason == .noData, let week = weeks.last,
      week.monday > newest
    {
      judged.latest = .unavailable(.noDataSince(last))
    }
    if let last = quiet(figures) {
      judged.latest = .unavailable(.noDataSince(last))
      judged.window = .unavailable(.noDataSince(last))
      judged.movement = .unavailable(.noDataSince(last))
    }
    judged.tell(absence(series.measure, weeks))
    judged.since = judged.movement.value.flatMap { start(of: $0, in: judged.currentlyJudgedSignals) }
    (judged.movementBefore, judged.chanceBefore) = before(series, rebases, better: judged.better)
    return judged
  }

  /// Why there is nothing to judge where nothing is.
  private func absence(_ measure: DeliveryMeasure, _ weeks: ArraySlice<DeliveryWeek>) -> Unavailability {
    measure.absence(in: weeks.map(\.figures))
  }

  /// How it stood four weeks earlier. A rebase that has come since is not seen.
  private func before(
    _ series: MeasureSeries, _ rebases: [DeliveryRebase], better: Metric.Direction
  ) -> (Figure<MetricReport.Movement>, chance: Double) {
    let series = series.seen(before: currentFrom)
    let rebases = rebases.filter { $0.date < currentFrom }
    let baseline = JudgedBaseline(series, rebases, rules: rules, better: better)
    let from = rebases.last.map(series.start)
    let movement = limits(of: baseline, series, since: from).map { _ in
      let signals = signals(of: baseline, series).filter { $0.isWithin(from) }
      return Analysis.movement(signals, from: currentFrom.adding(days: -7 * JudgedMeasure.currentWeeks)) {
        series.chance(of: $0, in: baseline, rules)
      }
    }
    return (movement.map(\.movement), movement.value?.chance ?? 1)
  }

  private func limits(
    of baseline: JudgedBaseline, _ series: MeasureSeries, since: CalendarDate?
  ) -> Figure<MetricReport.Limits> {
    guard let last = baseline.points.last else { return .unavailable(.noData) }
    if let since, last.date < since { return .unavailable(.tooFew(have: 0, need: ProcessLimits.fewest)) }
    return baseline.limits.map { limits in
      var limits = limits
      limits.lower = max(0, limits.lower)
      return limits
    }
  }

  private func signals(of baseline: JudgedBaseline, _ series: MeasureSeries) -> [MetricReport.Signal] {
    series.beyondChance(baseline.signals, of: baseline, rules)
  }
}

extension JudgedMeasure {
  /// Puts a reason in the place of "no data".
  fileprivate mutating func tell(_ reason: Unavailability) {
    if limits.reason == .noData { limits = .unavailable(reason) }
    if window.reason == .noData { window = .unavailable(reason) }
    if movement.reason == .noData { movement = .unavailable(reason) }
  }
}

/// The most specific signal about the level that reaches a day, as clear as the clearest of them. A leap from one week to the next, and patterns without a side,
/// are on the chart but say of no level that it moved.
func movement(
  _ signals: [MetricReport.Signal], from day: CalendarDate, chance: (MetricReport.Signal) -> Double
) -> JudgedMovement {
  let current = signals.filter { signal in
    signal.pattern.isAboutLevel && signal.direction != .none && signal.lastDay.map { $0 >= day } ?? false
  }
  return JudgedMovement(of: current, chance: chance) ?? .noise
}

/// The first day of a signal and of those of its direction that led up to it, with less than a month between.
func start(of movement: MetricReport.Movement, in signals: [MetricReport.Signal]) -> CalendarDate? {
  guard case .signal(let signal) = movement, var start = signal.points.first?.date else { return nil }
  let gap = 7 * JudgedMeasure.currentWeeks
  for other in signals.reversed() where other.pattern.isAboutLevel && other.direction == signal.direction {
    guard let last = other.lastDay, let first = other.points.first?.date else { continue }
    if start.days(since: last) <= gap { start = min(start, first) }
  }
  return start
}

extension MetricReport.Pattern {
  fileprivate var isAboutLevel: Bool {
    switch self {
    case .outside, .run, .medianRun, .climb, .nearLimit, .offCentre: true
    case .range, .alternation, .hugging, .avoiding, .crossings: false
    }
  }
}
