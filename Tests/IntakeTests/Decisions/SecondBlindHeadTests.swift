import Diagnostics
import Record
import Testing

@testable import Intake

/// Kinds that a measure of records nobody here had seen found wrong.
@Suite("Heads of records as people write them")
struct SecondBlindHeadTests {
  private func head(_ lines: String) async throws -> Decision {
    try await readRecord("0009-a.md", "# 9. Use one queue\n\n\(lines)\n\n## Context\n\nText.\n")
  }

  /// The record with the head, beside two others.
  private func among(_ lines: String, named: String = "0009-a.md") async throws -> Decision {
    let other = "\n\nStatus: Accepted\n\nDate: 2024-01-02\n"
    return try await readRecords([
      "0002-b.md": "# 2. B\(other)", "0007-c.md": "# 7. C\(other)",
      "0009-a.md": "# 9. Use one queue\n\n\(lines)\n\n## Context\n\nText.\n",
    ]).decision("0009-a")
  }

  @Test(
    "what is said of the work, or of what is to come, leaves a proposal open",
    arguments: [
      "Proposed - implementation in progress", "Proposed (implementation in progress)",
      "Draft, being implemented", "Proposed (accepted on merge of #4)", "Proposed (approved once the board agrees)",
      "Proposed; adopted upon agreement",
    ])
  func proposals(status: String) async throws {
    let decision = try await head("Status: \(status)")
    #expect(decision.status.isOpen)
  }

  @Test(
    "an acceptance with its day, or by somebody, is no condition",
    arguments: ["Proposed 2024-01-02, accepted on 2024-02-03", "Proposed, then accepted"])
  func happened(status: String) async throws {
    #expect(try await head("Status: \(status)").status == .accepted)
  }

  @Test(
    "in scripts without blanks, work under way is no doubt about the decision",
    arguments: ["状态：已接受，迁移中", "状态：已接受，推进中", "ステータス：承認済み、移行中", "상태: 승인됨, 이전 중"])
  func underWay(line: String) async throws {
    #expect(try await head(line).status == .accepted)
  }

  @Test("a review under way is one", arguments: ["状态：已接受，审核中", "状态：已接受，未定"])
  func underReview(line: String) async throws {
    #expect(try await head(line).status == .unknown)
  }

  @Test(
    "who replaces whom follows from the particle, where no blank stands between words",
    arguments: [
      ("状态：已接受（取代 ADR-2）", DecisionStatus.accepted, ["0002-b"], []),
      ("状态：已接受，替代 ADR-2", .accepted, ["0002-b"], []),
      ("状态：已被 ADR-7 取代", .superseded, [], ["0007-c"]),
      ("状态：由 ADR-7 取代", .superseded, [], ["0007-c"]),
      ("状态：已取代（ADR-7）", .superseded, [], ["0007-c"]),
      ("ステータス：承認済み（ADR-2を置き換え）", .accepted, ["0002-b"], []),
      ("ステータス：ADR-7により置き換え", .superseded, [], ["0007-c"]),
      ("상태: 승인됨 (ADR-2를 대체)", .accepted, ["0002-b"], []),
      ("상태: ADR-7로 대체됨", .superseded, [], ["0007-c"]),
    ] as [(String, DecisionStatus, [String], [String])])
  func particles(line: String, status: DecisionStatus, supersedes: [String], successors: [String]) async throws {
    let decision = try await among(line)
    #expect(decision.status == status)
    #expect(decision.supersedes.ids == supersedes)
    #expect(decision.supersededBy.ids == successors)
  }

  @Test("an alternative relates nothing")
  func alternative() async throws {
    let decision = try await among("状态：已接受，替代方案见下")
    #expect((decision.status, decision.supersedes.count, decision.supersededBy.count) == (.accepted, 0, 0))
  }

  @Test("the month of a status is told as what is not understood, and never as not written")
  func month() async throws {
    for status in ["Accepted (July 2025)", "Accepted, 2025-07", "Accepted (Q3 2025)", "已接受（2025年7月）"] {
      let decision = try await head("Status: \(status)")
      #expect(decision.status == .accepted)
      #expect(decision.header.date == nil)
      #expect(decision.unreadDate != nil)
    }
  }

  @Test(
    "a relation in part, by the name of its field, changes the other record and does not end it",
    arguments: [
      "- Supersedes (partially): [2](0002-b.md)", "- Partially supersedes: ADR-2", "- Supersedes in part: 0002-b.md",
      "- Ersetzt (teilweise): ADR-2", "- Remplace en partie : ADR-2",
    ])
  func inPart(line: String) async throws {
    let decision = try await among("- Status: Accepted\n\(line)")
    #expect((decision.supersedes.ids, decision.amends.ids) == ([], ["0002-b"]))
  }

  @Test(
    "what replaced a numbered part is the successor of that part",
    arguments: [
      "Accepted; item 3 replaced by [7](0007-c.md)", "Accepted; rule 2 superseded by ADR-7",
      "Accepted (section 4 replaced by ADR-7)",
    ])
  func numberedPart(status: String) async throws {
    let decision = try await among("Status: \(status)")
    #expect((decision.status, decision.supersededBy.ids) == (.partlySuperseded, ["0007-c"]))
  }

