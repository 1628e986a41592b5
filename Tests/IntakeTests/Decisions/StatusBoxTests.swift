import Record
import Testing

@testable import Intake

/// A status that is chosen by ticking one of several boxes, in the shapes in which forms have them.
@Suite("A status of boxes")
struct StatusBoxTests {
  @Test(
    "the ticked word is the status, wherever the boxes stand",
    arguments: [
      "Status:\n- [ ] Proposed\n- [x] Accepted\n- [ ] Deprecated\n",
      "Status:\n\n- [ ] Proposed\n- [X] Accepted\n- [ ] Deprecated\n",
      "**Status:**\n\n* [ ] Proposed\n* [x] Accepted\n",
      "**Status**\n\n* [ ] Proposed\n* [x] Accepted\n",
      "- Status:\n  - [ ] Proposed\n  - [x] Accepted\n  - [ ] Superseded by ADR-0009\n",
      "Status: [ ] proposed [x] accepted\n",
      "Status: [ ] Proposed\n[x] Accepted\n[ ] Rejected\n",
      "Status:\n[ ] Proposed\n[x] Accepted\n[ ] Rejected\n",
      "Status:\n\n☐ Proposed\n☑ Accepted\n☐ Rejected\n",
      "Status: ☐ Proposed ☒ Accepted ☐ Rejected\n",
      "Status: ☐ Proposed / ☑ Accepted / ☐ Superseded by ADR-0009\n",
      "Status: ⬜️ Proposed, ✅ Accepted, ⬜️ Rejected\n",
      "Status: ❌ Proposed ✅ Accepted\n",
      "Status: ○ Proposed ● Accepted ○ Rejected\n",
      "Status: ( ) Proposed (x) Accepted ( ) Rejected\n",
      "Status: Proposed ☐ Accepted ☒ Rejected ☐\n",
      "- **Status**: □ 提案 ■ 承認 □ 却下\n",
      "| Status | ☐ Proposed ☒ Accepted |\n| --- | --- |\n| Date | 2026-01-05 |\n",
      "| Status | Date |\n| --- | --- |\n| [ ] Proposed [x] Accepted | 2026-01-05 |\n",
      "| Status | [ ] Proposed | [x] Accepted | [ ] Rejected |\n| --- | --- | --- | --- |\n| Date | 2026-01-05 | | |\n",
      "## Status\n\n☐ Proposed\n☒ Accepted\n☐ Rejected\n",
      "## Status\n\n☐ Proposed ☒ Accepted ☐ Rejected\n",
      "## Status\n\n- ☐ Proposed\n- ☒ Accepted\n",
      "## Status\n\n[ ] Proposed\n\n[x] Accepted\n",
      "## Status: [ ] Proposed [x] Accepted\n",
    ])
  func ticked(head: String) async throws {
    let decision = try await readRecords(["0001-a.md": "# A\n\n\(head)\n## Context\n\nText.\n"]).decision("0001-a")
    #expect((decision.status, decision.supersededBy.count) == (.accepted, 0))
  }

  @Test("front matter may hold the boxes of a form")
  func frontMatter() async throws {
    let decision = try await readRecords(["0001-a.md": "---\nstatus: \"☐ proposed ☒ rejected\"\n---\n\n# A\n"])
      .decision("0001-a")
    #expect(decision.status == .rejected)
  }

  @Test(
    "boxes of which none is ticked are a choice that nobody made",
    arguments: [
      "Status:\n- [ ] Proposed\n- [ ] Accepted\n", "Status: ☐ Proposed ☐ Accepted\n", "Status: [ ] Accepted\n",
      "Status: [] Proposed [] Accepted\n", "## Status\n\n☐ Accepted\n\n☐ Rejected\n",
    ])
  func unticked(head: String) async throws {
    let checked = try await readRecords(["0001-a.md": "# A\n\n\(head)\n## Context\n\nText.\n"])
    #expect(try checked.decision("0001-a").status == .unknown)
    #expect(checked.ids.contains("decision.unfilled-template"), "\(checked.ids)")
  }

  @Test(
    "a tick without an empty box beside it is read as its word",
    arguments: ["Status: ✅ Accepted\n", "Status: ☑ Accepted\n", "Status: [x] Accepted\n", "## Status\n\n✅ Accepted\n"])
  func dress(head: String) async throws {
    let decision = try await readRecords(["0001-a.md": "# A\n\n\(head)\n## Context\n\nText.\n"]).decision("0001-a")
    #expect(decision.status == .accepted)
  }

  @Test("boxes that lead up to one another say the last that is ticked")
  func ladder() async throws {
    let decision = try await readRecords(["0001-a.md": "# A\n\nStatus: ☒ Proposed ☒ Accepted ☐ Superseded\n"])
      .decision("0001-a")
    #expect(decision.status == .accepted)
  }

  @Test(
    "ticks that deny each other are a choice that nobody made",
    arguments: [
      "Status: [x] Proposed [x] Accepted [x] Rejected\n", "Status:\n- [x] Proposed\n- [x] Accepted\n- [x] Rejected\n",
      "## Status\n\n- [x] Accepted\n- [x] Rejected\n",
    ])
  func contradiction(head: String) async throws {
    let decision = try await readRecords(["0001-a.md": "# A\n\n\(head)\n## Context\n\nText.\n"]).decision("0001-a")
    #expect(decision.status == .unknown)
  }

  @Test("tasks further down are no boxes of the status")
  func tasks() async throws {
    let decision = try await readRecords([
      "0001-a.md": "# A\n\nStatus: accepted\n\n- [ ] Write to the bank\n- [x] Rejected the old offer\n"
    ]).decision("0001-a")
    #expect(decision.status == .accepted)
  }
}
