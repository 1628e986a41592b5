import Diagnostics
import Record
import Testing

@Suite("MADR in all its versions")
struct MADRTests {
  @Test("1 and 2: bullets below the title")
  func bullets() async throws {
    let text = """
      # Use one queue

      * Status: proposed
      * Deciders: Anna, the Payments team; Bo
      * Date: 2026-03-02

      Technical Story: https://example.com/7

      ## Context and Problem Statement

      Text.

      ## Considered Options

      * One queue
      * A queue for each country
        * which is nested and explains

      ## Decision Outcome

      Chosen option: "One queue", because it is one.
      """
    let decision = try await readRecord("0001-use-one-queue.md", text)
    #expect((decision.status, decision.rawStatus?.value) == (.proposed, "proposed"))
    #expect(decision.header.date?.iso == "2026-03-02")
    #expect(decision.deciders == ["Anna", "the Payments team", "Bo"])
    #expect(decision.options.map(\.name) == ["One queue", "A queue for each country"])
    #expect(decision.options.map(\.isRecommended) == [true, false])
    #expect(decision.dialect == .bullets)
  }

  @Test("1 and 2: superseded in the status, and what it supersedes under Links")
  func bulletLinks() async throws {
    let checked = try await readRecords([
      "0001-old.md": "# Old\n\n* Status: superseded by [ADR-0002](0002-new.md)\n",
      "0002-new.md": """
      # New

      * Status: accepted

      ## Links

      * Supersedes [ADR-0001](0001-old.md)
      * [A page of the web](https://example.com)
      * [ADR-0003](0003-other.md) for the rest
      """,
      "0003-other.md": "# Other\n\n* Status: accepted\n",
    ])
    let (old, new) = (try checked.decision("0001-old"), try checked.decision("0002-new"))
    #expect((old.status, old.supersededBy.ids) == (.superseded, ["0002-new"]))
    #expect((new.supersedes.ids, new.related.ids) == (["0001-old"], ["0003-other"]))
    #expect(checked.ids == [])
  }

  @Test("3: front matter with deciders, people in every form")
  func frontMatter3() async throws {
    let text = """
      ---
      status: accepted
      date: 2026-03-02
      deciders: Anna, Bo
      consulted:
        - Operations
        # a comment between
        - Security
      informed: >-
        everyone in
        the building
      ---

      # Use one queue
      """
    let decision = try await readRecord("0001-use-one-queue.md", text)
    #expect(decision.deciders == ["Anna", "Bo"])
    #expect(decision.consulted == ["Operations", "Security"])
    #expect(decision.informed == ["everyone in the building"])
    #expect((decision.status, decision.title, decision.dialect) == (.accepted, "Use one queue", .frontMatter))
  }

  @Test("lists of people may start in the first column")
  func zeroIndent() async throws {
    let text = "---\nstatus: proposed\nconsulted:\n- anna\n- bo\ninformed: |\n  cy\n  di\n---\n\n# X\n"
    let decision = try await readRecord("0001-x.md", text)
    #expect((decision.consulted, decision.informed) == (["anna", "bo"], ["cy", "di"]))
  }

  @Test("4: decision-makers, a quoted status, the successor by its id only")
  func frontMatter4() async throws {
    let checked = try await readRecords([
      "0122-old.md":
        "---\nstatus: \"superseded by ADR-0123\"\ndate: 2026-03-02\ndecision-makers: [Anna]\n---\n\n# Old\n",
      "0123-new.md": "---\nstatus: 'accepted'\nsupersedes: 122\n---\n\n# New\n",
    ])
    let old = try checked.decision("0122-old")
    #expect((old.status, old.rawStatus?.value) == (.superseded, "superseded by ADR-0123"))
    #expect((old.supersededBy.ids, old.deciders) == (["0123-new"], ["Anna"]))
    #expect(try checked.decision("0123-new").supersedes.ids == ["0122-old"])
    #expect(checked.ids == [])
  }

  @Test("a successor that is not there is told, and its text is kept")
  func dangling() async throws {
    let checked = try await readRecords([
      "0001-old.md": "---\nstatus: superseded by [ADR-0009](0009-new.md)\n---\n\n# Old\n"
    ])
    let old = try checked.decision("0001-old")
    #expect((old.status, old.supersededBy.ids) == (.superseded, ["ADR-0009?"]))
    #expect(checked.ids == ["decision.dangling-reference"])
  }

  @Test("4 minimal and bare: no metadata, so the status is unknown")
  func bare() async throws {
    let checked = try await readRecords([
      "0001-minimal.md":
        "# Minimal\n\n## Considered Options\n\n* A\n* B\n\n## Decision Outcome\n\nChosen option: \"B\"\n",
      "0002-bare.md": "---\nstatus:\ndate:\ndecision-makers:\n---\n\n# Bare\n",
    ])
    for id in ["0001-minimal", "0002-bare"] {
      let decision = try checked.decision(id)
      #expect((decision.status, decision.rawStatus, decision.header.date) == (.unknown, nil, nil))
    }
    #expect(checked.ids == ["decision.status-missing", "decision.status-missing"])
    #expect(try checked.decision("0001-minimal").options.map(\.isRecommended) == [false, true])
  }

  @Test("an unfilled template says nothing yet, and that once")
  func template() async throws {
    let text = """
      ---
      status: "{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123}"
      date: "{YYYY-MM-DD when the decision was last updated}"
      decision-makers: "{list everyone involved in the decision}"
      ---

      # {short title, representative of solved problem and found solution}
      """
    let checked = try await readRecords(["0005-new.md": text])
    let decision = try checked.decision("0005-new")
    #expect((decision.status, decision.deciders, decision.supersededBy) == (.unknown, [], []))
    #expect(checked.ids == ["decision.unfilled-template"])
  }

  @Test("on hold, and other keys of the site that shows the records")
  func onHold() async throws {
    let checked = try await readRecords([
      "0003-x.md": "---\nparent: Decisions\nnav_order: 3\nstatus: on hold\n---\n# X\n"
    ])
    let decision = try checked.decision("0003-x")
    #expect((decision.status, decision.rawStatus?.value) == (.onHold, "on hold"))
    #expect(decision.otherFields == [.init(name: "parent", value: "Decisions"), .init(name: "nav_order", value: "3")])
    #expect(checked.ids == ["decision.other-fields"])
  }
}
