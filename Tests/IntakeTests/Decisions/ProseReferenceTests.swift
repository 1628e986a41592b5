import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("references in prose")
struct ProseReferenceTests {
  /// Reads a head beside the records 2 and 3, and gives what it says about them and the rules of its findings.
  private func read(_ head: String) async throws -> (decision: Decision, ids: [String]) {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\nDate: 2026-01-05\n\(head)\n\n## Context\n\nText.\n",
      "0002-b.md": "# B\n\nStatus: Accepted\nDate: 2026-01-05\n",
      "0003-c.md": "# C\n\nStatus: Accepted\nDate: 2026-01-05\n",
    ])
    return (try checked.decision("0001-a"), checked.ids.filter { $0 == "decision.dangling-reference" })
  }

  @Test(
    "prose that names no record is no reference",
    arguments: [
      "Status: Accepted\nSupersedes: nothing until it is ratified",
      "Status: Proposed (supersedes nothing until the board approves)",
      "Status: Accepted (supersedes ad-hoc ordering; see below)",
      "Status: Accepted\nSupersedes: the plan of eight weeks for a copy",
      "Status: Accepted\nSupersedes: the first rejection, recorded in platform#147",
      "Status: Accepted\nAmends: CLAUDE.md (the rules), README.md", "Status: Accepted\nSupersedes: none so far",
    ])
  func none(head: String) async throws {
    let (decision, ids) = try await read(head)
    #expect((decision.supersedes.count, decision.amends.compactMap(\.target).count, ids) == (0, 0, []))
  }

  @Test(
    "the record that stands in prose is what is meant",
    arguments: [
      "Superseded by: ADR 2 on 2026-02-01.", "Superseded by: ADR-0002: one queue for all letters",
      "Superseded by: [[ADR-0002]] (2026-02-01, the board) — it all",
      "Superseded by: `0002-b.md`, which adds a mark to it", "Superseded by ADR 2 since 2026-02-01",
    ])
  func successor(head: String) async throws {
    let (decision, ids) = try await read("Status: Superseded\n\n" + head)
    #expect((decision.supersededBy.ids, ids) == (["0002-b"], []))
  }

  @Test(
    "what replaces something in a record amends it",
    arguments: [
      "Status: Accepted\nSupersedes: the retries in ADR-2",
      "Status: Accepted (supersedes `serialize: true` in ADR-0002)",
      "Status: Accepted\nSupersedes: ADR 2's `top-tier` file",
      "- **Statut** : acceptée (remplace le point « une branche » de l'ADR-0002)",
    ])
  func part(head: String) async throws {
    let (decision, ids) = try await read(head)
    #expect((decision.supersedes.count, decision.amends.ids, ids) == (0, ["0002-b"], []))
  }

  @Test("of several records only the parts are named")
  func several() async throws {
    let (decision, ids) = try await read("Status: Accepted\nSupersedes: the installer in ADRs 0002, 0003")
    #expect((decision.supersedes.count, decision.amends.ids, ids) == (0, ["0002-b", "0003-c"], []))
  }

  @Test("a record that is not there is named by its number, not by the sentence")
  func dangling() async throws {
    let checked = try await readRecords(["0001-a.md": "# A\n\nStatus: Superseded by ADR-18: only detached queues.\n"])
    let found = try #require(checked.found.first { $0.rule == "decision.dangling-reference" })
    #expect(found.message.contains("'ADR-18'"))
  }

  @Test("a title in a list of records is still one, whatever its case")
  func title() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\nStatus: Superseded\nSuperseded by: use one queue\n",
      "0002-b.md": "# use one queue\n\nStatus: Accepted\n",
    ])
    #expect(try checked.decision("0001-a").supersededBy.ids == ["0002-b"])
  }

  @Test(
    "a successor in a quote below the head is named",
    arguments: [
      "> Superseded by [2](0002-b.md) and [3](./0003-c.md).\n\n**Status:** superseded",
      "**Status:** superseded\n\n> Superseded by [2](0002-b.md) and [3](./0003-c.md).",
    ])
  func quote(head: String) async throws {
    let (decision, ids) = try await read(head)
    #expect((decision.supersededBy.ids, ids) == (["0002-b", "0003-c"], []))
  }

  @Test("a label of a project in reStructuredText is the path of no file")
  func label() async throws {
    let checked = try await readRecords([
      "0001-a.rst": "A\n=\n\n:Status: Accepted\n:Amends: :ref:`ADR-2 <adr-2>` (the limits)\n",
      "0002-b.md": "# B\n\nStatus: Accepted\n",
    ])
    #expect(!checked.ids.contains("link.to-nothing"))
    #expect(try checked.decision("0001-a").amends.ids == ["0002-b"])
  }

  @Test("commas in brackets part no people, and keys of other tools are no slips")
  func people() async throws {
    let checked = try await readRecords([
      "0001-a.md":
        "---\nstatus: accepted\nlast_reviewed: 2026-02-01\ndate: 2026-01-05\n---\n\n# A\n\n- Deciders: Bo (lead, north), Ada\n"
    ])
    #expect(try checked.decision("0001-a").deciders == ["Bo (lead, north)", "Ada"])
    #expect(!checked.ids.contains("decision.misspelt-key"))
  }
}
