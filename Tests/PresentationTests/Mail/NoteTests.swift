import Foundation
import Testing

@testable import Presentation

/// The HTML is what the Markdown renderer makes; what should come of it was written by hand.
@Suite("the note of a person in a mail")
struct NoteTests {
  private func html(_ note: String) -> String { String(decoding: mailHTML(ofNote: note), as: UTF8.self) }

  private static let paragraph = "<p style=\"\(MailStyle.paragraph)\">"

  @Test("every element says how it looks, and none has a class or an id")
  func elements() {
    #expect(html("<p>We <strong>need</strong> you.</p>\n") == "\(Self.paragraph)We <strong>need</strong> you.</p>\n")
    #expect(html("<h2 id=\"Why\">Why</h2>\n") == "<h3 style=\"\(MailStyle.heading)\">Why</h3>\n")
    #expect(
      html("<ol start=\"3\">\n<li>a</li>\n</ol>\n")
        == "<ol start=\"3\" style=\"\(MailStyle.paragraph)\">\n<li style=\"\(MailStyle.item)\">a</li>\n</ol>\n")
    #expect(
      html("<div class=\"callout callout-note\">\n<p class=\"callout-kind\">Note</p>\n</div>\n")
        == "<div style=\"\(MailStyle.quote)\">\n<p style=\"\(MailStyle.kind)\">Note</p>\n</div>\n")
  }

  @Test("a table has lines, and cells that stand where they stood")
  func table() {
    let note =
      "<div class=\"table-frame\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\"><table>\n<thead>\n<tr>\n"
      + "<th scope=\"col\" class=\"align-right\">n</th>\n</tr>\n</thead>\n</table></div>\n"
    #expect(
      html(note)
        == "<div style=\"margin:0 0 12px\"><table border=\"1\" cellpadding=\"4\" cellspacing=\"0\" style=\"\(MailStyle.table)\">\n\n<tr>\n"
        + "<th align=\"right\" valign=\"top\" style=\"\(MailStyle.cell)\">n</th>\n</tr>\n\n</table></div>\n")
  }

  @Test("only links that lead somewhere from a mail are links")
  func links() {
    let link = "<a class=\"link\" href=\"https://a.example/?x=1&amp;y=2\" style=\"\(MailStyle.link)\">there</a>"
    #expect(html("<a href=\"https://a.example/?x=1&amp;y=2\">there</a>") == link)
    #expect(html("<a href=\"#Why\">here</a> <a href=\"/decisions/1.html\">one</a>") == "here one")
    #expect(html("<a href=\"mailto:a@b\">us</a>").contains("mailto:a@b"))
  }

  @Test("a picture is a link to it with its words, because mail programs fetch none unasked")
  func pictures() {
    #expect(html("<img src=\"https://a.example/p.png\" alt=\"Two lines\">").hasSuffix(">Two lines</a>"))
    #expect(html("<img src=\"/p.png\" alt=\"Two &amp; lines\">") == "Two &amp; lines")
    let nested = html("<a href=\"https://b.example\"><img src=\"https://a.example/p.png\" alt=\"x\"></a>")
    #expect(nested.hasSuffix(">x</a>") && !nested.contains("p.png"))
  }

  @Test("code keeps its lines and blanks without a style for it")
  func code() {
    #expect(
      html("<pre tabindex=\"0\"><code class=\"language-sh\">a  b\nc\n</code></pre>\n")
        == "<p style=\"\(MailStyle.code)\"><code>a&#160; b<br>\nc<br>\n</code></p>\n")
  }

  @Test("a task and a footnote are words")
  func tasks() {
    #expect(html("<input type=\"checkbox\" checked disabled aria-label=\"done\"> a") == "☑ a")
    #expect(html("<input type=\"checkbox\" disabled aria-label=\"not done\"> a") == "☐ a")
    #expect(html("More. <a href=\"#NoteRef-1\" aria-label=\"Back\">\u{21A9}\u{FE0E}</a>") == "More. ")
    #expect(html("<sup class=\"footnote-ref\"><a id=\"NoteRef-1\" href=\"#Note-1\">1</a></sup>") == "[1]")
  }

  @Test("plain text has paragraphs, lists with marks, quotes and the addresses of links")
  func text() {
    let note = """
      <h2 id="Now">Now</h2>
      <p>We need &lt;you&gt; &amp; <a href="https://a.example/">them</a>, see
      <a href="https://b.example/">https://b.example/</a> and <a href="/x.html">this</a>.</p>
      <ul>
      <li>one
      <ul>
      <li>inner</li>
      </ul>
      </li>
      <li><p>two</p>
      </li>
      </ul>
      <ol start="9">
      <li>nine</li>
      <li>ten</li>
      </ol>
      <blockquote>
      <p>said<br>so</p>
      </blockquote>
      <pre tabindex="0"><code>a  b
        c
      </code></pre>
      <p>End.</p>
      """
    #expect(
      mailText(ofNote: note) == """
        Now

        We need <you> & them (https://a.example/), see https://b.example/ and
        this.

        - one
          - inner
        - two

        9. nine
        10. ten

        > said
        > so

            a  b
              c

        End.


        """)
  }

  @Test("a table in plain text has a line for each row")
  func textTable() {
    let note =
      "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>\n"
    #expect(mailText(ofNote: note).split(separator: "\n") == ["a | b", "1 | 2"])
  }

  @Test("lines of plain text have 72 characters at most, but for a word that is longer")
  func wrapping() {
    var lines = TextLines()
    let word = String(repeating: "x", count: 35)
    lines.add("\(word) \(word) yy", first: "- ", others: "  ")
    #expect(lines.text == "- \(word)\n  \(word) yy\n")
    lines = TextLines()
    lines.add("\(word) x\(word)")
    lines.add(String(repeating: "z", count: 80))
    #expect(lines.text == "\(word) x\(word)\n\(String(repeating: "z", count: 80))\n")
  }

  @Test(
    "whatever ends before it should, nothing traps",
    arguments: ["<", "<a", "<a href=\"", "</", "</li></ul></blockquote>x", "<li>a<li>b"])
  func broken(note: String) {
    _ = (html(note), mailText(ofNote: note))
  }
}
