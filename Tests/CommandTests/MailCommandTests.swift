import Foundation
import Testing

@Suite("fairlead mail", .enabled(if: Program.isThere, "the program is not built"))
struct MailCommandTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.writeContent()
    try writeOrganization()
    try place.write(
      "content/updates/board/2026-06-15.md",
      "---\ntitle: One queue it is\ndate: 2026-06-15\n---\n\nWe took *one* queue.\n")
  }

  private static let addresses = "mail: {to: [board@example.com, chair@example.com], from: reports@example.com}"

  private func writeOrganization(
    name: String = "Quayside", audience: String = "The board", _ mail: String = addresses, site: Bool = true
  ) throws {
    try place.write(
      "content/fairlead.yaml",
      "organization: \(name)\nas_of: 2026-06-15\ntime_zone: Europe/Lisbon\n"
        + (site ? "published_at: https://reports.example.com\n" : "")
        + "audiences:\n  - id: board\n    name: \(audience)\n    sees: [everyone, leadership]\n    \(mail)\n  - id: crew\n    \(mail)\n"
    )
  }

  @Test("writes one message of two parts to standard output, the same every time")
  func message() throws {
    let ending = try place.fairlead("mail", "board")
    #expect(ending.status == 0 && ending.errors.isEmpty, "\(ending.errors)")
    #expect(
      ending.output.hasPrefix(
        "X-Mailer: Fairlead\r\nFrom: Quayside <reports@example.com>\r\nTo: board@example.com, chair@example.com\r\n"
          + "Subject: One queue it is\r\nDate: Mon, 15 Jun 2026 06:00:00 +0100\r\nMessage-ID: <"))
    #expect(ending.output.contains("\r\nList-Id: The board <board.fairlead.example.com>\r\n"))
    #expect(ending.output.contains("\r\nAuto-Submitted: auto-generated\r\n"))
    for line in ending.output.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 78 && !line.contains("\n") && line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
    }
    #expect(try place.fairlead("mail", "board").output == ending.output)
  }

  @Test("no mail goes out with the sentence that a draft begins with")
  func unwritten() throws {
    try place.write(
      "content/updates/board/2026-06-14.md",
      "---\ntitle: A draft\ndate: 2026-06-14\n---\n\nWhat matters most, in your own words.\n")
    let ending = try place.fairlead("mail", "board")
    #expect(ending.status == 1 && ending.output.isEmpty)
    #expect(ending.errors.contains("[content.unfilled]"))
    #expect(ending.errors.hasSuffix("No mail was written: its note is still to be written.\n"))
  }

  @Test("a file is made anew by every run, and one of somebody else is left alone")
  func file() throws {
    #expect(try place.fairlead("mail", "board", "--output", "out/board.eml").status == 0)
    #expect(try place.text("out/board.eml") == place.fairlead("mail", "board").output)
    try writeOrganization(name: "Harbour")
    let again = try place.fairlead("mail", "board", "--output", "out/board.eml")
    #expect(again.errors == "Wrote out/board.eml for board@example.com, chair@example.com.\n")
    #expect(try place.text("out/board.eml").contains("From: Harbour <"))
    try place.write("mine.eml", "From: me\n")
    let refused = try place.fairlead("mail", "board", "--output", "mine.eml")
    #expect(refused.status == 64 && refused.errors.contains("this command did not write it"))
    #expect(try place.text("mine.eml") == "From: me\n")
  }

  @Test(
    "a line end in what stands in a header is refused where it is written",
    arguments: [
      (
        "\"Quay\\r\\nBcc: thief@example.org\"", "The board",
        "content/fairlead.yaml: error: the name of the organization"
      ),
      ("Quayside", "\"The\\nboard\"", "content/fairlead.yaml:6:9: error: the name of the audience"),
    ])
  func injectedNames(name: String, audience: String, said: String) throws {
    try writeOrganization(name: name, audience: audience)
    let ending = try place.fairlead("mail", "board")
    #expect(ending.status == 1 && ending.output.isEmpty)
    #expect(ending.errors.contains(said) && ending.errors.contains("[mail.header-line]"), "\(ending.errors)")
  }

  @Test("a title that would add a reader is refused where it is written")
  func injectedTitle() throws {
    try place.write(
      "content/updates/board/2026-06-15.md",
      "---\ntitle: \"Hello\\r\\nBcc: thief@example.org\"\ndate: 2026-06-15\n---\n\nWords.\n")
    let ending = try place.fairlead("mail", "board")
    #expect(ending.status == 1 && ending.output.isEmpty)
    #expect(
      ending.errors.contains("content/updates/board/2026-06-15.md:2:8: error: the news has a line end"),
      "\(ending.errors)")
  }

  @Test("an address that would add a reader is refused by check already")
  func injectedAddress() throws {
    try writeOrganization("mail: {to: [\"board@example.com\\nBcc: thief@example.org\"], from: reports@example.com}")
    let ending = try place.fairlead("check")
    #expect(ending.status == 1 && ending.errors.contains("[organization.mail-address]"), "\(ending.errors)")
    #expect(try place.fairlead("mail", "board").output.isEmpty)
  }

  @Test("an audience without addresses gets none, and a site without an address is told")
  func missing() throws {
    try writeOrganization("cadence: {every: 1 week, starts: 2026-06-01}", site: false)
    let ending = try place.fairlead("mail", "board")
    #expect(ending.status == 1 && ending.output.isEmpty)
    #expect(
      ending.errors.contains("content/fairlead.yaml:5:9: error: the audience 'board' has no 'mail' [mail.no-address]"))
    #expect(ending.errors.contains("warning: 'published_at' is not written, so the mail leads nowhere [mail.no-site]"))
  }

  @Test("wrong usage is said: an audience that is not there, findings where the mail goes")
  func usage() throws {
    let unknown = try place.fairlead("mail", "bored")
    #expect(
      unknown.status == 64
        && unknown.errors.contains("there is no audience 'bored' in fairlead.yaml; known here: board, crew"))
    let mixed = try place.fairlead("mail", "board", "--format", "json")
    #expect(mixed.status == 64 && mixed.errors.contains("add '--output FILE'"))
  }

  @Test("templates of one's own need none for mail, and may be nothing but one")
  func ownTemplates() throws {
    try place.write("old/partials/x.html", "x")
    let lent = try place.fairlead("mail", "board", "--templates", "old")
    let usual = try place.fairlead("mail", "board")
    #expect(lent.status == 0 && lent.output == usual.output, "\(lent.errors)")
    try place.write("own/mail.html", "<h1>{{headline}}</h1>")
    #expect(try place.fairlead("mail", "board", "--templates", "own").output.contains("<h1>One queue it is</h1>"))
    try place.write("own/mail.html", "<h1>{{headlin}}</h1>")
    let wrong = try place.fairlead("mail", "board", "--templates", "own")
    #expect(wrong.status == 1 && wrong.errors.contains("own/mail.html:1:5: error: "), "\(wrong.errors)")
  }

  @Test("a note that makes the mail too large is told, and the mail is written")
  func size() throws {
    let most = try #require(Bounds(of: place).all["mail.size"])
    // Most of a mail is its note; what is around it takes some kilobytes.
    try place.write(
      "content/updates/board/2026-06-15.md",
      "---\ntitle: Long\ndate: 2026-06-15\n---\n\n\(String(repeating: "x ", count: (most - 20_000) / 2))")
    #expect(try !place.fairlead("mail", "board").errors.contains("[mail.too-large]"))
    try place.write(
      "content/updates/board/2026-06-15.md",
      "---\ntitle: Long\ndate: 2026-06-15\n---\n\n\(String(repeating: "x ", count: most / 2))")
    #expect(try place.fairlead("mail", "board").errors.contains("[mail.too-large]"))
    let note = String(repeating: "Nine more\n\n", count: 1000)
    try place.write("content/updates/board/2026-06-15.md", "---\ntitle: Long\ndate: 2026-06-15\n---\n\n\(note)")
    let ending = try place.fairlead("mail", "board")
    #expect(ending.status == 0 && ending.output.contains("Nine more"))
    #expect(ending.errors.contains("content/updates/board/2026-06-15.md:2:8: warning: the HTML of the mail has "))
    #expect(ending.errors.contains("[mail.too-large]"))
  }
}

