import Diagnostics
import Testing

@testable import Documents

@Suite struct MarkdownHTMLTests {
  @Test("raw HTML is shown as its text and reported where it stands")
  func inline() {
    let document = markdown("é <b onclick=\"x\">c</b>")
    #expect(String(decoding: document.html, as: UTF8.self) == "<p>é c</p>\n")
    #expect(document.findings.map(\.rule) == ["markdown.raw-html"])
    #expect(document.findings[0].span == SourceSpan(file: "a.md", line: 1, column: 3, length: 15))
    #expect(document.findings[0].message == "HTML <b> shown as plain text")
    #expect(document.findings[0].severity == .warning)
  }

  @Test("blocks of HTML are reported once each, with their end tags")
  func block() {
    let document = markdown("<!-- a -->\n\n<!-- b --> <div>\n<script>alert(1)</script>\n</div>\n\nc")
    #expect(String(decoding: document.html, as: UTF8.self) == "<p>c</p>\n")
    #expect(document.findings.map(\.span?.line) == [3, 4])
  }

  @Test("comments are left out without a word, and a break is a break")
  func comments() {
    let document = markdown("<!-- a\n\n> -->\n\nb <!-- c --> d<br>e<BR />f\n\n<!---->")
    #expect(String(decoding: document.html, as: UTF8.self) == "<p>b  d<br>e<br>f</p>\n")
    #expect(document.findings.isEmpty)
  }

  @Test("code has its language as a class, and nothing but a class")
  func code() {
    #expect(
      html("```c++ x\"y\n<a>\n```") == "<pre tabindex=\"0\"><code class=\"language-c++\">&lt;a&gt;\n</code></pre>\n")
    #expect(html("~~~\"><b>é\n~~~") == "<pre tabindex=\"0\"><code class=\"language-b\"></code></pre>\n")
    #expect(html("    a") == "<pre tabindex=\"0\"><code>a\n</code></pre>\n")
  }

  @Test("tasks are named boxes, also in quotes; an escaped one is text")
  func tasks() {
    let done = "<input type=\"checkbox\" checked disabled aria-label=\"done\"> a"
    let open = "<input type=\"checkbox\" disabled aria-label=\"not done\"> a"
    #expect(html("- [x] a\n- [ ] a") == "<ul>\n<li>\(done)</li>\n<li>\(open)</li>\n</ul>\n")
    #expect(html("> 1. [X] a") == "<blockquote>\n<ol>\n<li>\(done)</li>\n</ol>\n</blockquote>\n")
    #expect(html("- \\[x] a") == "<ul>\n<li>[x] a</li>\n</ul>\n")
    #expect(html("- [x]") == "<ul>\n<li>[x]</li>\n</ul>\n")
    #expect(html("[x] a") == "<p>[x] a</p>\n")
  }

  @Test(
    "struck text",
    arguments: [
      ("~a~ ~~b~~", "<del>a</del> <del>b</del>"), ("\\~a~ b~", "~a~ b~"), ("~a\\~ b~", "<del>a~ b</del>"),
      ("~**a**~", "<del><strong>a</strong></del>"), ("**~a~**", "<strong><del>a</del></strong>"), ("~ a~", "~ a~"),
      ("~~a~", "~~a~"), ("~~~a~~~ b", "~~~a~~~ b"), ("`~a~`", "<code>~a~</code>"), ("~a [b ~c~](d.md)~", nil),
      ("~a\nb~", "<del>a\nb</del>"),
    ])
  func strikethrough(_ text: String, _ expected: String?) {
    let expected = expected ?? "<del>a <a href=\"d.md\">b <del>c</del></a></del>"
    #expect(html("x " + text) == "<p>x \(expected)</p>\n")
  }
}
