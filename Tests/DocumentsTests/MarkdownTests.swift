import Diagnostics
import Testing

@testable import Documents

/// Renders a text that was written in a test.
func markdown(_ text: String, firstLine: Int = 1) -> MarkdownDocument {
  renderMarkdown(Array(text.utf8), file: "a.md", firstLine: firstLine)
}

/// The HTML of a text, its links leading where they were written to.
func html(_ text: String) -> String {
  let document = markdown(text)
  let bytes = document.html { link in
    link.target.path + (link.target.fragment.map { "#" + $0 } ?? "")
  }
  return String(decoding: bytes, as: UTF8.self)
}

@Suite struct MarkdownTests {
  @Test("an empty text is an empty document")
  func empty() {
    let document = markdown("")
    #expect(document.html.isEmpty)
    #expect(document.title == nil)
    #expect(document.summary == "")
    #expect(document.outline.blocks.isEmpty)
  }

  @Test("a paragraph with emphasis, code and breaks")
  func paragraph() {
    #expect(
      html("a *b* **c** `d<e`  \nf\ng & h")
        == "<p>a <em>b</em> <strong>c</strong> <code>d&lt;e</code><br>\nf\ng &amp; h</p>\n")
  }

  @Test("the first heading is the title and not in the body")
  func title() {
    let document = markdown("# A *b* `c`\n\n## D\n\ntext", firstLine: 4)
    #expect(document.title?.text == "A b c")
    #expect(document.title?.span.line == 4)
    #expect(String(decoding: document.html, as: UTF8.self) == "<h2 id=\"d\">D</h2>\n<p>text</p>\n")
    #expect(document.summary == "text")
  }

  @Test("lists are tight or loose, and ordered lists begin where they say")
  func lists() {
    #expect(html("- a\n- b\n\n  c") == "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n<p>c</p>\n</li>\n</ul>\n")
    #expect(
      html("3. a\n   - b\n4. c") == "<ol start=\"3\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ol>\n")
  }

  @Test("a relative link is a slot with its place")
  func slot() {
    let document = markdown("see [the *why*](../d/0007-x%20y.md#a) and ![p](i.png?raw=1)")
    #expect(document.links.map(\.target.path) == ["../d/0007-x y.md", "i.png"])
    #expect(document.links.map(\.label) == ["the why", "p"])
    #expect(document.links[0].target.fragment == "a")
    #expect(document.links[0].target.span == SourceSpan(file: "a.md", line: 1, column: 17, length: 20))
    #expect(String(decoding: document.html, as: UTF8.self) == "<p>see the <em>why</em> and </p>\n")
    #expect(html("[a](b.md)") == "<p><a href=\"b.md\">a</a></p>\n")
  }
}
