import Diagnostics
import Testing

@testable import Analysis
@testable import Record

@Suite("Register hygiene")
struct RegisterFindingsTests {
  private func findings(_ decisions: [Decision], on date: String = "2026-11-16") -> [Finding] {
    registerFindings(.build { $0.decisions = decisions }, asOf: day(date))
  }

  @Test("has nothing to say of an empty or a sound register")
  func sound() {
    #expect(findings([]).isEmpty)
    #expect(
      findings([
        .build("0001-a", .superseded, date: "2026-01-01") { $0.supersededBy = [reference(to: "0002-b")] },
        .build("0002-b", .accepted, date: "2026-02-01") { $0.supersedes = [reference(to: "0001-a")] },
      ]).isEmpty)
  }

  @Test("finds two records of one number in one folder, and never asks to renumber")
  func duplicateNumbers() {
    let found = findings([
      .build("0007-queue", .accepted), .build("007-cache", .accepted), .build("0008-x", .accepted),
      .build("0007-other", .accepted, folder: foreign), .build("040a-y", .accepted), .build("040-z", .accepted),
    ])
    #expect(found.map(\.rule) == ["decision.duplicate-number"])
    #expect(found.first?.span?.file == "decisions/007-cache.md")
    #expect(found.first?.message == "number 007 is taken by '0007-queue.md'")
    #expect(found.first?.severity == .warning)
    #expect(found.first?.hint?.contains("renumber") == false)
  }

  @Test("keeps numbers of nested folders apart, and looks above the folder of a proposal")
  func nested() {
    func at(_ file: String, _ dialect: Decision.Dialect) -> Decision {
      .build(file.split(separator: "/").joined(separator: "-"), .accepted, folder: foreign) {
        $0.header.file = file
        $0.number = "0001"
        $0.dialect = dialect
      }
    }
    #expect(findings([at("adr/web/0001-a.md", .nygard), at("adr/api/0001-b.md", .nygard)]).isEmpty)
    let proposals = [
      at("keps/0001-a/README.md", .enhancementProposal), at("keps/0001-b/README.md", .enhancementProposal),
    ]
    #expect(findings(proposals).map(\.rule) == ["decision.duplicate-number"])
  }

  @Test("finds two files for one title")
  func duplicateTitles() {
    let found = findings([
      .build("a", .accepted) { $0.header.title = "Use a queue" },
      .build("b", .accepted) { $0.header.title = "Use a  Queue." },
      .build("c", .accepted) { $0.header.title = "Use a queue!" },
      .build("d", .accepted) { $0.header.title = "…" }, .build("e", .accepted) { $0.header.title = "?" },
      .build("f", .accepted) { $0.header.title = "!" },
    ])
    #expect(found.map(\.rule) == ["decision.duplicate-title", "decision.duplicate-title"])
    #expect(found.map(\.span?.file) == ["decisions/b.md", "decisions/c.md"])
  }

  @Test("finds links that only one side states, where they are stated")
  func oneSided() {
    let found = findings([
      .build("1-a", .superseded), .build("2-b", .accepted) { $0.supersedes = [reference(to: "1-a", from: "b.md")] },
      .build("3-c", .superseded) { $0.supersededBy = [reference(to: "4-d", from: "c.md")] }, .build("4-d", .accepted),
      .build("5-e", .accepted) { $0.amends = [reference(to: "4-d", from: "e.md")] },
      .build("6-f", .accepted) { $0.amendedBy = [reference(to: "4-d", from: "f.md")] },
    ])
    #expect(
      found.map { "\($0.rule) \($0.span?.file ?? "")" } == [
        "decision.one-sided-supersedes b.md", "decision.one-sided-supersedes c.md", "decision.one-sided-amends e.md",
        "decision.one-sided-amends f.md",
      ])
    #expect(found.first?.message == "'1-a.md' does not say that it is superseded by '2-b.md'")
    #expect(found.first?.hint == "state the link in '1-a.md' as well")
  }

  @Test("finds decisions that supersede each other in a circle, whichever side states the steps")
  func supersessionCycle() {
    let found = findings([
      .build("1-a", .superseded) {
        $0.supersedes = [reference(to: "3-c", from: "a.md")]
        $0.supersededBy = [reference(to: "2-b", from: "a.md")]
      },
      .build("2-b", .superseded) { $0.supersedes = [reference(to: "1-a", from: "b.md")] },
      .build("3-c", .superseded) { $0.supersedes = [reference(to: "2-b", from: "c.md")] },
      .build("4-d", .accepted) { $0.supersedes = [reference(to: "3-c", from: "d.md")] },
    ]).filter { $0.rule == "decision.supersession-cycle" }
    #expect(found.map(\.message) == ["'1-a.md' supersedes itself by way of '3-c.md' → '2-b.md'"])
    #expect(found.first?.span?.file == "a.md")
    #expect(
      found.first?.notes.map(\.message) == [
        "'1-a.md' supersedes '3-c.md'", "'3-c.md' supersedes '2-b.md'", "'2-b.md' supersedes '1-a.md'",
      ])
    #expect(found.first?.severity == .warning)
  }

  @Test("finds a superseded record that nobody names a successor of")
  func noSuccessor() {
    let found = findings([
      .build("a", .superseded), .build("b", .deprecated),
      .build("c", .superseded) { $0.supersededBy = [DecisionReference(text: "9", target: nil, span: spot("c.md"))] },
    ])
    #expect(found.map(\.rule) == ["decision.no-successor"])
    #expect(found.first?.span == spot("decisions/a.md", 3))
  }

  @Test("notes a record in force that leans on a superseded one, but not its own predecessor")
  func leaning() {
    let old = Decision.build("1-old", .superseded) { $0.supersededBy = [reference(to: "2-new")] }
    let new = Decision.build("2-new", .accepted) {
      $0.supersedes = [reference(to: "1-old")]
      $0.related = [reference(to: "1-old")]
    }
    let byLink = Decision.build("3-link", .accepted) { $0.related = [reference(to: "1-old", from: "link.md")] }
    let byText = Decision.build("4-text", .accepted) {
      let slot = Prose.Slot(offset: 0, kind: .openLink(.record(RecordKey(.decision, id: "1-old"), anchor: nil)))
      $0.header.body.slots = [slot, slot]
    }
    let rejected = Decision.build("5-rejected", .rejected) { $0.related = [reference(to: "1-old")] }
    let found = findings([old, new, byLink, byText, rejected])
    #expect(found.map(\.rule) == ["decision.refers-to-superseded", "decision.refers-to-superseded"])
    #expect(found.map(\.span?.file) == ["link.md", "decisions/4-text.md"])
    #expect(found.map(\.severity) == [.note, .note])
    #expect(found.first?.hint == "refer to '2-new.md', or say why the old one is meant")
  }

  @Test("notes terms that have passed, on the day after and not on the day")
  func terms() {
    let decisions: [Decision] = [
      .build("a", .proposed, date: "2026-10-17"),
      .build("b", .accepted, date: "2026-05-16") { $0.header.reviewIn = CalendarDuration(6, .month) },
      .build("c", .accepted) { $0.provisionalUntil = day("2026-11-16") },
      .build("d", .proposed, date: "2026-12-24"),
    ]
    #expect(findings(decisions, on: "2026-11-16").isEmpty)
    let found = findings(decisions, on: "2026-11-17")
    #expect(
      found.map(\.rule) == [
        "decision.proposed-too-long", "decision.review-overdue", "decision.provisional-passed",
      ])
    #expect(found.allSatisfy { $0.severity == .note })
    #expect(found.first?.message == "proposed for 31 days, 30 are allowed")
  }

  @Test("is never worse than a warning in a folder of others")
  func foreignFolder() {
    let found = findings([
      .build("1-a", .superseded, folder: foreign), .build("1-b", .accepted, folder: foreign),
    ])
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.severity <= .warning })
  }
}
