import Record
import Testing

@testable import Intake

@Suite("days by their own word")
struct WrittenDayTests {
  @Test(
    "a day is read, by whatever happened on it and whether the status is understood",
    arguments: [
      "Status: Accepted\nDecided: 2026-01-05\n", "> Status: accepted; planned\n> Decided: 2026-01-05\n",
      "- Status: Accepted\n- Ratified: 2026-01-05\n",
      "**Statut :** Accepté\n**Proposé :** 2025-12-01\n**Accepté :** 2026-01-05\n",
      "Decided: 2026-01-05 · Ruled by: Ada · Status: **SUPERSEDED the same day**\n",
      "- Status: Accepted\n- Prepared: 2026-01-05\n",
      "Status: accepted in principle, 2026-01-05. Input: `a.xsd`.\n",
      "Status: Accepted in principle (owner's word); work in step 3/4b · 5 January 2026\n",
      "Status: REOPENED 2026-01-05 by a measurement.\n", "## Status\n\nSuperseded by [2](0002-b.md) (2026-01-05).\n",
      "## Status\n\nSuperseded 2026-01-05 by ADR 2\n",
      "Status: accepted, 2026-01-05 — narrows 4; rule 3 superseded on 2026-03-01\n",
      "Status: Accepted (the board's final review, 2026-01-05). More text.\n",
      "Status: accepted draft, 2026-01-05. A name.\n",
      "Status: Accepted\nDate: 2026-01-05\nImplemented: 2026-03-01\n",
      "**Status:** geaccepteerd · **Herzien:** 2026-01-05\n",
      "- Status: Accepted\n- Accepted: 2026-01-05\n- Superseded: TBD\n",
      "- Accepted: 2026-01-05\n- Superseded: YYYY-MM-DD\n",
    ])
  func read(head: String) async throws {
    let decision = try await readRecords(["a.md": "# A\n\n\(head)\n## Context\n\nText.\n"]).decision("a")
    #expect(decision.header.date?.iso == "2026-01-05")
  }

  @Test(
    "a day that is not the decision's is none",
    arguments: [
      "Status: Proposed, decision by 2026-01-05\n", "Status: Accepted, next review 2026-01-05\n",
      "Status: Superseded by 2026-01-05-two-queues.md\n", "- Status: Accepted\n- Superseded: 2026-01-05\n",
    ])
  func other(head: String) async throws {
    let decision = try await readRecords(["a.md": "# A\n\n\(head)\n## Context\n\nText.\n"]).decision("a")
    #expect(decision.header.date == nil)
  }
}
