import Diagnostics
import Record

/// The values that speak of a key result on a day.
struct KeyResultEvidence {
  /// Those of its period, in ascending order.
  var values: [MetricPoint]
  /// Why there are none.
  var absence: Unavailability
  /// What a forecast may learn from: of a metric, also the values before the period, since its last rebase.
  var history: [MetricPoint]
  /// The team whose values they are, of a metric that has none for the whole.
  var part: MetricPart?
}

/// A check-in speaks of the key result it stands under, whenever it was written: also after the period, as the last
/// grade often is. A metric speaks of it from the first to the last day of the period: an older value says nothing
/// about the period, and is unavailable, with its date.
func evidence(
  for keyResult: KeyResult, of objective: Objective, metrics: MetricIndex, asOf: CalendarDate
) -> KeyResultEvidence {
  switch keyResult.measure {
  case .checkIns(let checkIns):
    let values = checkIns.map { MetricPoint(date: $0.date, value: $0.value) }
    let absence: Unavailability = asOf < objective.period.start ? .notStarted : .noData
    return KeyResultEvidence(values: values, absence: absence, history: values)
  case .metric(let id):
    guard let metric = metrics[id.value] else {
      return KeyResultEvidence(values: [], absence: .sourceNotSeen, history: [])
    }
    return evidence(from: metric, for: objective, asOf: asOf)
  }
}

private func evidence(
  from metric: MetricReport, for objective: Objective, asOf: CalendarDate
) -> KeyResultEvidence {
  let period = objective.period
  let (series, part) = series(of: metric, owner: objective.header.owner)
  let values = Array(series.prefix(series.countUpTo(period.lastDay, at: \.date)).drop { $0.date < period.start })
  return KeyResultEvidence(
    values: values, absence: absence(metric, series: series, period: period, asOf: asOf),
    history: currentBaseline(of: series, rebases: metric.metric.rebases), part: part)
}

/// The values for the whole; when a metric is given by team only, those of the team that owns the objective.
private func series(of metric: MetricReport, owner: String?) -> (points: [MetricPoint], part: MetricPart?) {
  guard metric.points.isEmpty, let own = metric.parts.first(where: { $0.part == owner.map(MetricPart.team) }) else {
    return (metric.points, nil)
  }
  return (own.points, own.part)
}

private func absence(
  _ metric: MetricReport, series: [MetricPoint], period: Period, asOf: CalendarDate
) -> Unavailability {
  if asOf < period.start { return .notStarted }
  let before = series.prefix(series.countUpTo(period.start.adding(days: -1), at: \.date))
  if let last = before.last { return .noDataSince(last.date) }
  return metric.latest.reason ?? .noData
}
