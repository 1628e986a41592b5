import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("metadata that is kept out of sight")
struct CommentTests {
  @Test(
    "fields in comments of the head are read where the text has none",
    arguments: [
      "# One queue\n\n<!-- status: accepted -->\n<!-- date: 2026-01-05 -->\n\n## Context\n\nText.\n",
      "<!--\nStatus: Accepted\nDate: 2026-01-05\n-->\n\n# One queue\n\n## Context\n\nText.\n",
      "# One queue\n\n<!-- Status: accepted | Date: 2026-01-05 -->\n\nText.\n",
      "# One queue\n\n<!-- Stand: offen? --><!-- Status: angenommen -->\n<!-- Datum: 5. Januar 2026 -->\n\nText.\n",
      "<!-- STATUS: ACCEPTED -->\n<!-- DATE: 2026-01-05 -->\n# One queue\n\nText.\n",
      "# One queue\n\n<!-- date: 2026-01-05 -->\n\nStatus: accepted\n\nText.\n",
    ])
  func read(_ text: String) async throws {
    let decision = try await readRecord("0001-a.md", text)
    #expect((decision.title, decision.status, decision.header.date?.iso) == ("One queue", .accepted, "2026-01-05"))
  }

  @Test(
    "what a reader sees goes first, and what a template explains is no value",
    arguments: [
      ("# A\n\n<!-- status: rejected -->\n\n- Status: accepted\n", DecisionStatus.accepted),
      ("# A\n\n- Status: accepted <!-- status: proposed -->\n", .accepted),
      ("# A\n\n<!-- status: proposed | accepted | rejected -->\n\nText.\n", .unknown),
      ("# A\n\n<!-- Status: one of proposed, accepted -->\n\nText.\n", .unknown),
      ("# A\n\n<!-- Status: {status} -->\n\nText.\n", .unknown),
      ("# A\n\n## Context\n\nText.\n\n<!-- status: accepted -->\n\n## Decision\n\nText.\n", .unknown),
      ("# A\n\n```\n<!-- status: accepted -->\n```\n\nText.\n", .unknown),
    ])
  func left(_ text: String, _ status: DecisionStatus) async throws {
    let decision = try await readRecord("0001-a.md", text)
    #expect(decision.status == status)
    if status == .unknown { #expect(decision.rawStatus == nil) }
  }

  @Test("a status in a comment that is not understood is told at its place")
  func notUnderstood() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\n<!--\n  date: 2026-01-05\n  status: grandfathered\n-->\n\nText.\n"
    ])
    let told = try #require(checked.found.first { $0.rule == "decision.status-unknown" }?.span)
    #expect((told.line, told.column, told.length) == (5, 11, 13))
  }

  @Test("visibility in a comment withholds, as everywhere")
  func visibility() async throws {
    let decision = try await readRecord(
      "0001-a.md", "# A\n\n<!-- status: accepted -->\n<!-- visibility: board -->\n\nText.\n")
    #expect(!decision.header.visibility.isEveryone)
  }

  @Test("a head in front of the title, with authors on several lines")
  func headers() async throws {
    let erlang = """
          Author: Bo Berg <bo(at)example(dot)org>,
                  Ada Auer <ada(at)example(dot)org>
          Status: Final/R12 The proposal is implemented
          Created: 10-Aug-2009
      ****
      EEP 12: One queue
      ----

      Abstract
      ========

      Text
      """
    let first = try await readRecord("eep-0012.md", erlang)
    #expect((first.title, first.status, first.header.date?.iso) == ("One queue", .accepted, "2009-08-10"))
    let bitcoin = """
      <pre>
        BIP: 32
        Title: One queue
        Author: Bo Berg <bo@example.org>
                Ada Auer <ada@example.org>
        Status: Final
        Created: 2012-02-11
      </pre>

      ==Abstract==
      """
    let second = try await readRecord("bip-0032.md", bitcoin)
    #expect((second.title, second.status, second.header.date?.iso) == ("One queue", .accepted, "2012-02-11"))
    let python =
      "PEP: 8001\nTitle: One queue\nAuthor: Bo <bo at example.org>,\n        Ada <ada at example.org>\nStatus: Final\nCreated: 24-Aug-2018\n\n\nAbstract\n========\n\nText\n"
    let third = try await readRecord("pep-8001.rst", python)
    #expect((third.title, third.status, third.header.date?.iso) == ("One queue", .accepted, "2018-08-24"))
  }

  @Test(
    "heads as people write them",
    arguments: [
      ("*Stand der Doku: Juli 2026 — Status: Entschieden, Implementierung ausstehend*", DecisionStatus.accepted, ""),
      ("Fecha: 2026-08-02\nEstado: aprobado por el equipo, pendiente de implementar", .accepted, "2026-08-02"),
      ("- Status: In Abstimmung\n- Datum: 2026-03-04", .proposed, "2026-03-04"),
      ("**Status:** Proposed / deferred (designed, not built)\n**Date:** 2026-05-29", .unknown, "2026-05-29"),
      ("Note: the old one stays — status: accepted elsewhere", .unknown, ""),
    ])
  func heads(_ head: String, _ status: DecisionStatus, _ day: String) async throws {
    let checked = try await readRecords(["0001-a.md": "# One queue\n\n\(head)\n\n## Context\n\nText.\n"])
    let decision = try checked.decision("0001-a")
    #expect((decision.status, decision.header.date?.iso ?? "") == (status, day))
    #expect(!checked.ids.contains("decision.unfilled-template"))
  }

  @Test("a heading that begins the file is its title, whatever its level")
  func deepTitle() async throws {
    let decision = try await readRecord("0001-a.md", "### One queue\n**Date**: 2026-01-05\n**Status**: accepted\n")
    #expect((decision.title, decision.status, decision.header.date?.iso) == ("One queue", .accepted, "2026-01-05"))
  }
}
