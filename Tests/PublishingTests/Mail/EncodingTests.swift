import Record
import Testing

@testable import Publishing

/// The examples are of the RFCs, or worked out by hand beside what is expected.
@Suite("a mail is encoded")
struct EncodingTests {
  private func subject(_ text: String) throws -> String {
    var field = HeaderField("Subject")
    field.add(try #require(HeaderText(text)))
    return field.text
  }

  private func phrase(_ text: String) throws -> String {
    var field = HeaderField("From")
    field.add(try #require(HeaderText(text)), asPhrase: true)
    field.add("<a@b>")
    return field.text
  }

  @Test("a header in ASCII stands as it is, and breaks between words before the 79th character")
  func plain() throws {
    #expect(try subject("One decision from you") == "Subject: One decision from you")
    // Nine characters before the words, and 69 behind: 78 fit.
    let exact = String(repeating: "a", count: 34) + " " + String(repeating: "b", count: 34)
    #expect(try subject(exact) == "Subject: \(exact)")
    #expect(try subject(exact + "b").hasSuffix("a\r\n " + String(repeating: "b", count: 35)))
  }

  @Test("a header in other letters is encoded words, none of them longer than 75, none dividing a character")
  func encoded() throws {
    // é is C3 A9, – is E2 80 93.
    #expect(try subject("café – now") == "Subject: =?utf-8?Q?caf=C3=A9_=E2=80=93_now?=")
    // The first line has 69 characters left: nine letters of six are 54, and twelve around them make 66. Of the others ten fit into 75.
    func word(_ count: Int) -> String { "=?utf-8?Q?" + String(repeating: "=C3=A9", count: count) + "?=" }
    let long = try subject(String(repeating: "é", count: 40))
    #expect(long == "Subject: \(word(9))\r\n \(word(10))\r\n \(word(10))\r\n \(word(10))\r\n \(word(1))")
  }

  @Test("what could be read as an encoded word, or lose its blanks, is encoded")
  func lookalikes() throws {
    #expect(try subject("=?utf-8?Q?x?=") == "Subject: =?utf-8?Q?=3D=3Futf-8=3FQ=3Fx=3F=3D?=")
    #expect(try subject("a  b") == "Subject: =?utf-8?Q?a__b?=")
    #expect(try subject("b ") == "Subject: =?utf-8?Q?b_?=")
    #expect(try subject("") == "Subject: =?utf-8?Q??=")
    // 61 letters: they could be divided only so. 57 stand on the first line.
    let long = String(repeating: "a", count: 61)
    #expect(try subject(long) == "Subject: =?utf-8?Q?\(long.prefix(57))?=\r\n =?utf-8?Q?aaaa?=")
  }

  @Test("a display name with a comma, a dot or a bracket is encoded, so that it is never two addresses")
  func phrases() throws {
    #expect(try phrase("Quayside Systems") == "From: Quayside Systems <a@b>")
    #expect(try phrase("Smith, <x@y>") == "From: =?utf-8?Q?Smith=2C_=3Cx=40y=3E?= <a@b>")
    #expect(try phrase("\"Ltd.\"") == "From: =?utf-8?Q?=22Ltd=2E=22?= <a@b>")
  }

  @Test(
    "words with a line end or another control character are no header",
    arguments: ["a\r\nBcc: b@c", "a\nb", "a\rb", "a\tb", "a\u{0}", "\u{85}", "\u{2028}", "\u{2029}", "\u{7F}"])
  func refused(text: String) { #expect(HeaderText(text) == nil) }

  @Test("what changes the order of letters stays out of a header")
  func turned() { #expect(HeaderText("Pay \u{202E}gpj\u{202C} \u{2067}a\u{2069}")?.text == "Pay gpj a") }

  @Test("the example of RFC 2045 is short enough to stay on its line")
  func quotedExample() {
    let text = "Now's the time for all folk to come to the aid of their country."
    #expect(quotedPrintable(text) == text)
  }

  @Test("lines have 76 characters at most, the mark of a broken one included")
  func quotedLength() {
    let line = String(repeating: "x", count: 76)
    #expect(quotedPrintable(line) == line)
    #expect(quotedPrintable(line + "yz") == String(repeating: "x", count: 75) + "=\r\nxyz")
    // Twenty-five of three make 75, and the mark.
    #expect(quotedPrintable(String(repeating: "=", count: 26)) == String(repeating: "=3D", count: 25) + "=\r\n=3D")
  }

  @Test("a blank at the end of a line, a dot and From at its beginning, and every other letter are kept")
  func quotedBytes() {
    #expect(quotedPrintable("a \nb\t\n") == "a=20\r\nb=09\r\n")
    #expect(quotedPrintable(".\n..\nFrom me\nFromage\n a.") == "=2E\r\n=2E.\r\n=46rom me\r\nFromage\r\n a.")
    #expect(quotedPrintable("€ 5\r") == "=E2=82=AC 5=0D")
    // A dot that a broken line would begin with.
    #expect(
      quotedPrintable(String(repeating: "x", count: 75) + ".yz") == String(repeating: "x", count: 75) + "=\r\n=2Eyz")
  }

  @Test(
    "a date is that of RFC 5322, at six in the morning",
    arguments: [
      ("2026-11-20", 0, "Fri, 20 Nov 2026 06:00:00 +0000"), ("2026-06-07", 3600, "Sun, 7 Jun 2026 06:00:00 +0100"),
      ("2024-02-29", -12_600, "Thu, 29 Feb 2024 06:00:00 -0330"),
      ("2026-12-28", 20_700, "Mon, 28 Dec 2026 06:00:00 +0545"),
    ])
  func dates(day: String, offset: Int, words: String) throws {
    #expect(MailDate(try #require(CalendarDate(iso: day)), secondsFromGMT: offset).text == words)
  }
}
