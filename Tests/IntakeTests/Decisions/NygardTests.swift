import Diagnostics
import Record
import Testing

@Suite("Nygard's form, as adr-tools writes it")
struct NygardTests {
  @Test("title without its number, date, and the first line under Status")
  func plain() async throws {
    let decision = try await readRecord(
      "0007-one-queue.md", "# 7. One queue\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n")
    #expect(decision.title == "One queue")
    #expect(decision.number == "0007")
    #expect(decision.header.date?.iso == "2026-03-02")
    #expect(decision.status == .accepted)
    #expect(decision.rawStatus?.value == "Accepted")
    #expect(decision.rawStatus?.span.line == 7)
    #expect(decision.dialect == .nygard)
  }

  @Test(
    "older versions wrote day, month and year", arguments: [("20/01/2024", "2024-01-20"), ("03/04/2024", "2024-04-03")])
  func oldDate(written: String, expected: String) async throws {
    let decision = try await readRecord("0001-x.md", "# 1. X\n\nDate: \(written)\n\n## Status\n\nAccepted\n")
    #expect(decision.header.date?.iso == expected)
  }

  @Test("a date that is none is kept as written, and not guessed at", arguments: ["2024-13-45", "31/31/2024", "soon"])
  func noDate(written: String) async throws {
    let checked = try await readRecords(["0001-x.md": "# 1. X\n\nDate: \(written)\n\n## Status\n\nAccepted\n"])
    let decision = try checked.decision("0001-x")
    #expect(decision.header.date == nil)
    #expect(decision.otherFields.map(\.value) == [written])
    #expect(checked.ids == ["decision.unreadable-date"])
  }

  @Test(
    "a superseded record keeps its old word above the link, in either spelling of the tool",
    arguments: ["Superseded by", "Superceded by"])
  func supersededBy(verb: String) async throws {
    let checked = try await readRecords([
      "0001-old.md": "# 1. Old\n\n## Status\n\nAccepted\n\n\(verb) [2. New](0002-new.md)\n",
      "0002-new.md": "# 2. New\n\n## Status\n\nAccepted\n\nSupercedes [1. Old](0001-old.md)\n",
    ])
    let (old, new) = (try checked.decision("0001-old"), try checked.decision("0002-new"))
    #expect((old.status, old.rawStatus?.value) == (.superseded, "Accepted"))
    #expect((old.supersededBy.ids, old.supersedes.ids) == (["0002-new"], []))
    #expect((new.status, new.supersedes.ids) == (.accepted, ["0001-old"]))
    #expect(checked.ids == [])
  }

  @Test("the link may be the status itself")
  func onlyLink() async throws {
    let checked = try await readRecords([
      "0001-old.md": "# 1. Old\n\n## Status\n\nSuperseded by [2. New](0002-new.md)\n",
      "0002-new.md": "# 2. New\n\n## Status\n\nAccepted\n\nSupersedes [1. Old](0001-old.md)\n",
    ])
    let old = try checked.decision("0001-old")
    #expect((old.status, old.rawStatus?.value) == (.superseded, "Superseded by 2. New"))
    #expect(old.supersededBy.ids == ["0002-new"])
    #expect(checked.ids == [])
  }

  @Test("amendments, and any other pair of words, on lines of their own")
  func pairs() async throws {
    let checked = try await readRecords([
      "0001-a.md":
        "# 1. A\n\n## Status\n\nAccepted\n\nAmended by [2. B](0002-b.md)\n\nClarified by [3. C](0003-c.md)\n",
      "0002-b.md": "# 2. B\n\n## Status\n\nAccepted\n\nAmends [1. A](0001-a.md)\n",
      "0003-c.md": "# 3. C\n\n## Status\n\nAccepted\n\nClarifies [1. A](0001-a.md)\n",
    ])
    #expect(try checked.decision("0001-a").amendedBy.ids == ["0002-b"])
    #expect(try checked.decision("0001-a").related.ids == ["0003-c"])
    #expect(try checked.decision("0002-b").amends.ids == ["0001-a"])
    #expect(try checked.decision("0003-c").related.ids == ["0001-a"])
    #expect(checked.ids == [])
  }

  @Test("headings and statuses inside fences are none", arguments: ["```", "~~~", "````"])
  func fences(fence: String) async throws {
    let text = """
      # 1. Fences

      ## Context

      \(fence)markdown
      # 9. Another

      Date: 1999-01-01

      ## Status

      Rejected
      \(fence)

      ## Status

      Accepted
      """
    let decision = try await readRecord("0001-fences.md", text)
    #expect((decision.title, decision.status, decision.header.date) == ("Fences", .accepted, nil))
  }

  @Test("without a final line break, with CRLF and a byte-order mark")
  func lineEnds() async throws {
    let decision = try await readRecord(
      "0001-x.md", "\u{FEFF}# 1. X\r\n\r\nDate: 2024-05-10\r\n\r\n## Status\r\n\r\nAccepted")
    #expect((decision.title, decision.status, decision.header.date?.iso) == ("X", .accepted, "2024-05-10"))
    #expect(decision.rawStatus?.value == "Accepted")
  }

  @Test("adr-tools may name the folder in .adr-dir")
  func folderFile() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization("decisions: [../service]\n")
    try scratch.put("service/.adr-dir", "doc/adr\n")
    try scratch.put("service/doc/adr/0001-x.md", "# 1. X\n\n## Status\n\nAccepted\n")
    try scratch.put("service/README.md", "# Not a record\n")
    let record = try #require(await scratch.check().record)
    #expect(record[Decision.self].map(\.header.file) == ["../service/doc/adr/0001-x.md"])
  }
}
