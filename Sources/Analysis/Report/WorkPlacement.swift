import Diagnostics
import Record

extension [WorkItemReport] {
  /// Each item with its place in the ranking and in the schedule, with what waits for it, and with what became of it.
  func placed(
    by priorities: PrioritiesReport, _ schedule: WorkSchedule, _ outcomes: OutcomeReview
  ) -> [WorkItemReport] {
    let places = priorities.ranking.value?.places ?? []
    let rank = firsts(places) { $0.id }
    let sizes = Dictionary(places.map { ($0.band, 1) }, uniquingKeysWith: +)
    let step = firsts(schedule.steps) { $0.id }
    let outcome = firsts(outcomes.items) { $0.key.id }
    let waiting = filter(\.isOpen).flatMap { item in item.item.after.map { (named: $0.value, by: item.id) } }
    let heldUp = Dictionary(grouping: waiting, by: \.named)
    return map { report in
      var report = report
      report.place = rank[report.id]
      report.bandSize = report.place.flatMap { sizes[$0.band] } ?? 0
      report.step = step[report.id]
      report.outcome = outcome[report.id]
      report.holdsUp = heldUp[report.id, default: []].map(\.by)
      return report
    }
  }
}

private func firsts<Element>(_ elements: [Element], id: (Element) -> String) -> [String: Element] {
  Dictionary(elements.map { (id($0), $0) }) { first, _ in first }
}

extension [MetricReport] {
  /// Each metric with the themes whose entries name it.
  func explained(by themes: [ThemeReport]) -> [MetricReport] {
    let named = themes.flatMap { theme in theme.metrics.map { (metric: $0, theme: theme) } }
    let byMetric = Dictionary(grouping: named, by: \.metric)
    return map { report in
      var report = report
      report.themes = byMetric[report.metric.key, default: []].map(\.theme)
      return report
    }
  }
}
