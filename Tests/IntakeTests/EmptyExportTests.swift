import Diagnostics
import Record
import Testing

@testable import Intake

/// The figures of an export that came back empty are those of a quiet month: nobody may take them for it unawares.
@Suite("Exports that came back empty")
struct EmptyExportTests {
  private func found(_ files: [String: String], _ settings: String = "") async throws -> [Finding] {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: a, name: A}]\nservices: [{id: s, team: a}]\n" + settings)
    for (name, text) in files { try scratch.write("data/" + name, text) }
    return await scratch.check().found
  }

  private static let header = "id,service,deployed_at,status\n"

  @Test(
    "a file of events without a row is a note at the file, whatever its form",
    arguments: [
      "id,service,deployed_at,status", "id,service,deployed_at,status\n\n\r\n",
      "\u{FEFF}id;service;deployed_at;status\r\n",
    ])
  func events(text: String) async throws {
    let found = try await found(["deployments.csv": text]).filter { $0.rule == "table.no-rows" }
    #expect(found.map(\.message) == ["this file has no rows"])
    #expect(found.first?.severity == .note)
    #expect(found.first?.span?.file.hasSuffix("content/data/deployments.csv") == true)
  }

  @Test("so is JSON without an object", arguments: ["[]", "[ ]\n", "\u{FEFF}[]"])
  func json(text: String) async throws {
    let found = try await found(["runs.json": text], "delivery: {deployments: {json: data/runs.json}}\n")
    #expect(found.filter { $0.rule == "table.no-rows" }.count == 1, "\(found.map(\.message))")
  }

  @Test("a file whose rows are all wrong, or all passed over, is not empty")
  func full() async throws {
    #expect(!(try await found(["deployments.csv": Self.header + "a,b,c,d\n"])).contains { $0.rule == "table.no-rows" })
    let skipped = try await found(
      ["deployments.csv": Self.header + "a,s,2026-04-06T10:00Z,off\n"],
      "delivery: {deployments: {csv: data/deployments.csv, values: {status: {off: skip}}}}\n")
    #expect(!skipped.contains { $0.rule == "table.no-rows" })
  }

  @Test("where there is no file of a kind, nothing is told")
  func absent() async throws {
    let found = try await found(["deployments.csv": Self.header + "a,s,2026-04-06T10:00Z,success\n"])
    #expect(!found.contains { $0.rule == "table.no-rows" })
  }
}
