import Analysis
import ArgumentParser
import Diagnostics
import Intake
import Presentation
import Publishing
import Record

/// Everything that `check` does and `build` does before it writes: the report, and all findings of the run.
struct Preparation {
  /// The pages of the report, not yet made; nil without an organization to speak of.
  let site: Site?
  /// Files that nothing published may name.
  let withheldFiles: Set<ContentPath>
  let templates: TemplateFolder
  let findings: Findings

  init(_ options: InputOptions, stopwatch: inout Stopwatch) async throws {
    let folder = try options.templates ?? TemplateFolder.find(besides: options.content)
    // On a core of its own: for a small organization this takes as long as the reading.
    async let loading = TemplateFolder(at: folder)
    Console.progress("Reading \(options.content) …")
    let reading = await readContent(at: options.content)
    stopwatch.lap("read")
    templates = await loading
    stopwatch.lap("templates")
    var found = templates.findings + reading.findings
    if let record = reading.record {
      let asOf = options.asOf ?? record.organization.asOf ?? today(in: record.organization.timeZone)
      let isEarlierDay = options.asOf.map { $0 < today(in: record.organization.timeZone) } ?? false
      let viewpoint = Viewpoint.everyone(on: asOf)
      withheldFiles = Analysis.withheldFiles(in: record, from: viewpoint)
      let examined = await examine(record, from: viewpoint, isEarlierDay: isEarlierDay) { report in
        let site = Site(report, rules: ruleCatalogue)
        return (site: site, findings: pathFindings(of: site.pages.lazy.map { ($0.path, $0.source) }))
      }
      site = examined.report.site
      found += examined.findings + examined.report.findings
    } else {
      withheldFiles = []
      site = nil
    }
    stopwatch.lap("analyse")
    findings = Findings(found).attachingExcerpts(source: sourceText)
    stopwatch.lap("findings")
    Console.progress("")
  }
}
