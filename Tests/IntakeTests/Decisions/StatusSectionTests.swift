import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("sections of the status")
struct StatusSectionTests {
  private func decision(_ section: String) async throws -> Decision {
    try await readRecords(["0001-a.md": "# A\n\n\(section)\n\n## Context\n\nText.\n"]).decision("0001-a")
  }

  @Test(
    "prose below the status is none of it",
    arguments: [
      (
        "Postponed draft of the details.\n\nThe accepted map of the area is\n`../accepted/map.md`. Look there.",
        DecisionStatus.onHold
      ),
      ("Strange word.\n\nLook at\n`rejected/b.md`. Later.", .unknown),
      ("Strange word.\n\nThe list is\naccepted by all of us.", .unknown),
      ("Strange word.\n\nAccepted by all of them at the end.", .unknown),
      ("Accepted.\n\nThis was proposed first, and then there was a vote.", .accepted),
      ("Draft for comments.\n\nWhat Ada says:\n\n```text\nAccept.\nGo on.\n```", .draft),
      ("Accepted.\n\nWhat Bo says:\n\n```\nRejected.\n```", .accepted), ("```\nAccepted\n```", .accepted),
      ("Accepted\nSuperseded by [9](0009-b.md)", .superseded), ("Proposed\n\nAccepted 2026-03-01", .accepted),
      ("Accepted\n\nThis record was deprecated on 2026-03-01, because nobody uses the queue any more.", .deprecated),
      ("- Proposed: 2026-01-05\n- Accepted: 2026-03-01", .accepted),
    ])
  func prose(section: String, status: DecisionStatus) async throws {
    #expect(try await decision("## Status\n\n" + section).status == status)
  }

  @Test(
    "a section may have the day as well",
    arguments: [
      "## Status and date\n\nAccepted storage design within the plan, 2026-01-05. Tests are still required.",
      "## Status & Date\n\nAccepted, 2026-01-05", "## Status / Date\n\nAccepted\n\n2026-01-05",
      "## Status und Datum\n\nAngenommen, 05.01.2026", "## Status\n\nAccepted\n2026-01-05",
      "## Status history\n\n- 2025-12-01: Proposed\n- 2026-01-05: Accepted",
      "## Status History\n\n- **2025-12-01** – drafted as **Proposed** after the meeting\n- **2026-01-05** – **Accepted**\n- **YYYY-MM-DD** – superseded",
      "## Statusverlauf\n\n- 2025-12-01: vorgeschlagen\n- 2026-01-05: angenommen",
    ])
  func day(section: String) async throws {
    let decision = try await decision(section)
    #expect((decision.status, decision.header.date?.iso) == (.accepted, "2026-01-05"))
  }

  @Test("a heading about the state of the matter is no status, and nothing is said of it")
  func matter() async throws {
    let checked = try await readRecords(["0001-a.md": "# A\n\n## Current state: 3 of 4 queues moved\n\nText.\n"])
    #expect(try checked.decision("0001-a").rawStatus == nil)
    #expect(!checked.ids.contains("decision.status-unknown"))
  }

  @Test(
    "the status of the decision goes before that of the document",
    arguments: [
      ("---\nstatus: active\ndecision_status: rejected\n---\n\n# A\n", DecisionStatus.rejected),
      ("---\nadr_status: Proposed\nstatus: published\n---\n\n# A\n", .proposed),
      ("# A\n\n- Status: Draft\n- Decision status: Accepted\n", .accepted),
      ("# A\n\n| Decision status | Rejected |\n|---|---|\n| Status | Active |\n", .rejected),
      ("---\nstatus: current\n---\n\n# A\n\n## Status: not yet accepted by the board\n", .unknown),
      ("---\nstatus: published\n---\n\n# A\n\n## Status\n\nProposed\n", .proposed),
      ("---\nstatus: active\ndecision: rejected\n---\n\n# A\n", .rejected),
      ("---\nstatus: draft\nadr_status: \"\"\n---\n\n# A\n", .draft),
      ("---\nstatus: active\n---\n\n# A\n\n## Status\n\nSee above.\n", .accepted),
      ("---\nstatus: accepted\n---\n\n# A\n\n## Status\n\nProposed\n", .unknown),
    ])
  func twoFields(text: String, status: DecisionStatus) async throws {
    let decision = try await readRecords(["0001-a.md": text]).decision("0001-a")
    #expect(decision.status == status)
    if text.contains("not yet") { #expect(decision.rawStatus?.value == "not yet accepted by the board") }
  }
}
