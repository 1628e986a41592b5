import Analysis
import Diagnostics
import Foundation
import Intake
import Presentation
import Publishing
import Record
import Templating
import Testing

/// Everything that somebody is given on a day: pages, with what is drawn on them and said of it to those who do not see it,
/// and `report.json`. Mail, feeds and reports for an audience are further sets of files.
struct PublishedSet {
  let day: String
  /// Which rows and teams it was made from.
  let edition: PulseEdition
  /// By path.
  var files: [String: String]
}

extension PulseEdition {
  /// What is published on some days, with the report of each earlier day made anew.
  func published(on days: [String]) async throws -> [PublishedSet] {
    let sandbox = try Sandbox()
    try write(to: sandbox)
    let content = sandbox.path("content")
    let reading = await readContent(at: content)
    #expect(reading.findings.filter { $0.severity != .note }.map(\.message) == [])
    let record = try #require(reading.record)
    return try days.map { day in
      let report = analyse(record, asOf: try #require(CalendarDate(iso: day)))
      let findings = Findings(reading.findings + analysisFindings(record, report: report))
      var files = try pages(of: report)
      files["report.json"] = String(
        decoding: reportJSON(report, findings: findings, content: content), as: UTF8.self)
      return PublishedSet(day: day, edition: self, files: files)
    }
  }
}

private func pages(of report: Report) throws -> [String: String] {
  let templates = try templates.get()
  var files: [String: String] = [:]
  for page in Site(report).pages {
    var bytes: [UInt8] = []
    #expect(page.render(with: templates, into: &bytes).isEmpty)
    files[page.path] = String(decoding: bytes, as: UTF8.self)
  }
  return files
}

/// Compiled once for all tests.
private let templates = Result { () throws -> TemplateSet in
  let folder = URL(filePath: #filePath).appending(path: "../../../../templates").standardized
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
  return TemplateSet(
    try names.filter { $0.hasSuffix(".html") }.map { name in
      TemplateFile(
        name: String(name.dropLast(5)), file: "templates/\(name)",
        bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    })
}
