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

  func measures(of figures: ScopeFigures) -> [JudgedMeasure] {
    guard !figures.weeks.isEmpty else { return [] }
    return DeliveryMeasure.allCases.map { judged($0, figures) }
  }

  private func judged(_ measure: DeliveryMeasure, _ figures: ScopeFigures) -> JudgedMeasure {
    let rebases = rebases.filter { $0.measures.contains(measure.rebasedAs) || $0.measures.contains(measure) }
    let weeks = figures.weeks.prefix(while: \.isFull).suffix(2 * JudgedMeasure.currentWeeks)
    let source = MeasureSource(
      measure, of: figures, breaks: rebases.map { $0.date.startOfISOWeek }, calendar)
    var judged = judged(source, rebases)
    let absence = measure.absence(in: weeks.map(\.figures), failures: source.failures)
    if measure == .betweenFailures {
      judged.latest = judged.points.last?.value.map { .measured($0) } ?? .unavailable(.noData)
    } else {
      judged.latest = latest(measure, weeks.last)
      judged.window = window(source, weeks)
    }
    tellAbsence(&judged, figures, weeks)
    judged.tell(absence)
    if measure == .betweenFailures, judged.latest.reason == .noData { judged.latest = .unavailable(absence) }
    if judged.movement.value == nil { judged.since = nil }
    return judged
  }

  private func judged(_ source: MeasureSource, _ rebases: [DeliveryRebase]) -> JudgedMeasure {
    let series = source.series().takingOpen(rules, rebases)
    var judged = JudgedMeasure(series, source)
    let baseline = JudgedBaseline(series, rebases, rules: rules, better: judged.better)
    judged.rebases = series.history(of: rebases, judged: baseline)
    judged.judgedFrom = rebases.last.map(series.start)
    judged.limits = source.obstacle.map { .unavailable($0) } ?? limits(of: baseline, series, since: judged.judgedFrom)
    judged.open = series.openGap(rebases)
    judged.signals = judged.limits.value == nil ? [] : series.told(baseline.signals, of: baseline, rebases, rules)
    if judged.limits.value != nil, let silence = judged.open?.signal(on: asOf, place: series.points.count) {
      judged.signals.append(silence)
    }
    judged.take(series, bands: baseline.bands)
    let now = movement(judged, series, baseline, rebases, from: calendar.currentFrom)
    (judged.movement, judged.chance) = (now.map(\.movement), now.value?.chance ?? 1)
    judged.since = since(judged, series)
    if judged.meaning != nil {
      (judged.movementBefore, judged.chanceBefore) = before(source, rebases, better: judged.better)
    }
    return judged
  }

  /// Why there is nothing to judge where nothing is, and that what has gone quiet says nothing of today.
  private func tellAbsence(
    _ judged: inout JudgedMeasure, _ figures: ScopeFigures, _ weeks: ArraySlice<DeliveryWeek>
  ) {
    if let newest, let last = figures.rhythm?.last, judged.latest.reason == .noData, let week = weeks.last,
      week.monday > newest
    {
      judged.latest = .unavailable(.noDataSince(last))
    }
    if let last = figures.quietSince(on: asOf) {
      judged.latest = .unavailable(.noDataSince(last))
      judged.window = .unavailable(.noDataSince(last))
      judged.movement = .unavailable(.noDataSince(last))
      judged.signals.removeAll { $0.pattern == .silence }
    }
  }

  /// How it stood four weeks earlier. A rebase that has come since is not seen.
  private func before(
    _ source: MeasureSource, _ rebases: [DeliveryRebase], better: Metric.Direction
  ) -> (Figure<MetricReport.Movement>, chance: Double) {
    let day = calendar.currentFrom
    let rebases = rebases.filter { $0.date < day }
    let series = source.series(before: day).takingOpen(rules, rebases)
    let baseline = JudgedBaseline(series, rebases, rules: rules, better: better)
    var judged = JudgedMeasure(series, source)
    judged.judgedFrom = rebases.last.map(series.start)
    judged.limits = source.obstacle.map { .unavailable($0) } ?? limits(of: baseline, series, since: judged.judgedFrom)
    judged.open = series.openGap(rebases)
    let silence = judged.open?.signal(on: day.adding(days: -1), place: series.points.count)
    judged.signals = series.told(baseline.signals, of: baseline, rebases, rules) + [silence].compactMap(\.self)
    let from = day.adding(days: -7 * JudgedMeasure.currentWeeks)
    let then = movement(judged, series, baseline, rebases, from: from)
    return (then.map(\.movement), then.value?.chance ?? 1)
  }

  private func movement(
    _ judged: JudgedMeasure, _ series: MeasureSeries, _ baseline: JudgedBaseline, _ rebases: [DeliveryRebase],
    from day: CalendarDate
  ) -> Figure<JudgedMovement> {
    judged.limits.map { _ in
      // A silence is looked for beside what the rules find.
      if let open = judged.open, let silence = judged.signals.first(where: { $0.pattern == .silence }) {
        return JudgedMovement(movement: .signal(silence), chance: min(1, 2 * open.chance))
      }
      return Analysis.movement(judged.currentlyJudgedSignals, from: day, end: series.end) { signal in
        series.likelihood(of: signal, in: baseline, rebases, rules)
      }
    }
  }

  /// Of a silence the day on which it began.
  private func since(_ judged: JudgedMeasure, _ series: MeasureSeries) -> CalendarDate? {
    guard let movement = judged.movement.value else { return nil }
    if judged.signal?.pattern == .silence { return judged.open?.since }
    return start(of: movement, in: judged.currentlyJudgedSignals, end: series.end)
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
}

extension DeliveryMeasure {
  /// The measure whose rebases are also its own: how often deployments fail is one process, whichever way it is looked at.
  fileprivate var rebasedAs: DeliveryMeasure { self == .betweenFailures ? .changeFailRate : self }
}
