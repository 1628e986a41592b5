import Record
import Testing

@testable import Intake

extension WrittenHead {
  /// Shapes of heads seen in public registers, in words of our own.
  static let wild = [
    WrittenHead(
      name: "a header in a fence, as descendants of PEPs have it",
      text: """
        ```
          BIP: 348
          Layer: Storage
          Title: Use one queue
          Author: Bo
                  Ada
          Status: Draft
          Created: 2026-01-05
        ```

        ## Abstract

        Text.
        """, status: .draft),
    WrittenHead(
      name: "an indented header",
      text:
        "    Title: Use one queue\n    State: Accepted\n    Date: 2026-01-05\n\n\nIntroduction\n------------\n\nText.\n"
    ),
    WrittenHead(
      name: "code that is no header", text: "```yaml\nname: queue\nsize: 4\n```\n\n# Use one queue\n\nText.\n",
      status: .unknown, date: nil),
    WrittenHead(
      name: "a fence below the title shows how it is written",
      text: "# Use one queue\n\n```\nStatus: Accepted\nDate: 2026-01-05\n```\n\n## Context\n", status: .unknown,
      date: nil),
    WrittenHead(
      name: "a changelog with the day first",
      text:
        "# Use one queue\n\n## Changelog\n\n* 30-09-2025: first draft\n* 05-01-2026: agreed\n\n## Status\n\nACCEPTED\n"),
    WrittenHead(
      name: "a changelog with the month as a word",
      text:
        "# Use one queue\n\n## Changelog\n\n- 2025 Oct 23: first draft\n- 2026 Jan 5: the fee\n\n## Status\n\nAccepted Not Implemented\n"
    ),
    WrittenHead(
      name: "a history in a table",
      text:
        "---\nstatus: accepted\ntitle: Use one queue\n---\n\n## History\n\n| Date | Version |\n|---|---|\n| Oct 20th 2025 | First |\n| Jan 5th 2026 | Second |\n"
    ),
    WrittenHead(
      name: "a table of revisions beside the date of the decision",
      text:
        "# Use one queue\n\n| Metadata | Value |\n|---|---|\n| Date | 2026-01-05 |\n| Status | Accepted |\n\n| Revision | Date | Author | Info |\n|---|---|---|---|\n| 2 | 2026-03-01 | Bo | More |\n"
    ),
    WrittenHead(
      name: "a changelog does not stand against a date",
      text: "# Use one queue\n\nDate: 2026-01-05\nStatus: Accepted\n\n## History\n\n- 2026-03-01: a typo\n"),
    WrittenHead(
      name: "a status that goes on in its item",
      text:
        "# Use one queue\n\n- Status: Accepted, amended by ADR-9 (the size);\n  superseded by a later vote (2026-02-01): it is gone.\n- Date: 2026-01-05\n",
      status: .superseded),
    WrittenHead(
      name: "a status with an owner below it",
      text: "# Use one queue\n\n- Status: Accepted\n  Risk: none\n- Date: 2026-01-05\n"),
    WrittenHead(
      name: "a status in an open bracket",
      text: "# Use one queue\n\nStatus: Accepted (by the board,\nunanimously)\nDate: 2026-01-05\n"),
    WrittenHead(
      name: "prose below the status is none of it",
      text: "# Use one queue\n\nDate: 2026-01-05\nStatus: Accepted\nNobody may be sure of anything.\n"),
    WrittenHead(
      name: "how it went in a row of its own",
      text: "# Use one queue\n\n| Name | Value |\n|---|---|\n| Decision | Accepted |\n| Decision date | 2026-01-05 |\n"),
    WrittenHead(
      name: "how far it is carried out, and nothing else",
      text:
        "# Use one queue\n\n* **Owners:**\n  * Bo\n\n* **Implementation Status:** `Implemented`\n* **Date:** 2026-01-05\n"
    ),
    WrittenHead(
      name: "how far it is carried out, beside the decision",
      text:
        "# Use one queue\n\n- Implementation status: Implemented\n- Decision status: Proposed\n- Date: 2026-01-05\n",
      status: .proposed),
    WrittenHead(
      name: "what was decided is no status", text: "# Use one queue\n\nDecision: use one queue\nDate: 2026-01-05\n",
      status: .unknown),
    WrittenHead(
      name: "the day on which it was raised",
      text: "# Use one queue\n\n- **Status:** accepted\n- **Date raised:** 2026-01-05 · **Date decided:** —\n"),
    WrittenHead(
      name: "boxes of a language proposal",
      text: """
        # Use one queue

        * [x] Proposed
        * [ ] Prototype: [In Progress](https://example.com/prototype)
        * [ ] Implementation: [In Progress](https://example.com/branch)

        Date: 2026-01-05
        """, status: .proposed),
    WrittenHead(
      name: "boxes that are ticked down to the implementation",
      text: """
        # Use one queue

        * [x] Proposed
        * [x] Implementation: [Completed](https://example.com/branch)
        * [ ] Specification: Not Started

        Date: 2026-01-05
        """),
    WrittenHead(
      name: "how far a decision nobody wrote down is carried out",
      text: "# Use one queue\n\n- Implementation: in progress\n- Date: 2026-01-05\n", status: .unknown),
    WrittenHead(
      name: "front matter of a proposal that is not decided",
      text:
        "---\nstatus: proposed\nproposed-date: 2026-01-05\ndecision-date: null\nimplementation-status: completed\n---\n\n# Use one queue\n",
      status: .proposed),
    WrittenHead(
      name: "successors that are none",
      text:
        "---\nkep-number: 1\ntitle: Use one queue\nlast-updated: 2026-01-05\nstatus: provisional\nreplaces:\n  - KEP-None\nsuperseded-by:\n  - KEP-None\n---\n",
      status: .proposed),
    WrittenHead(
      name: "pairs on one line of which the first is not ours",
      text:
        "# Use one queue\n\n> Branch: `main` · Date: 2026-01-05 · Status: accepted (design) · Track: F\n\n## 1. Goal\n"),
    WrittenHead(
      name: "dashes for colons", text: "# Use one queue\n\nStatus - Accepted\nDate - 2026-01-05\n\n## Context\n"),
    WrittenHead(
      name: "approvers for a status",
      text: "# Use one queue\n\nDate: 2026-01-05\n\n## Status\n\nApproved by:\n\n- Bo\n- Ada\n\n## Context\n"),
    WrittenHead(name: "another register", text: "# RFD 1 - Use one queue\n\nStatus: Accepted\nDate: 2026-01-05\n"),
    WrittenHead(
      name: "the heading of a template above the date", text: "# Title\n\nDate: 2026-01-05\n\n## Status\n\nAccepted\n"),
    WrittenHead(
      name: "the heading of a template above a table of contents",
      text:
        "# ADR #: Title\n\n- [Status](#status)\n- [Context](#context)\n\n## Status\n\nAccepted\n\n## Date\n\n2026-01-05\n"
    ),
    WrittenHead(name: "a full-width colon", text: "# ADR-0001：Use one queue\n\n**状态**：已采纳\n**日期**：2026-01-05\n"),
    WrittenHead(
      name: "a dot behind the number", text: "# 0001 · Use one queue\n\nEstado: aceptado\nFecha: 2026-01-05\n"),
  ]
}

