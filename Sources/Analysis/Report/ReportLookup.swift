package import Record

/// Finds what the report says of a record, so that a page finds its own among ten thousand.
///
/// A class with the report's lists, so that nobody copies the report to ask it for one of them.
package final class ReportLookup: Sendable {
  private let metrics: ReportList<RecordKey, MetricReport>
  private let objectives: ReportList<RecordKey, ObjectiveReport>
  private let decisions: ReportList<RecordKey, DecisionReport>
  private let work: ReportList<RecordKey, WorkItemReport>
  private let themes: ReportList<String, ThemeReport>
  /// The themes of entries of feedback.
  private let themesByEntry: [RecordKey: String]
  /// The period that the report's day lies in: the shortest such, for that is the one people work by; else the latest
  /// that has begun; nil when none has.
  package let currentPeriod: PeriodReport?
  /// The services that each team answers for.
  package let teamServices: TeamServices

  package init(_ report: Report) {
    metrics = ReportList(report.metrics) { $0.metric.header.key }
    objectives = ReportList(report.periods.flatMap(\.objectives)) { $0.objective.header.key }
    decisions = ReportList(report.decisions.decisions) { $0.decision.header.key }
    work = ReportList(report.work) { $0.item.header.key }
    let themes = report.feedback.themes
    self.themes = ReportList(themes) { $0.name }
    themesByEntry = Dictionary(themes.flatMap { theme in theme.entries.map { ($0.key, theme.name) } }) { first, _ in
      first
    }
    currentPeriod = Analysis.currentPeriod(of: report.periods, asOf: report.asOf)
    teamServices = TeamServices(report)
  }

  package func metric(_ key: RecordKey) -> MetricReport? { metrics[key] }
  package func objective(_ key: RecordKey) -> ObjectiveReport? { objectives[key] }
  package func decision(_ key: RecordKey) -> DecisionReport? { decisions[key] }
  package func workItem(_ key: RecordKey) -> WorkItemReport? { work[key] }
  package func workItem(_ id: String) -> WorkItemReport? { work[RecordKey(.work, id: id)] }

  /// A theme of the feedback; nil when no entry on it is seen.
  package func theme(_ name: String) -> ThemeReport? { themes[name] }

  /// The theme of an entry of feedback; nil when the entry is not seen.
  package func theme(ofEntry key: RecordKey) -> ThemeReport? { themesByEntry[key].flatMap { themes[$0] } }
}

/// A list of the report with the places of its elements; of two with one key the first counts.
private struct ReportList<Key: Hashable & Sendable, Element: Sendable>: Sendable {
  private let elements: [Element]
  private let places: [Key: Int]

  init(_ elements: [Element], key: (Element) -> Key) {
    self.elements = elements
    var places: [Key: Int] = [:]
    places.reserveCapacity(elements.count)
    for place in elements.indices.reversed() { places[key(elements[place])] = place }
    self.places = places
  }

  subscript(key: Key) -> Element? { places[key].map { elements[$0] } }
}

private func currentPeriod(of periods: [PeriodReport], asOf: CalendarDate) -> PeriodReport? {
  let running = periods.filter { $0.period.contains(asOf) && !$0.objectives.isEmpty }
  let shortest = running.min { $0.period.days < $1.period.days }
  return shortest ?? periods.first { $0.period.start <= asOf && !$0.objectives.isEmpty }
}

extension Period {
  fileprivate var days: Int { end.days(since: start) }
}
