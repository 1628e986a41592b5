import Diagnostics
import Record

/// What became of the metrics that finished work should move.
///
/// - Parameter withheld: ids of metrics that are not shown to everyone: work for one of them is never due.
func reviewOutcomes(
  of work: [WorkItemReport], metrics: MetricIndex, withheld: Set<String>, asOf: CalendarDate
) -> OutcomeReview {
  let finished = work.filter { $0.status == .done }.map(\.item).sorted { precedes($0, $1) }
  let days = finishedDays(of: finished)
  return OutcomeReview(
    items: finished.map { item in
      let others = overlapping(item, days)
      let metric = item.outcome.flatMap { metrics[$0.value] }
      let series = item.doneOn.flatMap { day in metric.flatMap { outcomeSeries($0, of: item, doneOn: day) } }
      let verdict = verdict(on: item, metric, series, asOf: asOf)
      let isJudgedSoFar: Bool =
        if case .cannotTell(.windowOpen(let end)) = verdict {
          Analysis.verdict(on: item, metric, series, asOf: end).comparison != nil
        } else { verdict.comparison != nil }
      return OutcomeReport(
        key: item.key, title: item.title, team: item.team, file: item.header.file, doneOn: item.doneOn,
        metric: metric?.metric.key, verdict: verdict,
        series: series?.report, overlapping: metric == nil ? .none : others, isDue: isDue(item, withheld, asOf: asOf),
        isJudgedSoFar: isJudgedSoFar)
    })
}

private func isDue(_ item: WorkItem, _ withheld: Set<String>, asOf: CalendarDate) -> Bool {
  guard let done = item.doneOn, done.adding(days: OutcomeReport.window) <= asOf else { return false }
  return item.outcome.map { !withheld.contains($0.value) } ?? true
}

/// The latest first, those without a day last; of one day by id.
private func precedes(_ one: WorkItem, _ other: WorkItem) -> Bool {
  guard one.doneOn != other.doneOn else { return one.id < other.id }
  return (one.doneOn?.dayNumber ?? .min) > (other.doneOn?.dayNumber ?? .min)
}

private typealias FinishedDay = (key: RecordKey, day: CalendarDate)

/// By metric, in ascending order of days.
private func finishedDays(of work: [WorkItem]) -> [String: [FinishedDay]] {
  var days: [String: [FinishedDay]] = [:]
  for item in work.reversed() {
    if let metric = item.outcome?.value, let day = item.doneOn { days[metric, default: []].append((item.key, day)) }
  }
  return days
}

/// Two windows of one length share a day when their beginnings are less than that apart.
private func overlapping(_ item: WorkItem, _ days: [String: [FinishedDay]]) -> OutcomeReport.Overlap {
  guard let metric = item.outcome?.value, let done = item.doneOn else { return .none }
  let all = days[metric, default: []]
  let first = all.countUpTo(done.adding(days: -OutcomeReport.window), at: \.day)
  let end = all.countUpTo(done.adding(days: OutcomeReport.window - 1), at: \.day)
  // Of a thousand that were done in one week each overlaps with all: only the few that are told are named.
  let latest = all[first..<end].reversed().prefix(OutcomeReport.Overlap.most + 1).map(\.key)
  return OutcomeReport.Overlap(
    latest: Array(latest.filter { $0 != item.key }.prefix(OutcomeReport.Overlap.most)), count: end - first - 1)
}

private func verdict(
  on item: WorkItem, _ metric: MetricReport?, _ series: OutcomeSeries?, asOf: CalendarDate
) -> OutcomeReport.Verdict {
  guard item.outcome != nil else { return .withoutMetric }
  guard let metric else { return .cannotTell(.metricNotSeen) }
  guard let done = item.doneOn else { return .cannotTell(.withoutDay) }
  guard let series else { return .cannotTell(.withoutValues(metric.latest.reason ?? .noData)) }
  let end = done.adding(days: OutcomeReport.window)
  guard end <= asOf else { return .cannotTell(.windowOpen(until: end)) }
  if let rebase = metric.metric.rebases.first(where: { $0.date >= done && $0.date <= end }) {
    return .cannotTell(.rebased(rebase.date))
  }
  return series.verdict(expected: item.expected)
}
