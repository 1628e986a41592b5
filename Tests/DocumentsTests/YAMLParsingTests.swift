import Diagnostics
import Testing

@testable import Documents

@Suite("YAML as it is written")
struct YAMLParsingTests {
  @Test(
    "an empty document is no node and no finding",
    arguments: ["", "\n", "\r\n", "# only a comment\n", "---\n", "---\n...\n", "\u{FEFF}"])
  func empty(text: String) {
    let (node, findings) = yaml(text)
    #expect(node == nil)
    #expect(findings.isEmpty)
  }

  @Test(
    "scalars stay the text they are",
    arguments: [
      "1.10", "007", "no", "Yes", "12:30", "2026-13-45", "0x1F", "1_000", ".inf", "on", "a#b", "1e3", "C:\\x",
    ])
  func unresolved(text: String) {
    #expect(outline("k: \(text)\n") == "{k: \(text)}")
    #expect(outline("[\(text)]") == "[\(text)]")
  }

  @Test("nothing, ~ and null are null when they are not quoted")
  func nulls() {
    #expect(
      outline("a:\nb: ~\nc: null\nd: NULL\ne: 'null'\nf: \"\"\ng: nul")
        == "{a: ~, b: ~, c: ~, d: ~, e: 'null', f: '', g: nul}")
  }

  @Test("quotes, escapes and block scalars are undone")
  func quoted() {
    #expect(outline("a: 'it''s'\nb: \"x\\ty\\u00e9\"\n") == "{a: 'it's', b: 'x\tyé'}")
    #expect(outline("a: |\n  one\n  *two*\nb: >-\n  three\n  four\n") == "{a: 'one\n*two*\n', b: 'three four'}")
    #expect(outline("a: one\n  two\n") == "{a: one two}")
  }

  @Test("flow and block collections nest")
  func collections() {
    let text = "- {id: payments, parent: commerce}\n- [1, [2], {}]\n-\n  - x\n"
    #expect(outline(text) == "[{id: payments, parent: commerce}, [1, [2], {}], [x]]")
  }

  @Test("an asterisk, ampersand or exclamation mark inside a value is text")
  func signs() {
    let text = "a: b * c\nb: 'x *y'\nc: |\n  - *bold*\n  &x !y\n# *z\nd: [R&D, wow!, \"*\"]\n"
    #expect(outline(text) == "{a: b * c, b: 'x *y', c: '- *bold*\n&x !y\n', d: [R&D, wow!, '*']}")
  }

  @Test("line separators inside text end no line")
  func separators() {
    let (node, findings) = yaml("a: x\u{2028}y\u{85}z\u{2029}!\nb: c\n")
    #expect(findings.isEmpty)
    #expect(outline(node) == "{a: x\u{2028}y\u{85}z\u{2029}!, b: c}")
    #expect(node.map(places)?.last == "2:4+1")
  }

  @Test("LF, CRLF and CR read the same", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let text = ["a: 1", "b:", "  - x", "  - 'y'", "c: |", "  t", ""].joined(separator: end)
    let (node, findings) = yaml(text)
    #expect(findings.isEmpty)
    #expect(outline(node) == "{a: 1, b: [x, 'y'], c: 't\n'}")
    #expect(node.map(places)?.suffix(2) == ["c@5:1+1", "5:4+1"])
  }

  @Test("a byte-order mark takes no column")
  func byteOrderMark() {
    #expect(yaml("\u{FEFF}a: b").node.map(places) == ["1:1+1", "a@1:1+1", "1:4+1"])
  }

  @Test("spans cover scalars on their first line, in Unicode scalars")
  func spans() throws {
    let text = "título: 'né'\nb: [x, \"é\"]\nc:\n  - long text here\n  - more\n    lines\nd: {k: 007}\n"
    let node = try #require(yaml(text).node)
    #expect(
      places(node) == [
        "1:1+6", "título@1:1+6", "1:9+4", "b@2:1+1", "2:4+1", "2:5+1", "2:8+3", "c@3:1+1", "4:3+1", "4:5+14", "5:5+4",
        "d@7:1+1", "7:4+1", "k@7:5+1", "7:8+3",
      ])
  }

  @Test("lines count from where the text starts in its file")
  func firstLine() {
    #expect(yaml("a: b\nc: d", firstLine: 12).node.map(places)?.last == "13:4+1")
    #expect(yaml("a: b\nc: *d", firstLine: 12).findings.first?.span?.line == 13)
  }
}
