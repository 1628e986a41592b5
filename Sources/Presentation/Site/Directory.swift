package import Analysis
package import Diagnostics
package import Record
import Wording

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
  /// Where the files that all pages fetch stand.
  package let shared: SharedFiles
  package let forms: OtherForms
  /// The ways that every page has.
  let ways: PageWaysTable
  /// The pages that the navigation leads to.
  let fronts: [(name: String, path: String)]
  /// The day the report speaks of, in words and as YYYY-MM-DD: every page says it.
  let day: String
  let isoDay: String
  /// The pages of services and teams.
  let healthPaths: HealthPaths

  package init(
    _ report: Report, rules: [Rule] = [], shared: SharedFiles = SharedFiles(), forms: OtherForms = OtherForms()
  ) {
    self.report = report
    self.forms = forms
    self.shared = shared
    self.rules = rules.sorted { $0.id < $1.id }
    var titles: [RecordKey: String] = [:]
    var files: [ContentPath: RecordKey] = [:]
    titles.reserveCapacity(report.decisions.decisions.count)
    files.reserveCapacity(report.decisions.decisions.count)
    report.forEachTitle { record in
      titles[record.key] = record.title
      if let file = record.file { files[file] = record.key }
    }
    (self.titles, self.files) = (titles, files)
    teams = Dictionary(report.organization.teams.map { ($0.id, $0.name) }) { first, _ in first }
    lookup = ReportLookup(report)
    fronts = pageRegistry.flatMap(\.fronts).filter { $0.isThere(report) }.map { ($0.name, $0.path) }
    ways = PageWaysTable(parts: fronts.map { ($0.name, $0.path) }, shared: shared)
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
