import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("a name that is nearly a field's")
struct NearFieldTests {
  @Test(
    "is told at its line in a bullet, a table or bold type",
    arguments: [
      ("# A\n\nStatus: accepted\n\n- Datm: 2026-01-05\n", 5, "Date"),
      ("# A\n\n- Status: accepted\n- Dtae: 2026-01-05\n", 4, "Date"),
      ("# A\n\n| Status | accepted |\n|---|---|\n| Datte | 2026-01-05 |\n", 5, "Date"),
      ("# A\n\n**Status:** accepted\n\n**Dat:** 2026-01-05\n", 5, "Date"),
      ("# A\n\n- Status: angenommen\n- Entscheder: Plattform\n", 4, "Entscheider"),
      ("# A\n\n**Staus:** accepted\n", 3, "Status"), ("# A\n\n- Sttaus: rejected\n", 3, "Status"),
      ("# A\n\n| Staus | Date |\n|---|---|\n| accepted | 2026-01-05 |\n", 3, "Status"),
      ("---\nstatus: accepted\ndatm: 2026-01-05\n---\n\n# A\n\nText.\n", 3, "Date"),
    ])
  func told(text: String, line: Int, meant: String) async throws {
    let checked = try await readRecords(["0001-a.md": text])
    let finding = try #require(checked.found.first { $0.rule == "decision.misspelt-key" })
    #expect((finding.severity, finding.span?.line) == (.warning, line))
    #expect(finding.hint == "did you mean '\(meant)'?")
    #expect(!checked.ids.contains("decision.status-missing"))
  }

  @Test(
    "is no slip where the value is none of the field's, or the field is there by its name",
    arguments: [
      "# A\n\n- Status: accepted\n- Dat: three files\n",
      "# A\n\n- Status: accepted\n- Date: 2026-01-05\n- Dat: 2026-01-05\n",
      "# A\n\n- Status: accepted\n- Gate: 2026-01-05\n",
      "# A\n\n- Status: accepted\n\n## Context\n\nDatm: 2026-01-05\n",
    ])
  func other(text: String) async throws {
    #expect(try await !readRecords(["0001-a.md": text]).ids.contains("decision.misspelt-key"))
  }

  @Test("in an option is told, and what else stands in one is told as not read")
  func options() async throws {
    let text =
      "---\nstatus: accepted\noptions:\n  - name: A\n    business_impact: Much\n    pros: many\n---\n\n# A\n\nText.\n"
    let found = try await readRecords(["0001-a.md": text]).found
    #expect(found.first { $0.rule == "decision.misspelt-key" }?.hint == "did you mean 'business_implication'?")
    #expect(found.contains { $0.rule == "decision.other-fields" && $0.message == "'pros' of an option is not read" })
  }

  @Test(
    "of our own form by another word is an error, and nothing is lost in silence",
    arguments: ["business_implications", "businessImplication", "business_impact"])
  func own(key: String) async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write(
      "decisions/0001-a.md", "---\ntitle: A\nstatus: accepted\ndecide_by: 2026-07-01\n\(key): Much\n---\n\nText.\n")
    let finding = await scratch.check().found.first { $0.rule == "decision.misspelt-key" }
    #expect(finding?.severity == .error && finding?.span?.line == 5)
    #expect(finding?.hint == "did you mean 'business_implication'?")
  }
}
