import Record
import Testing

@testable import Intake

/// What a record's log of changes says where the record says nothing else.
@Suite("a log of changes")
struct ChangeLogTests {
  @Test(
    "the latest entry gives status and date",
    arguments: [
      "## Change Log\n- [approved](https://example.org/1) (2026-01-05)\n",
      "### Change Log\n\n- [proposed](https://example.org/1) (2025-12-28)\n- [approved](https://example.org/2) (2026-01-05)\n",
      "## Changelog\n\n- [approved](https://example.org/2) (2026-01-05)\n- [proposed](https://example.org/1) (2025-12-28)\n",
      "## History\n\n- [revised](https://example.org/1) - approved (2026-01-05)\n- proposed (2025-11-01)\n",
      "## History\n\n* 2025-12-01: status changed to proposed\n* 2026-01-05: status changed from proposed to accepted\n",
      "## Revision History\n\n* 2025-12-01 - Draft\n* 2026-01-05 - Accepted by the board\n",
      "## Change Log\n\n| Date | Author | Description |\n|---|---|---|\n| 2025-12-01 | A | Proposed |\n| 2026-01-05 | A | Accepted |\n",
      "## History\n\n5 January 2026: marked as accepted\n",
      "## Change Log\n\n- accepted (1/5/26)\n- proposed (12/28/25)\n".replacing("1/5/26", with: "2026-01-05"),
    ])
  func latest(log: String) async throws {
    let text = "# Use one queue\n\n### Submitters\n\n- The payments team\n\n\(log)\n## Context\n\nText.\n"
    let decision = try await readRecords(["x-a.md": text]).decision("x-a")
    #expect((decision.title, decision.status) == ("Use one queue", .accepted))
    #expect(decision.header.date?.iso == "2026-01-05")
  }

  @Test(
    "what was done to the text is no status",
    arguments: [
      "- 2026-01-05: first draft\n", "- 2026-01-05: removed option 3\n", "- replaced the diagram (2026-01-05)\n",
      "- 2026-01-05: published\n", "- 2026-01-05: review comments\n",
      "- 2026-01-05: accepted the wording of the board\n",
      "- accepted\n- rejected\n", "- 2026-01-05: accepted\n- 2026-01-05: rejected\n",
      "- 2026-01-05: not accepted yet\n",
    ])
  func edits(log: String) async throws {
    let text = "# Use one queue\n\n## Context\n\nText.\n\n## Changelog\n\n\(log)"
    #expect(try await readRecords(["x-a.md": text]).decision("x-a").status == .unknown)
  }

  @Test(
    "a status that is written anywhere else goes first",
    arguments: [
      "# A\n\n## Changelog\n\n- approved (2026-01-05)\n\n## Status\n\nSuperseded\n",
      "# A\n\nStatus: Superseded\n\n## Changelog\n\n- approved (2026-01-05)\n",
      "---\nstatus: superseded\n---\n# A\n\n## Changelog\n\n- approved (2026-01-05)\n",
    ])
  func other(text: String) async throws {
    #expect(try await readRecords(["x-a.md": text]).decision("x-a").status == .superseded)
  }

  @Test("a day on which it was accepted says that it was, where nothing else does")
  func accepted() async throws {
    for text in [
      "# A\n\n- Date accepted: 2026-01-05\n- Author: B\n", "---\ntitle: A\ndate-accepted: 2026-01-05\n---\nText\n",
      "# A\n\nApproved on: January 5, 2026\n",
    ] {
      let decision = try await readRecords(["x-a.md": text]).decision("x-a")
      #expect((decision.status, decision.header.date?.iso) == (.accepted, "2026-01-05"), "\(text)")
    }
    let open = try await readRecords(["x-a.md": "# A\n\n- Status: proposed\n- Date accepted: 2026-01-05\n"])
    #expect(try open.decision("x-a").status == .proposed)
    let empty = try await readRecords(["x-a.md": "# A\n\n- Date accepted: TBD\n"])
    #expect(try empty.decision("x-a").status == .unknown)
  }

  @Test("what a draft is proposed for leaves it a draft")
  func draft() async throws {
    for text in [
      "**Draft as of April 25, 2026**\nProposed for the summer or a later release.",
      "Draft (April 25, 2026)\nProposed for review in May", "Draft, 25 April 2026.\n\nProposed for the next release",
    ] {
      let decision = try await readRecords(["x-a.md": "# A\n\n## Status\n\(text)\n\n## Context\n\nText.\n"]).decision(
        "x-a")
      #expect((decision.status, decision.header.date?.iso) == (.draft, "2026-04-25"), "\(text)")
    }
  }

  @Test(
    "of several dates the latest counts, by whatever name it was changed",
    arguments: [
      "| Start Date | 2024/03/01 |\n| Update Date | 2024/09/05 |",
      "| Created | 2024-03-01 |\n| Last Modified | 2024-09-05 |",
      "| Revision date | 5 September 2024 |\n| Start Date | 2024/03/01 |",
      "| Start Date | 2024-03-01 |\n| Since | 2024-09-05 |",
    ])
  func updated(rows: String) async throws {
    let text = "# A\n\n| Field | Value |\n|---|---|\n| Status | Accepted |\n\(rows)\n\n## Context\n\nText.\n"
    #expect(try await readRecords(["x-a.md": text]).decision("x-a").header.date?.iso == "2024-09-05")
  }

  @Test("what is in progress among accepted proposals is carried out, and is a draft anywhere else")
  func inProgress() async throws {
    let checked = try await readRecords([
      "proposals-accepted/20260105-a.md": "---\ntitle: A\nstatus: in-progress\n---\nText\n",
      "proposals/20260105-b.md": "---\ntitle: B\nstatus: in-progress\n---\nText\n",
    ])
    #expect(try checked.decision("proposals-accepted/20260105-a").status == .accepted)
    #expect(try checked.decision("proposals/20260105-b").status == .draft)
  }
}