extension MailCommandTests {
  /// Records that only leadership may read, with a word in each of their fields and rows, and the same for everyone.
  private func plant(_ word: String, visibility: String) throws {
    let head = "visibility: \(visibility)\n"
    try place.write(
      "content/decisions/0002-\(word).md",
      "---\ntitle: Buy \(word)\nstatus: proposed\ndate: 2026-06-10\ndecide_by: 2026-06-20\n\(head)---\n\n\(word)\n")
    try place.write(
      "content/updates/crew/2026-06-15.md",
      "---\ntitle: Of \(word)\ndate: 2026-06-15\n\(head)---\n\n\(word)\n")
    try place.write(
      "content/guardrails/\(word).md",
      "---\ntitle: No \(word)\nrule: No \(word)\ncheck: \(word)\n\(head)---\n\n\(word)\n")
  }

  /// Both parts as they are read, and the headers.
  private func said(_ output: String) -> String {
    output.replacing("=\r\n", with: "").replacing("_", with: " ")
  }

  @Test("what an audience may not see leaves no byte in its mail, and changes none; what it may see is there")
  func visibility() throws {
    let before = try place.fairlead("mail", "crew").output
    let written = try place.text("content/fairlead.yaml")
    // The crew sees what everyone sees.
    try place.write(
      "content/fairlead.yaml", written.replacing("  - id: crew\n", with: "  - id: crew\n    sees: [everyone]\n"))
    #expect(try place.fairlead("mail", "crew").output == before)
    try plant("quokka", visibility: "leadership")
    let crew = try place.fairlead("mail", "crew")
    #expect(crew.status == 0 && crew.output == before, "\(crew.errors)")
    #expect(!said(crew.output).lowercased().contains("quokka"))
    let board = try place.fairlead("mail", "board")
    #expect(said(board.output).contains("Buy quokka"))
    try plant("quokka", visibility: "everyone")
    #expect(said(try place.fairlead("mail", "crew").output).contains("Of quokka"))
  }
}
