import Diagnostics
import Record
import Testing

@testable import Intake

extension WrittenHead {
  /// Metadata below headings of their own and in code, tables and groups.
  static let places = [
    WrittenHead(
      name: "a fence below 'Preamble'",
      text: """
        ## Preamble

        ```
        NIP: 0042
        Title: Use one queue
        Author: Bo
        Status: Accepted
        Created: 2026-Jan-05
        ```

        ## Simple Summary

        Text.
        """),
    WrittenHead(
      name: "a fence with the title below the title",
      text:
        "# NIP 42: Use one queue\n\n```\nTitle: Use one queue\nStatus: Accepted\nDate Ratified: 2026-01-05\n```\n\n## Context\n",
      title: "NIP 42: Use one queue"),
    WrittenHead(
      name: "a header in a fence and a section with a new name",
      text:
        "```\nTitle: Use one queue\nStatus: Accepted\nCreated: 2026-01-05\n```\n\n## What the queue is for\n\nText.\n"),
    WrittenHead(
      name: "a table below 'Summary'",
      text:
        "# Use one queue\n\n## Summary\n\n| Area | Status | Date | Author |\n|---|---|---|---|\n| Queue | Accepted | 2026-01-05 | Bo |\n\n**Supersedes:** N/A\n"
    ),
    WrittenHead(
      name: "items below 'Summary'",
      text:
        "# Use one queue\n- Author: Bo\n- Start Date: 2025-12-01\n\n## Summary\n- Status: [ACCEPTED](/README.md#life)\n- Status Date: 2026-01-05\n- Status Note: not yet [ADOPTED](/README.md#life).\n"
    ),
    WrittenHead(
      name: "pairs below 'Überblick'",
      text: "# Use one queue\n\n## Überblick\n\n**Status:** Angenommen\n**Datum:** 05.01.2026\n"),
    WrittenHead(
      name: "a summary of prose",
      text: "# Use one queue\n\nStatus: Accepted\nDate: 2026-01-05\n\n## Summary\n\nRejected: two queues.\n"),
    WrittenHead(
      name: "a table by columns of which one is known",
      text:
        "# Use one queue\n\nDate: 2026-01-05\n\n| Level | Maturity | Status | Revision |\n|---|---|---|---|\n| 3A | Draft | Active | r0 |\n"
    ),
    WrittenHead(
      name: "the same with the known column first",
      text:
        "# Use one queue\n\nDate: 2026-01-05\n\n| Status | Maturity | Revision |\n|---|---|---|\n| Active | Good | r0 |\n"
    ),
    WrittenHead(
      name: "a row of three cells is a pair",
      text: "# Use one queue\n\nDate: 2026-01-05\n\n| Field | Status | Accepted |\n|---|---|---|\n| Other | x | y |\n"),
    WrittenHead(
      name: "a table of HTML with the title",
      text:
        "<table>\n<tr><td> Title </td><td> Use one queue, for orders and for letters, and never a second one beside it</td>\n<tr><td> Status </td><td> Accepted </td></tr>\n<tr><td> Created </td><td> Jan 5, 2026</td></tr>\n</table>\n\n# Abstract\n\nText.\n",
      title: "Use one queue, for orders and for letters, and never a second one beside it"),
    WrittenHead(
      name: "a title in a group of the front matter",
      text:
        "---\nnav_order: 7\ndct:\n  identifier: urn:x\n  title: Use one queue\n  date: 2026-01-05\nstatus: accepted\n---\n\n# List of approvals\n"
    ),
    WrittenHead(
      name: "front matter in TOML",
      text:
        "+++\n# for the site\ntitle = \"ADR-042: Use one queue\"\nweight = 1\ntags = [\"a\",\n  \"b\"]\n\n[extra]\nstatus = 'approved'\ndecision_date = 2026-01-05\n+++\n\n## Context\n\nText.\n",
      title: "ADR-042: Use one queue"),
    WrittenHead(
      name: "pairs of unknown names on the line of the status",
      text: "# Use one queue\n\n**Data:** 2026-01-05 · **Stato:** Accettata · **Idea di origine:** —\n"),
    WrittenHead(
      name: "a badge with slashes",
      text:
        "# Use one queue\n\n![](https://img.shields.io/badge/last_updated-01/13/2026-blue)\n![](https://img.shields.io/badge/status-accepted-green)\n",
      date: "2026-01-13"),
    WrittenHead(
      name: "French without accents", text: "# Use one queue\n\n## Statut\n\nAcceptee le 2026-01-05. Le reste suit.\n"),
  ]
}

