import Testing

@testable import Presentation

@Suite("A page as Markdown")
struct PageMarkdownTests {
  private func markdown(_ html: String) -> String {
    String(decoding: Presentation.markdown(ofPage: Array(html.utf8)), as: UTF8.self)
  }

  @Test("has what stands in its main part, and nothing of the frame")
  func main() {
    let page = """
      <!DOCTYPE html><html><head><title>T</title><script>if (a < b) {}</script></head><body><nav>Parts</nav>
      <main id="Main"><!-- a > b --><h1>News &amp; more</h1><p class="lede">Second
      line</p></main><footer>Foot</footer></body></html>
      """
    #expect(markdown(page) == "# News & more\n\nSecond line\n")
    #expect(markdown("<p>Only <b>a</b> part") == "Only a part\n")
    #expect(markdown("") == "" && markdown("<") == "\\<\n" && markdown("<p") == "" && markdown("<!--") == "")
  }

  @Test(
    "text means itself",
    arguments: [
      ("a * b_c _d_ `e` [f] ~g~ \\", #"a \* b_c \_d\_ \`e\` \[f\] \~g\~ \\"#), ("# no", "\\# no"), ("- no", #"\- no"#),
      ("1. no", #"1\. no"#), ("12) no", #"12\) no"#), ("2026 was", "2026 was"), ("&gt; no", #"\> no"#),
      ("&lt;b&gt; &amp;amp; A&amp;B &#8209; &nosuch;", #"\<b> \&amp; A&B ‑ \&nosuch;"#),
    ])
  func text(html: String, markdown: String) {
    #expect(self.markdown("<p>\(html)</p>") == markdown + "\n")
  }

  @Test("lists, quotes and definitions have their marks, and what lies in them is set in")
  func lists() {
    let list = """
      <ul>
      <li>One</li>
      <li><p>Two</p>
      <p>More</p>
      <ol start="3">
      <li>Three</li>
      <li>Four</li>
      </ol></li>
      </ul>
      """
    #expect(markdown(list + "<p>After</p>") == "- One\n- Two\n\n  More\n\n  3. Three\n  4. Four\n\nAfter\n")
    #expect(markdown("<blockquote><p>A</p><p>B<br>C</p></blockquote><p>D</p>") == "> A\n>\n> B\\\n> C\n\nD\n")
    let terms = "<dl><dt>Status</dt> <dd>accepted</dd> <dt>Date</dt><dd><time>5 May</time></dd><dd>again</dd></dl>"
    #expect(markdown(terms) == "- **Status**: accepted\n- **Date**: 5 May\n  again\n")
  }

  @Test("a table has a row of headings, numbers to the right, and a line for each row")
  func tables() {
    let table = """
      <table><caption>Of all</caption><thead><tr><th>A</th><th class="number">n</th></tr></thead>
      <tbody><tr><th><a href="../x/a.html#b">a | b</a></th><td class="number">1</td></tr>
      <tr><td colspan="2"><p>c</p><ul><li>d</li><li>e</li></ul></td></tr></tbody></table>
      """
    let lines = ["Of all", "", "| A | n |", "| --- | ---: |", #"| [a \| b](../x/a.md) | 1 |"#, "| c<br>d<br>e | |", ""]
    #expect(markdown(table) == lines.joined(separator: "\n"))
    #expect(markdown("<table><tr><td>1</td></tr></table>") == "| |\n| --- |\n| 1 |\n")
  }

  @Test("links lead to the Markdown of pages, to all else as it is, and to places of the page itself not at all")
  func links() {
    #expect(markdown("<a href=\"a%20b.html\">A</a> <a href=\"#c\">C</a>") == "[A](a%20b.md) C\n")
    #expect(markdown("<a href=\"https://x.example/a.html?b&amp;c\">X</a>") == "[X](https://x.example/a.html?b&c)\n")
    #expect(markdown("<a href=\"a(b).csv\"> A </a><img alt=\"P\" src=\"p.png\">") == "[A](a%28b%29.csv) ![P](p.png)\n")
  }

  @Test("code keeps its lines, and emphasis what would not be read as one leaves out")
  func marks() {
    #expect(markdown("<pre><code>a\n  b `c`\n</code></pre>") == "```\na\n  b `c`\n```\n")
    #expect(markdown("<p><code>a|b</code> <code>`</code></p>") == "`a|b` `` ` ``\n")
    #expect(markdown("<p>A <strong>b </strong>c <em>d</em>, x<em>y</em>z</p>") == "A **b** c *d*, xyz\n")
  }

  @Test("of a drawing its title and description are told")
  func drawings() {
    let drawing = "<svg><title>Slots</title><desc>Rising.</desc><text>9</text><svg><path d=\"M0\"/></svg></svg>"
    #expect(markdown("<p>Chart: \(drawing)</p>") == "Chart: (Slots: Rising.)\n")
  }
}
