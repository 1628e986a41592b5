import Diagnostics
import Testing

@testable import Documents

@Suite struct MarkdownLinkTests {
  @Test("an external link is written at once, and its address cannot leave the attribute")
  func external() {
    #expect(
      html("[a](https://x.org/?a=1&b=%20\"')") == "<p><a href=\"https://x.org/?a=1&amp;b=%20%22&#39;\">a</a></p>\n")
    #expect(html("[a](<https://x.org/ b>)") == "<p><a href=\"https://x.org/%20b\">a</a></p>\n")
    #expect(html("<mailto:a@b.c>") == "<p><a href=\"mailto:a@b.c\">mailto:a@b.c</a></p>\n")
    #expect(html("[a](//x.org/b)") == "<p><a href=\"https://x.org/b\">a</a></p>\n")
    #expect(html("[a](http://x/100%#a#b)") == "<p><a href=\"http://x/100%25#a%23b\">a</a></p>\n")
  }

  @Test(
    "a link with another scheme is shown as text and reported",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "file:///etc/passwd", "data:text/html;x", "foo:bar",
      "java&#9;script:alert(1)", "&#1;javascript:alert(1)", "&#32;javascript:x",
    ])
  func unsafe(_ address: String) {
    let document = markdown("see [the text](\(address)) and ![the image](\(address))")
    #expect(String(decoding: document.html, as: UTF8.self) == "<p>see the text and the image</p>\n")
    #expect(document.findings.map(\.rule) == ["markdown.unsafe-link", "markdown.unsafe-link"])
    #expect(document.links.isEmpty)
  }

  @Test("an unsafe link is pointed at")
  func unsafeSpan() {
    let document = markdown("a\n> é [b](javascript:x)", firstLine: 10)
    #expect(document.findings.map(\.span) == [SourceSpan(file: "a.md", line: 11, column: 9, length: 12)])
    #expect(document.findings.map(\.message) == ["javascript: link shown as plain text"])
  }

  @Test("a link to a heading of the page has an empty path")
  func fragment() {
    let document = markdown("# T\n\n[a](#b%20c) [d](#b)\n\n## B")
    #expect(document.links.map(\.target.path) == ["", ""])
    #expect(document.links.map(\.target.fragment) == ["b c", "b"])
    #expect(document.anchor(for: "B") == "b")
    #expect(document.anchor(for: "t") == "t")
    #expect(document.anchor(for: "c") == nil)
  }

  @Test("a link without destination is plain text and noted")
  func empty() {
    let document = markdown("[Ticket]()")
    #expect(String(decoding: document.html, as: UTF8.self) == "<p>Ticket</p>\n")
    #expect(document.findings.map(\.rule) == ["markdown.empty-link"])
    #expect(document.findings.map(\.severity) == [.note])
  }

  @Test("an image of another site is shown as a link and noted")
  func externalImage() {
    let document = markdown("![a & b](https://x.org/i.png)")
    #expect(
      String(decoding: document.html, as: UTF8.self) == "<p><a href=\"https://x.org/i.png\">a &amp; b</a></p>\n")
    #expect(document.findings.map(\.rule) == ["markdown.external-image"])
    #expect(html("[![a](https://x.org/i.png)](b.md)") == "<p><a href=\"b.md\">a</a></p>\n")
    #expect(html("![](https://x.org/i.png)") == "<p><a href=\"https://x.org/i.png\">https://x.org/i.png</a></p>\n")
  }

  @Test("an image within a link, and a link to nothing")
  func imageInLink() {
    #expect(html("[![a](i.png)](b.md)") == "<p><a href=\"b.md\"><img src=\"i.png\" alt=\"a\"></a></p>\n")
    let document = markdown("[![a\"](i.png) x](b.md)")
    #expect(String(decoding: document.html { _ in nil }, as: UTF8.self) == "<p>a&quot; x</p>\n")
  }

  @Test("the link of a title is known, but has no place in the body")
  func titleLink() {
    let document = markdown("# A [b](c.md)\n\n[d](e.md)")
    #expect(document.title?.text == "A b")
    #expect(document.links.map(\.target.path) == ["c.md", "e.md"])
    #expect(document.slots.map(\.link) == [1, 1])
  }

  @Test("links are located in headings, quotes, lists, lazy lines and behind wide characters")
  func located() {
    let text = """
      ## é [a](1.md)

      - x
        > y [b](2.md)
      lazy é [c](3.md)

      [d
      e](4.md) [f][g]

      [g]: 5.md
      """
    let document = markdown(text)
    #expect(document.links.map(\.label) == ["a", "b", "c", "d\ne", "f"])
    #expect(
      document.links.map { [$0.target.span.line, $0.target.span.column] } == [
        [1, 10], [4, 11], [5, 12], [7, 1], [8, 10],
      ])
    #expect(html("## [a](1.md) b\n") == "<h2 id=\"a-b\"><a href=\"1.md\">a</a> b</h2>\n")
  }

  @Test("a path is percent-decoded and loses its query")
  func path() {
    let document = markdown("[a](b%2Fc.md?plain=1#L%C3%A9) [d](100%.md) [e](./C:x) [f](/abs)")
    #expect(document.links.map(\.target.path) == ["b/c.md", "100%.md", "./C:x", "/abs"])
    #expect(document.links[0].target.fragment == "Lé")
  }

  @Test(
    "bare links end before the punctuation of their sentence",
    arguments: [
      ("http://a.b/c.", "http://a.b/c"), ("(http://a.b/c)", "http://a.b/c"), ("http://a.b/c(d)", "http://a.b/c(d)"),
      ("http://a.b/?c&copy;", nil), ("www.a.b/c_d_e?!", "www.a.b/c_d_e"), ("x@y.z-", nil), ("x@y.z.", "x@y.z"),
      ("xhttp://a.b", nil), ("http://", nil), ("www.", nil), ("ftp://a.b", nil), ("\\http://a.b", "http://a.b"),
      ("http\\://a.b", nil), ("a\\@b.c", nil), ("javascript://a.b", nil), ("www.a_b.c", nil), ("`http://a.b`", nil),
      ("http://a.b/~c/~d/", "http://a.b/~c/~d/"), ("https://a.b/*c*/__init__.py x", "https://a.b/*c*/__init__.py"),
    ])
  func bare(_ text: String, _ linked: String?) {
    let result = html(text)
    if let linked {
      #expect(result.contains(">\(linked)</a>"), "\(result)")
    } else {
      #expect(!result.contains("\">\(text)</a>") && result.contains("<a ") == text.contains("copy"), "\(result)")
    }
  }

  @Test("text within a link is not linked again")
  func nested() {
    #expect(html("[www.a.b x](c.md)") == "<p><a href=\"c.md\">www.a.b x</a></p>\n")
    #expect(html("[<http://x.y> z](c.md)") == "<p><a href=\"c.md\">http://x.y z</a></p>\n")
    #expect(html("[www.a.b x](foo:c)") == "<p>www.a.b x</p>\n")
  }
}