@Suite("places of metadata")
struct HeaderPlaceTests {
  @Test("metadata is read wherever people put it", arguments: WrittenHead.places)
  func read(_ head: WrittenHead) async throws {
    let decision = try await readRecords(["0042-queues.md": head.text]).decision("0042-queues")
    #expect(decision.status == head.status)
    #expect(decision.header.date?.iso == head.date)
    #expect(titleWithoutPrefix(decision.header.title) == titleWithoutPrefix(head.title))
  }

  /// The number of the file may stand in a title or not.
  private func titleWithoutPrefix(_ title: String) -> String {
    title.replacing("NIP 42: ", with: "").replacing("ADR-042: ", with: "")
  }

  @Test("a seed of Pigweed has its day, and AsciiDoc an emoji by its name in a cell of its own line")
  func otherMarkup() async throws {
    let checked = try await readRecords([
      "0042-a.rst":
        "=======\n0042: A\n=======\n.. seed::\n   :number: 0042\n   :status: Accepted\n   :proposal_date: 2026-01-05\n",
      "7/README.adoc":
        "= NEP-7: B\n\n.Metadata\n[cols=\"2\"]\n|===\n| Status\n| :speech_balloon: Draft\n\n| Created\n| 2026-01-06\n|===\n",
    ])
    let (seed, proposal) = (try checked.decision("0042-a"), try checked.decision("7"))
    #expect((seed.status, seed.header.date?.iso) == (.accepted, "2026-01-05"))
    #expect((proposal.status, proposal.header.date?.iso) == (.draft, "2026-01-06"))
  }

  @Test(
    "TOML that is more than keys and plain values is told and not guessed at",
    arguments: ["[[people]]\nname = \"Bo\"", "text = \"\"\"\nlong\n\"\"\"", "people = {lead = \"Bo\"}", "no key"])
  func toml(line: String) async throws {
    let checked = try await readRecords(["0001-a.md": "+++\nstatus = \"accepted\"\n\(line)\n+++\n\n# A\n"])
    #expect(checked.ids.contains("front-matter.toml"))
    #expect(try checked.decision("0001-a").status == .unknown)
  }

  @Test("a visibility in TOML withholds the record")
  func visibility() async throws {
    let checked = try await readRecords([
      "0001-a.md": "+++\nstatus = \"accepted\"\nvisibility = \"board\"\n+++\n\n# A\n"
    ])
    #expect(try checked.decision("0001-a").header.visibility != .everyone)
  }

  @Test(
    "a month or a year is shown as it is written, with a note",
    arguments: ["2026-03", "March 2026", "2026", "2026-03 (from memory)", "2026年3月", "mars 2026"])
  func month(written: String) async throws {
    let checked = try await readRecords(["0001-a.md": "# A\n\n- Status: Accepted\n- Date: \(written)\n"])
    let decision = try checked.decision("0001-a")
    #expect((decision.header.date, decision.unreadDate?.value) == (nil, written))
    #expect(checked.ids == ["decision.no-day"])
  }

  @Test("what is no month is still no date", arguments: ["2026-13", "soon", "99-2026", "2026 or 2027"])
  func noMonth(written: String) async throws {
    let checked = try await readRecords(["0001-a.md": "# A\n\n- Status: Accepted\n- Date: \(written)\n"])
    #expect(checked.ids == ["decision.unreadable-date"])
  }
}
