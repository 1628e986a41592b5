import Diagnostics
import Intake
import Record
import Testing

/// Reads decision records as another repository has them: in a folder outside the content.
func readRecords(_ files: KeyValuePairs<String, String>) async throws -> Checked {
  let scratch = try Scratch()
  try scratch.writeOrganization("decisions: [../adr]\n")
  for (name, text) in files { try scratch.put("adr/" + name, text) }
  let checked = await scratch.check()
  // Nothing in such a folder may stop a report, but for what may be meant to keep a record from everyone.
  #expect(checked.found.filter { $0.severity == .error && $0.rule != "content.visibility-misspelt" } == [])
  return checked
}

/// Reads one record by itself.
func readRecord(_ name: String = "0001-a-decision.md", _ text: String) async throws -> Decision {
  let record = try #require(try await readRecords([name: text]).record)
  #expect(record[Decision.self].count == 1)
  return try #require(record[Decision.self].first)
}

extension Checked {
  func decision(_ id: String) throws -> Decision {
    try #require(record?[Decision.self].first { $0.id == id }, "there is no record '\(id)'")
  }
}

extension [DecisionReference] {
  /// The ids of what is meant; the text with a question mark where nothing is.
  var ids: [String] { map { $0.target?.id ?? "\($0.text)?" } }
}
