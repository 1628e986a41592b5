import Record
import Testing

@testable import Intake

/// A record and what a reader sees in it.
struct WrittenHead: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  var status = DecisionStatus.accepted
  var date: String? = "2026-01-05"
  var title = "Use one queue"

  var testDescription: String { name }

  static let all = [
    WrittenHead(name: "bullets in bold", text: "# Use one queue\n\n* **Status**: Accepted\n* **Date:** 2026-01-05\n"),
    WrittenHead(
      name: "a banner above the title",
      text: "[← all decisions](README.md)\n\n# Use one queue\n\nDate: 2026-01-05\n\n## Status\n\nAccepted\n"),
    WrittenHead(
      name: "a badge and a comment above the title",
      text: "<!-- made by hand -->\n![badge](b.svg)\n\n# 1. Use one queue\n\nStatus: Accepted\n\nDate: 2026-01-05\n"),
    WrittenHead(
      name: "heading with its value", text: "# Use one queue\n\n## Status: Accepted\n\n## Date: 2026-01-05\n"),
    WrittenHead(
      name: "sections of their own",
      text: "# Use one queue\n\n## Date\n\n2026-01-05\n\n## Status\n\n**Accepted**\n\n## Context\n"),
    WrittenHead(name: "a quote", text: "# Use one queue\n\n> Status: Accepted\n> Date: 2026-01-05\n\n## Context\n"),
    WrittenHead(
      name: "a status alone in a quote", text: "# Use one queue\n\n> Accepted\n\nDate: 2026-01-05\n\n## Context\n"),
    WrittenHead(
      name: "a table in a quote",
      text: "# Use one queue\n\n> | Status | Date |\n> |---|---|\n> | Accepted | 2026-01-05 |\n"),
    WrittenHead(
      name: "a table whose first row is a field",
      text: "# Use one queue\n\n| Status | Accepted |\n|---|---|\n| Date | 2026-01-05 |\n| Author | Board |\n"),
    WrittenHead(
      name: "a table that is a log",
      text: "# Use one queue\n\n| Date | Status |\n|---|---|\n| 2025-12-01 | Proposed |\n| 2026-01-05 | Accepted |\n"),
    WrittenHead(
      name: "several fields on one line",
      text: "# Use one queue\n\n**Status:** Accepted | **Date:** 2026-01-05 | **Author:** Bo\n"),
    WrittenHead(name: "several without separators", text: "# Use one queue\n\nStatus: Accepted Date: 2026-01-05\n"),
    WrittenHead(name: "a definition list", text: "# Use one queue\n\nStatus\n: Accepted\n\nDate\n: 2026-01-05\n"),
    WrittenHead(
      name: "names in bold with values below",
      text: "# Use one queue\n\n**Status**\n\nAccepted\n\n**Date**\n\n2026-01-05\n\n## Context\n"),
    WrittenHead(
      name: "nested items", text: "# Use one queue\n\n- Status:\n  - Accepted\n- Date:\n  - 2026-01-05\n\n## Context\n"),
    WrittenHead(
      name: "a log of days",
      text: "# Use one queue\n\n## Status\n\n- Proposed: 2025-12-01\n- Accepted: 2026-01-05\n- Superseded:\n"),
    WrittenHead(
      name: "a log in the head",
      text: "# Use one queue\n\n- Proposed: 2025-12-01\n- Accepted: 2026-01-05\n\n## Context\n"),
    WrittenHead(
      name: "the name of the form first",
      text: "# Architecture Decision Record\n\n## Use one queue\n\nStatus: Accepted\nDate: 2026-01-05\n\n### Context\n"),
    WrittenHead(
      name: "metadata above the title",
      text: "## Metadata\n\n- Status: Accepted\n- Date: 2026-01-05\n\n# Use one queue\n\nText\n"),
    WrittenHead(
      name: "a section above all", text: "# Summary\n\nText.\n\n# Status\n\nAccepted\n\n# Date\n\n2026-01-05\n",
      title: "Use one queue"),
    WrittenHead(
      name: "fields with emoji", text: "# Use one queue\n\n📅 Date: 2026-01-05\n\n✅ Status: Accepted\n\n## Context\n"),
    WrittenHead(name: "Chinese colons", text: "# Use one queue\n\n日期：2026-01-05\n\n状态：已接受\n\n## 背景\n"),
    WrittenHead(
      name: "a template line above the status",
      text: """
        # Use one queue

        Date: 2026-01-05

        ## Status

        What is the status, such as proposed, accepted, rejected, deprecated, superseded, etc.?

        Accepted
        """),
    WrittenHead(
      name: "front matter with other names",
      text: "---\nstage: accepted\nstart-date: 2026-01-05T00:00:00.000Z\n---\n\n# Use one queue\n"),
    WrittenHead(
      name: "front matter in camel case",
      text: "---\nStatus: {Accepted}\ncreationDate: January 5, 2026\nsupersededBy: N/A\n---\n\n# Use one queue\n"),
    WrittenHead(
      name: "a status on a day, and no other date", text: "# Use one queue\n\n## Status\n\nAccepted on 5 January 2026\n"
    ),
    WrittenHead(
      name: "nothing but a number in the title", text: "# ADR-0001\n\nStatus: Accepted\n\nDate: 2026-01-05\n"),
    WrittenHead(
      name: "doubtful", text: "# Use one queue\n\nStatus: Accepted?\n\nDate: 2026-01-05\n", status: .unknown),
    WrittenHead(
      name: "no boxes ticked",
      text: "# Use one queue\n\nDate: 2026-01-05\n\n## Status\n\n- [ ] Proposed\n- [ ] Accepted\n",
      status: .unknown),
    WrittenHead(
      name: "one box that is not ticked", text: "# Use one queue\n\nDate: 2026-01-05\n\n## Status\n\n- [ ] Accepted\n",
      status: .unknown),
    WrittenHead(
      name: "a word of every status on its own line",
      text: "# Use one queue\n\nDate: 2026-01-05\n\n## Status\n\nProposed\n\nAccepted\n\nRejected\n", status: .unknown),
  ]
}

