package import Analysis
package import Record

/// What the report can show: which records have a page, what they are called, and where.
package struct Directory: Sendable {
  package let report: Report
  private let titles: [RecordKey: String]
  private let teams: [String: String]

  package init(_ report: Report) {
    self.report = report
    var titles: [RecordKey: String] = [:]
    for item in report.strategies { titles[item.strategy.key] = item.strategy.title }
    for item in report.metrics { titles[item.metric.key] = item.metric.title }
    for item in report.periods.flatMap(\.objectives) { titles[item.objective.key] = item.objective.title }
    for item in report.decisions.decisions { titles[item.decision.key] = item.decision.title }
    for item in report.teams { titles[RecordKey(.team, id: item.team.id)] = item.team.name }
    self.titles = titles
    teams = Dictionary(report.organization.teams.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// The title of a record that has a page; nil when it is not seen.
  package func title(of key: RecordKey) -> String? { titles[key] }

  /// The way to a record from a page; nil when it is not seen.
  package func link(to key: RecordKey, from page: String) -> String? {
    titles[key].map { _ in PagePath.relative(from: page, to: PagePath.record(key)) }
  }

  /// The name of a team, or its id when it is not configured.
  package func teamName(_ id: String) -> String { teams[id] ?? id }
}
