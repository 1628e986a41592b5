import Diagnostics
import Testing

@testable import Documents

@Suite("HTML in Markdown is read as its text")
struct MarkdownRawHTMLTests {
  @Test(
    "a block of HTML becomes paragraphs",
    arguments: [
      ("<p align=\"center\">We will.</p>", "<p>We will.</p>\n"),
      ("<table><tr><td>B</td><td>costs 40 k</td></tr><tr><td>c</td></tr></table>", "<p>B | costs 40 k</p>\n<p>c</p>\n"),
      ("<ul>\n<li>cheap</li><li>fast</li>\n</ul>", "<p>cheap</p>\n<p>fast</p>\n"),
      ("<div>a\n  <b>b</b>c\n</div>", "<p>a\nbc</p>\n"), ("<div>a<br>b</div>", "<p>a<br>\nb</p>\n"),
      ("<h1>Title</h1>", "<p><strong>Title</strong></p>\n"),
      ("<div>a &amp; b &lt;c&gt; &eacute;&#8217;&nosuch; &</div>", "<p>a &amp; b &lt;c&gt; é’&amp;nosuch; &amp;</p>\n"),
      ("<div>1 < 2 and <3</div>", "<p>1 &lt; 2 and &lt;3</p>\n"), ("<div>open <b", "<p>open &lt;b</p>\n"),
      ("<pre>a\n  b</pre>", "<p>a<br>\nb</p>\n"), ("<div><hr>a</div>", "<hr>\n<p>a</p>\n"),
      ("<div>a <!-- no --> b<?php no ?>c</div>", "<p>a bc</p>\n"), ("<div title=\"a > b\">c</div>", "<p>c</p>\n"),
    ])
  func blocks(text: String, expected: String) {
    #expect(html(text) == expected, "\(text)")
    #expect(markdown(text).findings.map(\.rule) == ["markdown.raw-html"], "\(text)")
  }

  @Test("what a summary hides is read below it")
  func details() {
    let text = "<details>\n<summary>More</summary>\n\n*text*\n\n</details>\n"
    #expect(html(text) == "<p><strong>More</strong></p>\n<p><em>text</em></p>\n")
    #expect(markdown(text).findings.map(\.message) == ["HTML <details> shown as plain text"])
  }

  @Test("scripts and style sheets go with all that is in them, and that is said")
  func hidden() {
    for name in ["script", "style", "STYLE"] {
      let document = markdown(
        "<\(name)>a{b:c}\n\nd</\(name)>\n\ne <\(name)>f</\(name)> g\n\n<div><\(name)>h</\(name)>i</div>")
      let text = String(decoding: document.html, as: UTF8.self)
      #expect(text == "<p>e  g</p>\n<p>i</p>\n", "\(name)")
      #expect(document.findings.first?.message == "HTML <\(name)> left out with all that is in it")
      #expect(!document.outline.bytes.contains(UInt8(ascii: "f")))
    }
  }

  @Test("items and cells between tags in a text are apart")
  func inlineItems() {
    #expect(html("x <ul><li>cheap</li><li>fast</li></ul> y") == "<p>x <br>cheap<br>fast<br> y</p>\n")
    #expect(html("<i></i><ul> <li>a</li> <li>b</li> </ul>").contains("a<br>b</p>"))
    #expect(html("~a <script>b~ c</script> d") == "<p><del>a </del> d</p>\n")
    let table = html("| a |\n|---|\n| <ul><li>cheap</li><li>fast</li></ul> |")
    #expect(table.contains("<td>cheap<br>fast</td>"))
  }

  @Test("links and images written as tags are kept where they are safe")
  func links() {
    #expect(
      html("a <a href=\"https://x.org/?a&amp;b\" onclick=\"y\">b *c*</a>")
        == "<p>a <a href=\"https://x.org/?a&amp;b\">b <em>c</em></a></p>\n")
    #expect(html("<div><a href='https://x.org'>b</a></div>") == "<p><a href=\"https://x.org\">b</a></p>\n")
    #expect(html("a <a href=\"javascript:x\">b</a>") == "<p>a b</p>\n")
    #expect(html("*a <a href=\"https://x.org\">b* c</a>") == "<p><em>a b</em> c</p>\n")
    #expect(html("<a name=\"x\"></a>a <a href=\"https://x.org\"></a>b") == "<p>a b</p>\n")
    #expect(html("<div><a href=\"https://x.org\"></a>b</div>") == "<p>b</p>\n")
    let document = markdown("<img src=\"a.png\" alt=\"b &amp; c\" width=9>\n\n<p><img src=\"d.png\"></p>")
    #expect(document.links.map(\.target.path) == ["a.png", "d.png"])
    #expect(document.links.map(\.label) == ["b & c", ""])
    #expect(document.links.map(\.isImage) == [true, true])
    let remote = html("<p><img src=\"https://x.org/a.svg\" alt=\"build: passing\"></p>")
    #expect(remote == "<p><a href=\"https://x.org/a.svg\">build: passing</a></p>\n")
  }

  @Test("a link written as tags ends where it ends, beside scripts and struck text")
  func nesting() {
    #expect(html("<a href=\"https://x.org\">a <script></a> b") == "<p><a href=\"https://x.org\">a </a></p>\n")
    #expect(html("x <a href=\"https://x.org\">~a</a> b~") == "<p>x <a href=\"https://x.org\">~a</a> b~</p>\n")
  }

  @Test("the outline has the words on their lines")
  func outlines() {
    let outline = markdown("a\n\n<p>Status: accepted\nDate: 2026</p>\n").outline
    let block = outline.blocks[1]
    #expect(block.kind == .paragraph)
    #expect(outline.lines(of: block).map(\.text) == ["Status: accepted", "Date: 2026"])
    #expect(outline.lines(of: block).map(\.span.line) == [3, 4])
  }

  @Test("no tag of an author reaches the page, whatever it is made of")
  func safety() {
    for text in [
      "<div><<script>alert(1)</script>", "<div><a href=\"https://x\" title='\"><script>'>y",
      "<p>\u{2}{<img src=x onerror=y>", "<div>&lt;script&gt;alert(1)&lt;/script&gt;</div>",
      "x <a href=\"&#106;avascript:y\">z</a>", "<p><a href=java&#10;script:y>z</a>",
    ] {
      let result = html(text)
      for sign in ["<script", "onerror=", "javascript:y\""] { #expect(!result.contains(sign), "\(result)") }
    }
  }

  @Test(
    "hostile HTML is read in a time that fits its length",
    arguments: ["<a ", "<a '", "<!--", "<a \"> \"", "&amp", "<script>", "<a href=x>", "</a>", "<li>"])
  func cost(unit: String) {
    let text = "<div>" + String(repeating: unit, count: 30_000)
    _ = markdown(text)
    _ = markdown("x " + String(repeating: unit, count: 5_000))
  }
}
