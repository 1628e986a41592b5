import Analysis
import ArgumentParser
import Diagnostics
import Intake
import Presentation
import Publishing
import Record
import Templating

/// Everything that `check` does and `build` does before it writes: the reports, and all findings of the run.
struct Preparation {
  /// One for each viewpoint, with pages that are not yet made; empty without an organization to speak of.
  let reports: [PreparedReport]
  let templates: TemplateFolder
  /// Of all reports together.
  let findings: Findings
  /// Problems that are on no changed line, where only those on changed ones were asked for.
  let leftOut: SeverityCounts

  /// - Parameters:
  ///   - purpose: whether a mail is made for the readers, too.
  ///   - lines: those that findings are wanted of; nil for all.
  ///   - isTellingDays: whether what changed is told day by day.
  ///   - loaded: the templates, where they were read before and did not change.
  ///   - forms: in which other forms the pages are made.
  init(
    _ options: InputOptions, for readers: Readers = .everyone, purpose: TemplatePurpose = .site,
    on lines: ChangedLines? = nil, isTellingDays: Bool = false, with loaded: TemplateFolder? = nil,
    forms: OtherForms = OtherForms(),
    stopwatch: inout Stopwatch
  ) async throws {
    let folder = try loaded?.path ?? options.templates ?? TemplateFolder.find(besides: options.content)
    // On a core of its own: for a small organization this takes as long as the reading.
    async let loading = templateFolder(loaded, at: folder, for: purpose)
    Console.progress("Reading \(options.content) …")
    let reading = await readContent(at: options.content, for: readers.only)
    stopwatch.lap("read")
    templates = await loading
    stopwatch.lap("templates")
    let shared = templates.findings + reading.findings
    guard let record = reading.record else {
      reports = []
      (findings, leftOut) = told(shared, on: lines)
      return
    }
    let compiled = purpose == .mail ? templates.templates : nil
    let examined = try await examineAll(
      record, options, for: readers, shared: templates.shared, mailingWith: compiled,
      isTellingDays: isTellingDays, forms: forms)
    stopwatch.lap("analyse")
    let isOne = examined.count == 1
    let all = examined.flatMap(\.findings)
    let (common, others) = told(shared + (isOne ? all : distinct(all)), on: lines)
    (findings, leftOut) = (common, others)
    reports = examined.map { item in
      PreparedReport(
        viewpoint: item.viewpoint, site: item.site, withheldFiles: withheldFiles(in: record, from: item.viewpoint),
        message: item.message,
        findings: isOne ? common : Findings(shared + item.findings).attachingExcerpts(source: sourceText))
    }
    stopwatch.lap("findings")
    Console.progress("")
  }
}

private func templateFolder(
  _ loaded: TemplateFolder?, at folder: String, for purpose: TemplatePurpose
) async -> TemplateFolder {
  if let loaded { loaded } else { await TemplateFolder(at: folder, for: purpose) }
}

/// Those on the lines, with what stands there, and how many are on others.
private func told(_ found: [Finding], on lines: ChangedLines?) -> (Findings, leftOut: SeverityCounts) {
  let (wanted, leftOut) = lines?.split(found) ?? (found, SeverityCounts())
  return (Findings(wanted).attachingExcerpts(source: sourceText), leftOut)
}

private typealias ExaminedReport = (viewpoint: Viewpoint, site: Site, message: MailMessage?, findings: [Finding])

private func examineAll(
  _ record: OrganizationRecord, _ options: InputOptions, for readers: Readers, shared: SharedFiles,
  mailingWith templates: TemplateSet?, isTellingDays: Bool, forms: OtherForms
) async throws -> [ExaminedReport] {
  let today = today(in: record.organization.timeZone)
  let asOf = options.asOf ?? record.organization.asOf ?? today
  let viewpoints = try readers.viewpoints(in: record.organization, on: asOf)
  let examination = await Examination(record, from: viewpoints, isTellingDays: isTellingDays)
  var reports: [ExaminedReport] = []
  for viewpoint in viewpoints {
    let isEarlierDay = options.asOf.map { $0 < today } ?? false
    let examined = await examination.examine(from: viewpoint, isEarlierDay: isEarlierDay) { report in
      let site = Site(report, rules: ruleCatalogue, shared: shared, forms: forms)
      return (site: site, findings: pathFindings(of: site.pages.lazy.map { ($0.path, $0.source) }))
    }
    let (site, found) = (examined.report.site, examined.findings + examined.report.findings)
    let mailed = templates.flatMap { mail(to: viewpoint.audience, of: site, with: $0) }
    reports.append((viewpoint, site, mailed?.message, found + (mailed?.findings ?? [])))
  }
  return reports
}

/// Each finding once: what is wrong with a file is found for every report.
private func distinct(_ findings: [Finding]) -> [Finding] {
  var seen: Set<String> = []
  return findings.filter { seen.insert("\($0.rule) \($0.span?.place ?? "") \($0.message)").inserted }
}

/// The mail of an audience; nil for everyone, to whom none is sent.
private func mail(
  to audience: String?, of site: Site, with templates: TemplateSet
) -> (message: MailMessage?, findings: [Finding])? {
  let report = site.directory.report
  return report.briefs.first { $0.audience.id == audience }.map { brief in
    mailMessage(
      of: brief, in: site.directory, with: templates,
      secondsFromGMT: secondsFromGMT(in: report.organization.timeZone, on: report.asOf))
  }
}