@Suite("heads of public registers")
struct WildHeadTests {
  @Test("status, day and title are found", arguments: WrittenHead.wild)
  func found(_ head: WrittenHead) async throws {
    let decision = try await readRecord("0001-use-one-queue.md", head.text)
    #expect((decision.status, decision.header.date?.iso, decision.title) == (head.status, head.date, head.title))
  }

  @Test("a column of versions beside days is no date that cannot be read")
  func versions() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\nStatus: accepted\n\n| Date | Version |\n|---|---|\n| 2026-01-05 | First |\n"
    ])
    #expect(checked.ids == [])
    #expect(try checked.decision("0001-a").header.date?.iso == "2026-01-05")
  }

  @Test(
    "what names no record beside one is no reference",
    arguments: [
      "Superseded by ADR-2 (the board, 2026-10-02). It stays for the record, see other files.",
      "Superseded by ADR-2 (2026-05-31)", "Superseded by ADR-2 (living pages). The channel is gone.",
      "Superseded by 0002-b.md for the size, and no more",
    ])
  func remarks(status: String) async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\nStatus: \(status)\n", "0002-b.md": "# B\n\nStatus: accepted\n\nSupersedes: 1\n",
    ])
    #expect(try checked.decision("0001-a").supersededBy.ids == ["0002-b"])
    #expect(!checked.ids.contains("decision.dangling-reference"))
  }

  @Test(
    "nothing, with a remark, names nothing",
    arguments: ["None; complements 7. Does not replace 8", "N/A (the first of its kind)", "none – it is new"])
  func nothing(value: String) async throws {
    let checked = try await readRecords(["0001-a.md": "# A\n\nStatus: accepted\nSupersedes: \(value)\n"])
    #expect(try checked.decision("0001-a").supersedes.isEmpty)
    #expect(!checked.ids.contains("decision.dangling-reference"))
  }

  @Test(
    "a successor for a part leaves the rest in force, and the title of a successor is no part",
    arguments: [
      ("ADR-0002 (partial)", DecisionStatus.partlySuperseded), ("ADR-0002 for the framing", .partlySuperseded),
      ("ADR-0002 (for the \"shared\" framing only; the rest stands)", .partlySuperseded),
      ("[ADR-0002: Partial refunds for the till](0002-b.md)", .superseded), ("ADR-0002", .superseded),
    ])
  func successorOfPart(value: String, status: DecisionStatus) async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\n- Status: Accepted\n- Superseded by: \(value)\n",
      "0002-b.md": "# B\n\nStatus: accepted\n\nSupersedes: 1\n",
    ])
    let decision = try checked.decision("0001-a")
    #expect((decision.status, decision.supersededBy.ids) == (status, ["0002-b"]))
  }

  @Test("the year in the name of a file is no number of a record")
  func year() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\nStatus: partially superseded\n\nSuperseded by:\n\n- `2026-07-10-the-other.md`\n",
      "2026-domain.md": "# B\n\nStatus: accepted\n",
    ])
    #expect(try checked.decision("0001-a").supersededBy.compactMap(\.target).isEmpty)
    #expect(checked.ids.contains("decision.dangling-reference"))
  }

  @Test("a wiki link leads to its target, whatever it is called")
  func wikiLink() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\n- Status: accepted\n- Amended by: [[0002-b|D-2]]\n",
      "0002-b.md": "# B\n\nStatus: accepted\n\nAmends: 1\n",
    ])
    #expect(try checked.decision("0001-a").amendedBy.ids == ["0002-b"])
  }

  @Test("a part that was superseded supersedes the record in part")
  func part() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\n- Status: Accepted in part; driver/runtime portion superseded by ADR-0002\n",
      "0002-b.md": "# B\n\nStatus: accepted\n\nSupersedes: 1\n",
    ])
    let decision = try checked.decision("0001-a")
    #expect((decision.status, decision.supersededBy.ids) == (.partlySuperseded, ["0002-b"]))
  }
}