@Suite("metadata as people write it")
struct HeadTests {
  @Test("status, day and title are found", arguments: WrittenHead.all)
  func found(_ head: WrittenHead) async throws {
    let decision = try await readRecord("0001-use-one-queue.md", head.text)
    #expect((decision.status, decision.header.date?.iso, decision.title) == (head.status, head.date, head.title))
  }

  @Test(
    "relations are found wherever they stand",
    arguments: [
      "---\nstatus: accepted\nreplaced_by: [\"0002\"]\n---\n\n# A\n",
      "---\nstatus: accepted\nsupersededBy: 0002-b.md\n---\n\n# A\n",
      "# A\n\n## Status\n\nSuperseded by\n[2](0002-b.md)\n", "# A\n\n## Status\n\nSuperseded by:\n\n- [2](0002-b.md)\n",
      "# A\n\n* Status: superseded\n* Superseded by: ADR-2\n",
      "# A\n\n## Status\n\nAccepted, superseded by ADR-0002.\n",
      "# A\n\n## Status\n\nAccepted\n\nADR 2 supersedes this decision.\n",
      "# A\n\n## Status\n\nThis was superseded entirely by [B](0002-b.md)\n",
      "# A\n\n| Status | Superseded by [B](0002-b.md) |\n|---|---|\n| Date | 2026-01-05 |\n",
      "# A\n\n## Status\n\nAccepted\n\n## Superseded by\n\n[B](0002-b.md)\n",
      "# A\n\nStatus: Superseded by https://example.com/repo/blob/main/adr/0002-b.md\n",
      "# A\n\n## Status\n\nSuperseded — 2026-08-14 by ADR-0002\n",
      "# A\n\n## Status\n\nSuperseded ([0002](https://example.com/0002-b.md))\n",
      "# A\n\n## Status\n\n~~Accepted~~ Superseded by [[0002-b]]\n",
    ])
  func superseded(text: String) async throws {
    let checked = try await readRecords(["0001-a.md": text, "0002-b.md": "# B\n\nStatus: accepted\n\nSupersedes: 1\n"])
    let decision = try checked.decision("0001-a")
    #expect((decision.status, decision.supersededBy.ids) == (.superseded, ["0002-b"]))
    #expect(!checked.ids.contains("decision.dangling-reference"))
  }

  @Test(
    "what is denied, wished or told of others relates nothing",
    arguments: [
      "Accepted\n\nThis does not supersede ADR 2", "Accepted\n\nIt may be superseded by ADR 2 one day.",
      "Accepted\n\nSupersedes: none", "Accepted for plain projections; the rules on names are superseded by ADR-0002.",
      "Accepted\n\nUpdated by Anna, modified by the board",
      "Accepted\n\nReplaces 2 older services by one.",
    ])
  func unrelated(status: String) async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\n## Status\n\n\(status)\n", "0002-b.md": "# B\n\nStatus: accepted\n",
    ])
    let decision = try checked.decision("0001-a")
    #expect((decision.status, decision.supersedes.ids, decision.supersededBy.ids) == (.accepted, [], []))
  }

  @Test("a decision that was amended in part stays in force")
  func amended() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\n## Status\n\nAccepted, amended-in-part by ADR-2\n",
      "0002-b.md": "# B\n\n## Status\n\nAccepted\n",
    ])
    let decision = try checked.decision("0001-a")
    #expect((decision.status, decision.amendedBy.ids) == (.accepted, ["0002-b"]))
  }

  @Test("people lists hold no words for nothing")
  func people() async throws {
    let decision = try await readRecord(
      "0001-a.md", "---\nstatus: accepted\ndeciders: N/A\nconsulted: [none]\ninformed: –\n---\n\n# A\n")
    #expect((decision.deciders, decision.consulted, decision.informed) == ([], [], []))
  }

  @Test("a heading that was no title stays in the text")
  func restored() async throws {
    let decision = try await readRecord("0001-a.md", "# Summary\n\nText.\n\n## Status\n\nAccepted\n")
    #expect(decision.header.body.headings.map(\.text) == ["Summary", "Status"])
    #expect(String(decoding: decision.header.body.html, as: UTF8.self).hasPrefix("<h2 id=\"summary\">Summary</h2>"))
  }
}
