package import Analysis
package import Diagnostics
package import Record

/// What the report can show: which records have a page, what they are called, and where.
///
/// A class, because every page and every row has it, and it holds the whole report.
package final class Directory: Sendable {
  package let report: Report
  /// Every rule there is, in order of their ids.
  package let rules: [Rule]
  private let titles: [RecordKey: String]
  private let teams: [String: String]
  private let files: [ContentPath: RecordKey]
  /// Finds what the report says of a record.
  package let lookup: ReportLookup
  /// The ways that every page has.
  let ways: PageWaysTable
  /// The day the report speaks of, in words and as YYYY-MM-DD: every page says it.
  let day: String
  let isoDay: String
  /// The pages of services and teams.
  let healthPaths: HealthPaths

  package init(_ report: Report, rules: [Rule] = []) {
    self.report = report
    self.rules = rules.sorted { $0.id < $1.id }
    var index = RecordIndex(capacity: report.decisions.decisions.count)
    for item in report.strategies { index.add(item.strategy) }
    for item in report.metrics { index.add(item.metric) }
    for period in report.periods { period.objectives.forEach { index.add($0.objective) } }
    // There may be ten thousand: nothing but these three is copied of each.
    for item in report.decisions.decisions {
      index.add(item.decision.header.key, titled: item.decision.header.title, in: item.decision.header.file)
    }
    for item in report.teams { index.add(item) }
    for item in report.work { index.add(item.item) }
    for item in report.experiments { index.add(item.experiment) }
    for theme in report.feedback.themes { theme.entries.forEach { index.add($0) } }
    titles = index.titles
    files = index.files
    teams = Dictionary(report.organization.teams.map { ($0.id, $0.name) }) { first, _ in first }
    lookup = ReportLookup(report)
    ways = PageWaysTable(
      parts: Directory.navigationParts(
        hasHealth: report.delivery != nil, hasFeedback: !report.feedback.themes.isEmpty,
        hasPriorities: Directory.hasPriorities(report)))
    (day, isoDay) = (words(for: report.asOf), report.asOf.iso)
    healthPaths = HealthPaths(report)
  }

  /// The title of a record that has a page; nil when it is not seen.
  package func title(of key: RecordKey) -> String? { titles[key] }

  /// The record that was read from a file; nil when it is not seen or when the file is no record.
  package func record(in file: ContentPath) -> RecordKey? { files[file] }

  /// The name of a team, or its id when it is not configured.
  package func teamName(_ id: String) -> String { teams[id] ?? id }
}

/// Titles and files of all records, as they are collected.
private struct RecordIndex {
  var titles: [RecordKey: String] = [:]
  var files: [ContentPath: RecordKey] = [:]

  init(capacity: Int) {
    titles.reserveCapacity(capacity)
    files.reserveCapacity(capacity)
  }

  mutating func add(_ record: some Recorded) {
    add(record.key, titled: record.title, in: record.header.file)
  }

  mutating func add(_ key: RecordKey, titled title: String, in file: ContentPath) {
    titles[key] = title
    files[file] = key
  }

  mutating func add(_ report: TeamReport) {
    let key = RecordKey(.team, id: report.team.id)
    titles[key] = report.team.name
    if let charter = report.charter { files[charter.header.file] = key }
  }
}