  @Test(
    "a line of the head that begins with what the record does to another is read",
    arguments: ["Amends [2](0002-b.md)", "Amends ADR-2.", "Modifies [ADR-2](0002-b.md) and nothing else"])
  func line(text: String) async throws {
    let decision = try await among("- Status: Accepted\n- Date: 2024-01-02\n\n\(text)")
    #expect(decision.amends.ids == ["0002-b"])
  }

  @Test(
    "words are known without the keys for their accents",
    arguments: [
      ("- Status: Angenommen\n- Ergaenzt: ADR-2", ["0002-b"], []),
      ("- Status: Angenommen\n- Loest ab: ADR-2", [], ["0002-b"]),
      ("- Statut : Acceptee\n- Modifie : ADR-2", ["0002-b"], []),
    ] as [(String, [String], [String])])
  func typewritten(lines: String, amends: [String], supersedes: [String]) async throws {
    let decision = try await among(lines)
    #expect(decision.status == .accepted)
    #expect((decision.amends.ids, decision.supersedes.ids) == (amends, supersedes))
  }

  @Test("the day of a revision is no record")
  func revision() async throws {
    let decision = try await among("- 状态：已接受\n- 日期：2024-01-02\n- 修订：2024-03-04")
    #expect((decision.amends.count, decision.header.date?.iso) == (0, "2024-03-04"))
  }

  @Test(
    "the title is what is decided",
    arguments: [
      ("20260618-01-x.md", "# 20260618-01 · Use one queue\n\nStatus: Accepted\n"),
      ("0009-x.md", "# 9. \"Use one queue\"\n\nStatus: Accepted\n"),
      ("0009-x.md", "# 9. “Use one queue”\n\nStatus: Accepted\n"),
      ("0009-use-one-queue.md", "# Context & Problem Statement\n\nText.\n\n# Status\n\nAccepted\n"),
      ("0009-x.md", "---\ntag:Web\n---\n# 9. Use one queue\n\n## Status\n\nAccepted\n"),
    ])
  func titles(name: String, text: String) async throws {
    let decision = try await readRecord(name, text)
    #expect((decision.title, decision.status) == ("Use one queue", .accepted))
  }

  @Test(
    "quotation marks within a title stay",
    arguments: ["\"Fast\" and \"slow\" queues", "Call it \"queue\""])
  func quotes(title: String) async throws {
    #expect(try await readRecord("0009-x.md", "# 9. \(title)\n\nStatus: Accepted\n").title == title)
  }

  @Test("a first record with the number zero is one, though its words are those of templates")
  func zero() async throws {
    let text =
      "# 0000. Record architecture decisions\n\n- Status: Accepted\n- Date: 2022-01-02\n\n## Context\n\nText.\n"
    let decision = try await readRecord("0000-record-architecture-decisions.md", text)
    #expect((decision.title, decision.status) == ("Record architecture decisions", .accepted))
  }

  @Test("metadata in a grid of reStructuredText are read, and wider grids are no metadata")
  func grid() async throws {
    let metadata = """
      +-----------+---------------------+
      | Status    | Accepted            |
      +-----------+---------------------+
      | Date:     | 2024-03-04          |
      +-----------+---------------------+
      | Deciders  | Anna,               |
      |           | Bert                |
      +-----------+---------------------+
      """
    let decision = try await readRecord(
      "0009-a.rst", "Use one queue\n=============\n\n\(metadata)\n\nContext\n-------\n\nText.\n")
    #expect((decision.title, decision.status) == ("Use one queue", .accepted))
    #expect(decision.header.date?.iso == "2024-03-04")
    #expect(decision.deciders == ["Anna", "Bert"])
    let wide = "+---+---+---+\n| a | b | c |\n+---+---+---+"
    let other = try await readRecord("0009-a.rst", "A\n=\n\n:Status: Accepted\n\n\(wide)\n")
    #expect(other.status == .accepted)
  }

  @Test(
    "a list goes on behind a comma at the end of its line",
    arguments: ["- Deciders: Anna,\n  Bert, Cleo\n- Tags: a,\n  b", "Deciders: Anna,\nBert, Cleo\nTags: a,\nb"])
  func wrapped(lines: String) async throws {
    let decision = try await head("\(lines)")
    #expect((decision.deciders, decision.header.tags) == (["Anna", "Bert", "Cleo"], ["a", "b"]))
  }

  @Test(
    "a line below the title that is nothing but a status and its day is both",
    arguments: [
      "`Accepted` `2024-05-06`", "[Accepted] 2024-05-06", "**Accepted** on 6 May 2024", "Approved (2024-05-06)",
    ])
  func bare(line: String) async throws {
    let decision = try await head(line)
    #expect((decision.status, decision.header.date?.iso) == (.accepted, "2024-05-06"))
  }

  @Test(
    "a sentence below the title is no status", arguments: ["Accepted risks are listed here.", "Open", "Open questions"])
  func sentence(line: String) async throws {
    #expect(try await head(line + "\n\nStatus: Rejected").status == .rejected)
  }

  @Test("a document of reStructuredText is linked without its extension")
  func extensionless() async throws {
    let text = "Use one queue\n=============\n\n:Status: Accepted\n\nSee `two <0002-b>`_ and :doc:`0002-b`.\n"
    let checked = try await readRecords([
      "0002-b.rst": "B\n=\n\n:Status: Accepted\n\nText.\n", "0009-a.rst": text,
    ])
    #expect(checked.found.filter { $0.rule.hasPrefix("link.") } == [])
  }
}
