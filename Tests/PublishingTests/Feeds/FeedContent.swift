import Analysis
import Diagnostics
import Intake
import Presentation
import Record
import Testing

/// A small folder of content, for the files that other programs subscribe to.
struct FeedContent {
  var organization = "organization: A & Sons; \"Best\"\npublished_at: https://reports.example:8443/fairlead\n"
  var files: [String: String] = [:]

  func directory(
    on day: String, for audience: String? = nil, isTellingDays: Bool = false
  ) async throws -> Directory {
    let sandbox = try Sandbox()
    try sandbox.put("content/fairlead.yaml", organization)
    for (path, text) in files { try sandbox.put("content/\(path)", text) }
    let reading = await readContent(at: sandbox.path("content"))
    #expect(reading.findings.filter { $0.severity == .error } == [])
    let record = try #require(reading.record)
    let asOf = try #require(CalendarDate(iso: day))
    let reader = record.organization.audiences.first { $0.id == audience }
    let viewpoint = reader.map { Viewpoint(of: $0, on: asOf) } ?? .everyone(on: asOf)
    let examination = await Examination(record, from: [viewpoint], isTellingDays: isTellingDays)
    return await examination.examine(from: viewpoint) { Directory($0) }.report
  }

  static func decision(_ title: String, _ lines: String) -> String { "---\n\(lines)\n---\n\n# \(title)\n\nWords.\n" }
}
