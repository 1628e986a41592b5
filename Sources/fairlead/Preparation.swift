import Analysis
import ArgumentParser
import Diagnostics
import Intake
import Presentation
import Publishing
import Record

/// Everything that `check` does and `build` does before it writes: the reports, and all findings of the run.
struct Preparation {
  /// One for each viewpoint, with pages that are not yet made; empty without an organization to speak of.
  let reports: [PreparedReport]
  let templates: TemplateFolder
  /// Of all reports together.
  let findings: Findings

  init(_ options: InputOptions, for readers: Readers = .everyone, stopwatch: inout Stopwatch) async throws {
    let folder = try options.templates ?? TemplateFolder.find(besides: options.content)
    // On a core of its own: for a small organization this takes as long as the reading.
    async let loading = TemplateFolder(at: folder)
    Console.progress("Reading \(options.content) …")
    let reading = await readContent(at: options.content, for: readers.only)
    stopwatch.lap("read")
    templates = await loading
    stopwatch.lap("templates")
    let shared = templates.findings + reading.findings
    guard let record = reading.record else {
      (reports, findings) = ([], Findings(shared).attachingExcerpts(source: sourceText))
      return
    }
    let examined = try await examineAll(record, options, for: readers, shared: templates.shared)
    stopwatch.lap("analyse")
    let isOne = examined.count == 1
    let all = examined.flatMap(\.findings)
    let common = Findings(shared + (isOne ? all : distinct(all))).attachingExcerpts(source: sourceText)
    findings = common
    reports = examined.map { item in
      PreparedReport(
        viewpoint: item.viewpoint, site: item.site, withheldFiles: withheldFiles(in: record, from: item.viewpoint),
        findings: isOne ? common : Findings(shared + item.findings).attachingExcerpts(source: sourceText))
    }
    stopwatch.lap("findings")
    Console.progress("")
  }
}

private typealias ExaminedReport = (viewpoint: Viewpoint, site: Site, findings: [Finding])

private func examineAll(
  _ record: OrganizationRecord, _ options: InputOptions, for readers: Readers, shared: SharedFiles
) async throws -> [ExaminedReport] {
  let today = today(in: record.organization.timeZone)
  let asOf = options.asOf ?? record.organization.asOf ?? today
  let viewpoints = try readers.viewpoints(in: record.organization, on: asOf)
  let examination = await Examination(record, from: viewpoints)
  var reports: [ExaminedReport] = []
  for viewpoint in viewpoints {
    let isEarlierDay = options.asOf.map { $0 < today } ?? false
    let examined = await examination.examine(from: viewpoint, isEarlierDay: isEarlierDay) { report in
      let site = Site(report, rules: ruleCatalogue, shared: shared)
      return (site: site, findings: pathFindings(of: site.pages.lazy.map { ($0.path, $0.source) }))
    }
    reports.append((viewpoint, examined.report.site, examined.findings + examined.report.findings))
  }
  return reports
}

/// Each finding once: what is wrong with a file is found for every report.
private func distinct(_ findings: [Finding]) -> [Finding] {
  var seen: Set<String> = []
  return findings.filter { seen.insert("\($0.rule) \($0.span?.place ?? "") \($0.message)").inserted }
}
