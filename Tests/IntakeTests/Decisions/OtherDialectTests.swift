import Diagnostics
import Record
import Testing

@Suite("other dialects")
struct OtherDialectTests {
  @Test("log4brains: the status after an intro paragraph, tags, the id is the whole name")
  func log4brains() async throws {
    let text = """
      # Use one queue

      A paragraph that says what this is about: it has a colon.

      - Status: draft
      - Deciders: Anna
      - Date: 2020-09-30
      - Tags: messaging, payments

      ## Context
      """
    let decision = try await readRecord("20200924-use-one-queue.md", text)
    #expect((decision.id, decision.number) == ("20200924-use-one-queue", nil))
    #expect((decision.status, decision.header.date?.iso) == (.draft, "2020-09-30"))
    #expect((decision.deciders, decision.header.tags) == (["Anna"], ["messaging", "payments"]))
  }

  @Test("log4brains: without a date of its own, the record has that of its name; links go by slug")
  func log4brainsLinks() async throws {
    let checked = try await readRecords([
      "20200926-number-as-id.md":
        "# Number\n\n- Status: superseded by [20201016-slug-as-id](20201016-slug-as-id.md)\n",
      "20201016-slug-as-id.md":
        "# Slug\n\n- Status: accepted\n\n## Links\n\n- Supersedes [20200926-number-as-id](20200926-number-as-id.md)\n",
      "template.md": "# [title]\n\n- Status: [draft]\n", "index.md": "# Index\n", "README.md": "# Read me\n",
      "backlog.md": "# Backlog\n",
    ])
    #expect(checked.record?[Decision.self].count == 2)
    let old = try checked.decision("20200926-number-as-id")
    #expect(
      (old.status, old.supersededBy.ids, old.header.date?.iso) == (.superseded, ["20201016-slug-as-id"], "2020-09-26"))
    #expect(checked.ids == ["content.passed-over"])
  }

  @Test("dotnet-adr: the successor by number and title")
  func dotnet() async throws {
    let checked = try await readRecords([
      "0003-old.md": "# Old\n\n## Status\n\nSuperseded by ADR 0004 - The new way\n",
      "0004-the-new-way.md": "# The new way\n\n## Status\n\nAccepted\n\nSupersedes ADR 0003 - Old\n",
    ])
    #expect(try checked.decision("0003-old").supersededBy.ids == ["0004-the-new-way"])
    #expect(try checked.decision("0003-old").status == .superseded)
    #expect(try checked.decision("0004-the-new-way").supersedes.ids == ["0003-old"])
    #expect(checked.ids == [])
  }

  @Test("Backstage: adr001-, and the status as front matter or as the first bullet")
  func backstage() async throws {
    let first = try await readRecord(
      "adr001-add-docs.md", "---\nid: adrs-adr001\ntitle: 'ADR001: Add docs'\nstatus: Accepted\n---\n\nText\n")
    #expect((first.number, first.title, first.status) == ("001", "Add docs", .accepted))
    let second = try await readRecord("adr002-catalog.md", "# ADR002: Catalogue\n\n- status: Proposed\n")
    #expect((second.number, second.title, second.status) == ("002", "Catalogue", .proposed))
  }

  @Test("structured MADR: author, created, related")
  func structured() async throws {
    let checked = try await readRecords([
      "one.md": """
      ---
      title: One queue
      description: For all payments
      type: adr
      category: messaging
      status: deprecated
      created: 2026-01-05
      updated: 2026-02-05
      author: Anna
      related: [two.md, "not-a-record.md"]
      ---

      # One queue
      """,
      "two.md": "---\nstatus: accepted\n---\n\n# Two\n",
    ])
    let decision = try checked.decision("one")
    #expect((decision.status, decision.header.date?.iso, decision.deciders) == (.deprecated, "2026-02-05", ["Anna"]))
    #expect(decision.related.ids == ["two"])
    #expect(decision.otherFields.map(\.name) == ["description", "type", "category", "created"])
    #expect(checked.ids == ["decision.other-fields"])
  }

  @Test("structured links with target and kind")
  func structuredLinks() async throws {
    let checked = try await readRecords([
      "0002-x.md": "---\nstatus: accepted\nsuperseded-by: 7\n---\n\n# X\n",
      "0007-auth.md":
        "---\nnumber: 7\nstatus: accepted\nlinks:\n  - {target: 2, kind: supersedes}\n  - {target: 3, kind: relates-to}\n---\n\n# 7. Auth\n",
      "0003-y.md": "---\nstatus: accepted\n---\n\n# Y\n",
    ])
    let decision = try checked.decision("0007-auth")
    #expect((decision.supersedes.ids, decision.related.ids) == (["0002-x"], ["0003-y"]))
    #expect(checked.ids == [])
  }

  @Test("Kubernetes: a folder with kep.yaml and README.md; the folder is the id")
  func proposals() async throws {
    let metadata = """
      title: Sidecar containers
      kep-number: 753
      authors:
        - "@anna"
        - "@bo"
      owning-sig: sig-node
      status: implementable
      creation-date: 2018-05-14
      replaces: ["0752-old"]
      """
    let checked = try await readRecords([
      "0753-sidecars/kep.yaml": metadata, "0753-sidecars/README.md": "# KEP-753: Sidecars\n\n## Status\n\nNonsense\n",
      "0752-old/kep.yaml": "title: Old\nstatus: replaced\nsuperseded-by: [753]\ncreation-date: 2018-01-01\n",
      "0751-withdrawn/kep.yaml": "title: Withdrawn\nstatus: withdrawn\n", "0751-withdrawn/README.md": "# Withdrawn\n",
    ])
    #expect(checked.record?[Decision.self].map(\.id) == ["0751-withdrawn", "0752-old", "0753-sidecars"])
    let decision = try checked.decision("0753-sidecars")
    #expect(
      (decision.title, decision.status, decision.rawStatus?.value) == ("Sidecar containers", .accepted, "implementable")
    )
    #expect((decision.header.date?.iso, decision.deciders) == ("2018-05-14", ["@anna", "@bo"]))
    #expect((decision.number, decision.dialect) == ("0753", .enhancementProposal))
    #expect(decision.supersedes.ids == ["0752-old"])
    #expect(try checked.decision("0752-old").status == .superseded)
    #expect(try checked.decision("0751-withdrawn").status == .rejected)
  }

  @Test("Swift Evolution: bullets with a status in bold")
  func swiftEvolution() async throws {
    let text = """
      # Typed throws

      * Proposal: [SE-0413](0413-typed-throws.md)
      * Authors: [Jorge](https://github.com/jorge), [Torsten](https://github.com/torsten)
      * Review Manager: [Steve](https://github.com/steve)
      * Status: **Implemented (Swift 6.0)**
      """
    let decision = try await readRecord("0413-typed-throws.md", text)
    #expect((decision.number, decision.status) == ("0413", .accepted))
    #expect(decision.rawStatus?.value == "Implemented (Swift 6.0)")
    #expect(decision.deciders == ["Jorge", "Torsten"])
  }

  @Test("a Y-statement is a record, of unknown status")
  func yStatement() async throws {
    let text = """
      # Session state

      In the context of the web shop, facing the need to keep sessions, we decided for a database and neglected \
      cookies, to achieve durability, accepting a query for each request.
      """
    let decision = try await readRecord("session-state.md", text)
    #expect((decision.status, decision.dialect, decision.number) == (.unknown, .yStatement, nil))
  }

  @Test("partly superseded is still in force, and both words are kept")
  func partly() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# 1. A\n\n## Status\n\nPartially superseded by [2. B](0002-b.md)\n",
      "0002-b.md": "# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1. A](0001-a.md)\n",
    ])
    let decision = try checked.decision("0001-a")
    #expect((decision.status, decision.supersededBy.ids) == (.partlySuperseded, ["0002-b"]))
    #expect(decision.status.isInForce)
  }
}

@Suite("A record that names itself")
struct SelfReferenceTests {
  @Test(
    "as its own successor has a slip in the number, which is told",
    arguments: ["supersedes", "superseded_by", "amends"])
  func own(_ key: String) async throws {
    let checked = try await readRecords([
      "0001-a.md": "---\ntitle: A\nstatus: accepted\n\(key): [0001]\n---\n",
      "0002-b.md": "# B\n\n## Status\n\nAccepted\n",
    ])
    let finding = try #require(checked.found.first { $0.message.contains("itself") })
    #expect(finding.message == "'0001' is this record itself" && finding.span?.line == 4)
    let decision = try #require(checked.record?[Decision.self].first)
    #expect(decision.supersedes.isEmpty && decision.supersededBy.isEmpty && decision.amends.isEmpty)
  }

  @Test("among its links says nothing wrong")
  func link() async throws {
    let checked = try await readRecords(["0001-a.md": "# A\n\n## Status\n\nAccepted\n\n## Links\n\n* [A](0001-a.md)\n"])
    #expect(checked.found.filter { $0.message.contains("itself") } == [])
  }
}
