import Diagnostics
import TestSupport
import Testing

@testable import Documents

@Suite struct MarkdownHostileTests {
  @Test("a text of more than 2 MiB is not shown")
  func tooLarge() {
    let document = markdown(String(repeating: "a", count: DocumentLimits.markdown + 1))
    #expect(document.html.isEmpty)
    #expect(document.findings.map(\.rule) == ["markdown.too-large"])
    #expect(markdown(String(repeating: "a", count: DocumentLimits.markdown)).findings.isEmpty)
  }

  @Test(
    "deep nesting is shown less deep",
    arguments: [
      String(repeating: "> ", count: 50_000) + "a", String(repeating: "- ", count: 50_000) + "a",
      String(repeating: "*a **b ", count: 10_000) + String(repeating: "b** a* ", count: 10_000),
    ])
  func deep(_ text: String) {
    let document = markdown(text)
    #expect(document.findings.map(\.rule) == ["markdown.too-deep"])
    #expect(deepestNesting(of: document.html) <= 130)
    #expect(document.html.count > 64)
  }

  @Test(
    "what would take minutes is refused",
    arguments: [
      String(repeating: "![[]()", count: 340_000), String(repeating: "a <?", count: 400_000),
      String(repeating: "- ", count: 50_000) + "a" + String(repeating: "\n", count: 1_000_000),
      String(repeating: ">", count: 100_000) + String(repeating: "a*", count: 100_000),
      "[a]: /" + String(repeating: "x", count: 1_000_000) + "\n\n" + String(repeating: "[a]", count: 300_000),
      "[a]: x \"" + String(repeating: "[x]:\n", count: 200_000) + "\"\n\n" + String(repeating: "[a]", count: 300_000),
    ])
  func costly(_ text: String) {
    let document = markdown(text)
    #expect(document.findings.map(\.rule) == ["markdown.too-costly"])
    #expect(document.html.isEmpty)
  }

  @Test("a flood of one finding is counted after a hundred")
  func flood() throws {
    let most = try #require(DocumentLimits.all["markdown.findings"]).value
    #expect(markdown(String(repeating: "<a>", count: most)).findings.count == most)
    let more = markdown(String(repeating: "<a>", count: most + 1)).findings
    #expect(more.count == most + 1 && more.last?.message == "1 more pieces of HTML shown as plain text")
    let document = markdown(String(repeating: "<a>", count: 1000))
    #expect(document.findings.count == 101)
    #expect(document.findings.last?.message == "900 more pieces of HTML shown as plain text")
  }

  @Test("NUL and bytes that are not UTF-8 are shown as replacement characters")
  func broken() {
    let document = renderMarkdown([0x61, 0x00, 0x62, 0xFF, 0x5B, 0x63, 0x5D, 0x28, 0x64, 0x29], file: "a.md")
    #expect(String(decoding: document.html, as: UTF8.self) == "<p>a\u{FFFD}b\u{FFFD}c</p>\n")
    #expect(document.links.count == 1)
    #expect(markdown("\u{FEFF}# A").title?.span.column == 3)
  }

