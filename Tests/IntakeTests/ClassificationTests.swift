import Diagnostics
import Record
import Testing

@testable import Intake

/// Words beside `visibility` that say that not everyone may read a record.
@Suite("Confidentiality in other words")
struct ClassificationTests {
  @Test(
    "is told, because it withholds nothing",
    arguments: ["confidentiality: leadership", "Confidential: yes", "classification: internal", "access-level: board"])
  func told(line: String) async throws {
    let checked = try await readRecords(["0001-a.md": "---\nstatus: accepted\n\(line)\n---\n\n# A\n"])
    let finding = try #require(checked.found.first { $0.rule == "content.visibility-classification" })
    #expect((finding.severity, finding.span?.line) == (.warning, 3))
    #expect(try checked.decision("0001-a").header.visibility == .everyone)
  }

  @Test("an audience may be whom it is written for, so it is a note")
  func audience() async throws {
    let checked = try await readRecords(["0001-a.md": "---\nstatus: accepted\naudience: developers\n---\n\n# A\n"])
    #expect(checked.found.first { $0.rule == "content.visibility-classification" }?.severity == .note)
  }

  @Test(
    "says nothing where everyone may read it, or where 'visibility' says who may",
    arguments: [
      "classification: public", "confidential: false", "confidentiality: high\nvisibility: everyone",
      "confidentiality: high\nvisibility: board", "class: internal",
    ])
  func silent(lines: String) async throws {
    let checked = try await readRecords(["0001-a.md": "---\nstatus: accepted\n\(lines)\n---\n\n# A\n"])
    #expect(!checked.ids.contains("content.visibility-classification"))
  }
}
