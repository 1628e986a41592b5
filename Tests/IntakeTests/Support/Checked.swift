import Analysis
import Diagnostics
import Intake
import Record

/// Everything that `fairlead check` works out of a content folder, but for the templates.
struct Checked {
  var record: OrganizationRecord?
  var report: Report?
  var found: [Finding]
  let root: String

  /// The findings in order, capped and with their lines, as a run tells them.
  var findings: Findings { Findings(found).attachingExcerpts(source: sourceText) }

  var ids: [String] { Set(found).sorted().map(\.rule) }

  /// What a person reads, with paths from the folder above the content.
  var plainText: String {
    let above = root.split(separator: "/").dropLast().joined(separator: "/")
    return FindingFormat.plain.text(of: findings, by: ReportingTool(version: "1", rules: [])).replacing(
      "/\(above)/", with: "")
  }
}

/// The day of the report where `fairlead.yaml` does not freeze one.
let reportDay = CalendarDate(iso: "2026-06-15") ?? CalendarDate(dayNumber: 0)

/// Reads and analyses a folder, by its absolute path.
func check(_ root: String, asOf: CalendarDate = reportDay) async -> Checked {
  let reading = await readContent(at: root)
  var checked = Checked(record: reading.record, found: reading.findings, root: root)
  guard let record = reading.record else { return checked }
  let report = analyse(record, asOf: record.organization.asOf ?? asOf)
  checked.report = report
  checked.found += analysisFindings(record, report: report)
  return checked
}

extension Scratch {
  /// Reads and analyses the content folder.
  func check() async -> Checked { await IntakeTests.check(content) }
}

/// For what does not depend on the day.
let anyDay = Viewpoint.everyone(on: CalendarDate(dayNumber: 0))
