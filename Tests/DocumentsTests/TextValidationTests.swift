import Diagnostics
import Testing

@testable import Documents

@Suite struct TextValidationTests {
  @Test("an empty text and every kind of scalar are valid")
  func valid() {
    #expect(validateText([], file: "a").isEmpty)
    #expect(
      validateText(Array("a\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}".utf8), file: "a")
        .isEmpty)
  }

  // The ill-formed sequences of the Unicode Standard, chapter 3, table 3-7: lone, overlong, surrogate, beyond, cut off.
  @Test(
    "every ill-formed sequence is found",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x8E],
      [0xC3, 0x28],
    ] as [[UInt8]])
  func invalid(_ bytes: [UInt8]) {
    let findings = validateText(Array("a\né ".utf8) + bytes, file: "a")
    #expect(findings.map(\.rule) == ["text.not-utf8"])
    #expect(findings.first?.span == SourceSpan(file: "a", line: 2, column: 3))
  }

  @Test("the first NUL is located and the others counted")
  func nul() {
    let findings = validateText([0x0D, 0x0D, 0x0A, 0x61, 0x00, 0x00, 0xE4], file: "a")
    #expect(findings.map(\.rule) == ["text.not-utf8", "text.nul"])
    #expect(findings.map(\.message) == ["byte 0xE4 is not UTF-8", "NUL byte in a text, and 1 more"])
    #expect(findings[1].span == SourceSpan(file: "a", line: 3, column: 2))
  }

  @Test("a character that turns letters around is located; those that set a text apart are not refused")
  func turned() {
    let findings = validateText(Array("a\nPay \u{202E}gpj.exe\u{202C} \u{202D}b".utf8), file: "a")
    #expect(findings.map(\.rule) == ["text.turned"])
    #expect(findings.first?.message == "the character U+202E reverses the letters after it, and 1 more")
    #expect(findings.first?.span == SourceSpan(file: "a", line: 2, column: 5))
    #expect(validateText(Array("\u{2068}שלום\u{2069} \u{200F}\u{202B}a\u{202C}".utf8), file: "a").isEmpty)
    #expect(parseYAML(Array("a: b\u{202D}c\n".utf8), file: "a").findings.map(\.rule) == ["text.turned"])
  }

  @Test("every rule has an id of its own and says why")
  func rules() {
    let rules = textRules + markdownRules
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules { #expect(rule.explanation.count > rule.summary.count) }
  }
}
