import Diagnostics
import Record
import Testing

@testable import Intake

/// Incidents from a tool that does not say when they were over.
@Suite("Incidents without a column of ends")
struct UnknownEndReadingTests {
  private func check(_ columns: String, _ files: [String: String]) async throws -> Checked {
    let scratch = try Scratch()
    try scratch.writeOrganization(
      "teams: [{id: a}]\nservices: [{id: s, team: a}]\ndelivery: {incidents: {\(columns)csv: data/incidents.csv}}\n")
    try scratch.write("data/deployments.csv", "id,service,deployed_at,status\n1,s,2026-05-04T10:00Z,success\n")
    for (name, text) in files { try scratch.write("data/" + name, text) }
    return await scratch.check()
  }

  @Test("resolved_at: {is: none} says so, in plain CSV and in every other form", arguments: [",", ";"])
  func stated(delimiter: String) async throws {
    let text = "service,opened_at\ns,2026-05-04T11:00Z\n".replacing(",", with: delimiter)
    let checked = try await check("columns: {resolved_at: {is: none}}, ", ["incidents.csv": text])
    #expect(checked.found.filter { $0.severity > .note }.map(\.message) == [])
    #expect(checked.record?.events?.incidents.map(\.resolvedAt) == [Incident.endNotKnown])
  }

  @Test("an empty end where the file has a column of ends still says that it goes on")
  func empty() async throws {
    let checked = try await check("", ["incidents.csv": "service,opened_at,resolved_at\ns,2026-05-04T11:00Z,\n"])
    #expect(checked.record?.events?.incidents.map(\.resolvedAt) == [Incident.unresolved])
  }

  @Test("without the column and without a word, the line to write is told")
  func told() async throws {
    let checked = try await check("", ["incidents.csv": "service,opened_at\ns,2026-05-04T11:00Z\n"])
    let finding = try #require(checked.found.first { $0.rule == "csv.missing-column" })
    #expect(finding.message == "no column 'resolved_at'" && finding.severity == .error)
    #expect(
      finding.hint?.hasSuffix(
        "where the files have none, write 'resolved_at: {is: none}' under 'columns': recovery times are then unavailable"
      )
        == true, "\(finding.hint ?? "")")
  }

  @Test("when it began has to be known", arguments: ["opened_at: {is: none}", "resolved_at: {is: 2026-05-04T11:00Z}"])
  func refused(column: String) async throws {
    let checked = try await check(
      "columns: {\(column)}, ", ["incidents.csv": "service,opened_at,resolved_at\ns,2026-05-04T11:00Z,\n"])
    #expect(checked.found.contains { $0.rule == "table.word" && $0.severity == .error })
  }
}
