import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("files of many records")
struct RecordLogTests {
  @Test(
    "a log is told with its count, and lends no status or date to the file",
    arguments: [
      (
        "# Decisions\n\n## ADR-0001 — One queue\n\n**Date:** 2026-01-05 · **Status:** Accepted\n\n## ADR-0002 — Two stores\n\n**Date:** 2026-02-05 · **Status:** Proposed\n",
        2
      ),
      (
        "# Decisions\n\n## One queue\n\n- **Datum:** 2026-01-05\n- **Status:** angenommen\n\n## Two stores\n\n- **Status:** abgelehnt\n\n## Three\n\n- **Status:** offen\n",
        3
      ),
      (
        "# Decisions\n\n## 1. One queue\n\n**Context:** Text.\n\n**Status:** Accepted\n\n## 2. Two stores\n\n**Status:** Superseded\n",
        2
      ),
      ("# Decisions\n\n## 1. One queue\n\n### Status\n\nAccepted\n\n## 2. Two stores\n\n### Status\n\nProposed\n", 2),
      (
        "# Decisions\n\nFormat: `D-NNN · date · status`.\n\n## D-001 · 2026-01-05 · Accepted: one queue\n\nText.\n\n## D-002 · 2026-02-05 · Superseded by D-003: two\n",
        2
      ),
      ("# One queue\n\nStatus: Accepted\n\n# Two stores\n\nStatus: Rejected\n", 2),
      (
        "# Decisions\n\n| ADR | Title | Status | Date |\n|---|---|---|---|\n| 1 | One queue | Accepted | 2026-01-05 |\n| 2 | Two | Proposed | 2026-02-05 |\n",
        2
      ),
      ("# Decision log\n\n## 2026-01-05 — One queue\n\nText.\n\n## 2026-02-05 — Two stores\n\nText.\n", 2),
    ])
  func log(text: String, count: Int) async throws {
    let checked = try await readRecords(["decisions.md": text])
    let decision = try checked.decision("decisions")
    #expect((decision.status, decision.rawStatus == nil, decision.header.date) == (.unknown, true, nil))
    let found = checked.found.filter { $0.rule == "decision.many-records" }
    #expect(found.count == 1)
    #expect(found.first?.message.contains("holds \(count) records") == true)
    #expect(!checked.ids.contains("decision.status-missing"))
  }

  @Test(
    "one record is one record",
    arguments: [
      (
        "use-one-queue.md",
        "# One queue\n\nStatus: Accepted\nDate: 2026-01-05\n\n## Option 1\n\nStatus: rejected\n\n## Option 2\n\nStatus: accepted\n"
      ),
      (
        "use-one-queue.md",
        "---\nstatus: accepted\ndate: 2026-01-05\n---\n\n# One queue\n\n## Step 1\n\n- Status: done\n\n## Step 2\n\n- Status: draft\n"
      ),
      (
        "0001-a.md",
        "# One queue\n\n- Date: 2026-01-05\n- Status: Accepted\n\n## Context\n\n| Id | Title | Status |\n|---|---|---|\n| 1 | x | Draft |\n| 2 | y | Draft |\n"
      ),
      (
        "queue.md",
        "# One queue\n\n| Date | Status |\n|---|---|\n| 2025-12-01 | Proposed |\n| 2026-01-05 | Accepted |\n"
      ),
      (
        "decision-log-format.md",
        "# Log format\n\n## Status\n\nAccepted 2026-01-05\n\n## 2026-02-05 — A change\n\nText.\n\n## 2026-03-05 — Another\n"
      ),
    ])
  func single(name: String, text: String) async throws {
    let checked = try await readRecords([name: text])
    let decision = try checked.decision(String(name.dropLast(3)))
    #expect((decision.status, decision.header.date?.iso) == (.accepted, "2026-01-05"))
    #expect(!checked.ids.contains("decision.many-records"))
  }

  @Test("templates and indexes in any language are no records")
  func passedOver() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\nStatus: Accepted\n",
      "09_9999_template.md": "## 9999. Title\n\n### Status\n\n- Proposed\n- Accepted\n",
      "DecisionTemplate-de.md": "# Titel\n\nStatus: vorgeschlagen | angenommen\n", "INDICE.md": "# Índice\n\n- 0001\n",
      "000-index.md": "# Index\n\n- 0001\n", "RFC.md": "# Request for comments\n\n* Start Date: (YYYY-MM-DD)\n",
      "0002-template-engine.md": "# A template engine\n\nStatus: Accepted\n",
      "0003-index.md": "# An index\n\nStatus: Accepted\n",
      "changelog.md": "# A changelog for all\n\n## Context\n\nText.\n\n## Status\n\nAccepted\n",
    ])
    let ids = try #require(checked.record)[Decision.self].map(\.id).sorted()
    #expect(ids == ["0001-a", "0002-template-engine", "0003-index", "changelog"])
  }

  @Test("a changelog and a form without a status are pages about the folder")
  func pages() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\nStatus: Accepted\n", "CHANGELOG.md": "# Changes\n\n## 1.2\n\n- Status codes\n",
      "adr.md": "# ADRs\n\nText.\n",
    ])
    #expect(try #require(checked.record)[Decision.self].map(\.id) == ["0001-a"])
  }
}