  @Test("whatever is written, only our own tags come out, and twice the same", arguments: 0..<400)
  func property(_ seed: UInt64) {
    var generator = SplitMix(state: seed)
    let text = hostileText(&generator)
    let document = markdown(text)
    let bytes = document.html { _ in "x\"<y>'.html" }
    #expect(unbalanced(String(decoding: bytes, as: UTF8.self)) == nil, "\(text)")
    #expect(markdown(text).html(linking: { _ in "x\"<y>'.html" }) == bytes)
    #expect(document.slots.map(\.offset) == document.slots.map(\.offset).sorted())
    let anchors = document.headings.map(\.anchor)
    #expect(Set(anchors).count == anchors.count && !anchors.contains(""))
    for finding in document.findings { #expect((finding.span?.line ?? 1) >= 1) }
  }
}

/// A seeded generator (SplitMix64, Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

private let pieces = [
  "<", ">", "&", "\"", "'", "<script>", "</p>", "<!--", "-->", "<br>", "a", "é", "漢", " ", " ", "\n", "\n", "\n\n",
  "\r\n",
  "# ", "## ", "> ", "- ", "1. ", "  ", "    ", "\t", "* ", "*", "**", "_", "~", "~~", "`", "```\n", "|", "|-|\n",
  "| a | b |\n",
  "|---|:-:|\n", "[", "]", "(", ")", "![", "](b.md)", "](http://x/\"<)", "](javascript:a)", "[x]: y\n", "[x]",
  "http://a.b/",
  "www.a.b", "c@d.e", "\\", "\\|", "\\~", "&lt;", "&#0;", "&quot;", "---\n", "===\n", "- [ ] ", "- [x] ", "\u{0}",
  "\u{2028}",
  "<http://x>", "~~~\"><b\n", "=", ":", "@", "w", "[^1]", "[^1]: ", "[!NOTE]", "<li>", "<td>", "<a href=\"http://y\">",
  "</a>",
  "<img src=\"z.png\" alt=\"q\">", "</script>", "<div>", "{",
]

private func hostileText(_ generator: inout SplitMix) -> String {
  (0..<Int.random(in: 0...80, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
}

/// The tags that the renderer writes; attributes exactly as it writes them.
private var ownTag: Regex<Substring> {
  #/
  </?(?:p|em|strong|del|code|ul|li|blockquote|thead|tbody|tr)>|</(?:a|h[2-6]|ol|pre|table|div|th|td|sup|span)>|<br>|<hr>|<table>
  |<h[2-6]\ id="[^"<>]+">|<ol(?:\ start="[0-9]+")?>|<pre\ tabindex="0"><code(?:\ class="language-[A-Za-z0-9_+\#.\-]+")?>
  |<sup\ class="footnote-ref">|<a\ id="NoteRef-[0-9\-]+"\ href="\#Note-[0-9]+"\ aria-label="Note\ [0-9]+">
  |<a\ href="\#NoteRef-[0-9\-]+"\ aria-label="Back\ to\ note\ [0-9]+\ in\ the\ text">
  |<(?:p|span)(?:\ id="Note-[0-9]+")?\ class="footnote">
  |<div\ class="callout\ callout-[a-z]+"\ role="note"\ aria-label="[A-Za-z]+">|<p\ class="callout-kind">
  |<a\ href="[^"'<>]*">|<img\ src="[^"'<>]*"\ alt="[^"<>]*">|<(?:th\ scope="col"|td)(?:\ class="align-[a-z]+")?>
  |<input\ type="checkbox"(?:\ checked)?\ disabled\ aria-label="[a-z\ ]+">
  |<div\ class="table-frame"\ tabindex="0"\ role="region"\ aria-label="[^"<>]*">
  /#
}

/// The first place where HTML has something that is not our tag, or a tag that does not close what is open.
private func unbalanced(_ html: String) -> String? {
  var open: [Substring] = []
  var rest = html[...]
  while let start = rest.firstIndex(of: "<") {
    rest = rest[start...]
    guard let match = try? ownTag.prefixMatch(in: rest) else { return String(rest.prefix(60)) }
    for tag in rest[match.range].split(separator: "<") {
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if ["br", "hr", "img", "input"].contains(name) { continue }
      if tag.first != "/" { open.append(name) } else if open.popLast() != name { return String(rest.prefix(60)) }
    }
    rest = rest[match.range.upperBound...]
  }
  return open.isEmpty && !html.unicodeScalars.contains("\0") ? nil : "open: \(open)"
}

/// How many elements are open at once.
private func deepestNesting(of html: [UInt8]) -> Int {
  var depth = 0
  var deepest = 0
  for index in html.indices where html[index] == UInt8(ascii: "<") {
    depth += html[index + 1] == UInt8(ascii: "/") ? -1 : 1
    deepest = max(deepest, depth)
  }
  return deepest
}
