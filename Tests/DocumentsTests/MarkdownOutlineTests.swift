import Diagnostics
import Testing

@testable import Documents

@Suite struct MarkdownOutlineTests {
  @Test("bullets and lines of a decision are read with their places")
  func decision() throws {
    let text =
      "# 7. Ö *q*\n\n* Status: **Accepted** [b](c.md)\n* Date: 2026-01-02\n\nDate: x\nby: é y\n\n## Status\n\n> Done\n"
    let document = markdown(text, firstLine: 5)
    let outline = document.outline
    #expect(
      outline.blocks.map(\.kind) == [
        .heading(level: 1, anchor: "7-ö-q"), .item(done: nil), .item(done: nil), .paragraph,
        .heading(level: 2, anchor: "status"), .paragraph,
      ])
    #expect(
      outline.blocks.map { outline.text(of: $0) }[1...3] == [
        "Status: Accepted b", "Date: 2026-01-02", "Date: x\nby: é y",
      ])
    #expect(outline.blocks.map(\.listDepth) == [0, 1, 1, 0, 0, 0])
    #expect(outline.blocks.map(\.quoteDepth) == [0, 0, 0, 0, 0, 1])
    #expect(outline.blocks[1].links == 0..<1)
    let status = try #require(outline.lines(of: outline.blocks[1]).first)
    #expect(status.span == SourceSpan(file: "a.md", line: 7, column: 3, length: 30))
    #expect(outline.span(of: 8..<16, in: status) == SourceSpan(file: "a.md", line: 7, column: 13, length: 8))
    let second = outline.lines(of: outline.blocks[3])[1]
    #expect(second.text == "by: é y")
    #expect(outline.span(of: 4..<6, in: second) == SourceSpan(file: "a.md", line: 11, column: 5, length: 1))
    #expect(outline.span(of: outline.blocks[4]).line == 13)
    #expect(document.summary == "Date: x by: é y")
  }

  @Test("code, rules and empty items are blocks")
  func others() {
    let document = markdown("```js\na\n\nb\n```\n***\n-\n- [x] t\n\n  u")
    #expect(
      document.outline.blocks.map(\.kind) == [
        .code(language: "js"), .rule, .item(done: nil), .item(done: true), .paragraph,
      ])
    #expect(document.outline.blocks.map { document.outline.text(of: $0) } == ["a\n\nb", "", "", "t", "u"])
    #expect(document.outline.blocks.map(\.line) == [1, 6, 7, 8, 10])
  }

  @Test("a long summary ends after a word")
  func summary() {
    let document = markdown(String(repeating: "wörd ", count: 100))
    #expect(document.summary.unicodeScalars.count <= 300)
    #expect(document.summary.hasSuffix("wörd…"))
    #expect(markdown(String(repeating: "é", count: 400)).summary.unicodeScalars.count == 300)
  }

  @Test("line ends of every kind count")
  func lineEnds() {
    let document = markdown("a\r\n\r\nb\rc\n\n[d](e.md)")
    #expect(document.outline.blocks.map(\.line) == [1, 3, 6])
    #expect(document.outline.lines(of: document.outline.blocks[1]).map(\.span.line) == [3, 4])
    #expect(document.links.map(\.target.span.line) == [6])
  }
}
