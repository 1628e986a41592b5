import Diagnostics
import Testing

@testable import Documents

private let frame =
  "<div class=\"table-frame\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\"><table>\n<thead>\n<tr>\n"

@Suite struct MarkdownTableTests {
  @Test("a table has a frame, column headers and aligned cells")
  func table() {
    let expected = """
      <th scope="col" class="align-right">a</th>
      <td></td>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td class="align-right">1</td>
      <td><strong>x</strong></td>
      </tr>
      </tbody>
      </table></div>

      """
    #expect(html("|a||\n|-:|-|\n|1|**x**|") == frame + expected)
  }

  @Test("a table is named by the heading it stands under")
  func label() {
    #expect(html("# T\n\n## A \"b\"\n\n|a|\n|-|").contains("aria-label=\"Table 1: A &quot;b&quot;\""))
    #expect(html("# T\n\n|a|\n|-|").contains("aria-label=\"Table 1: T\""))
  }

  @Test(
    "tables stand in lists and quotes",
    arguments: [
      "- x\n\n  | a | b |\n  |---|---|\n  | 1 | [l](m.md) |", "> | a | b |\n> |---|---|\n> | 1 | [l](m.md) |",
      "- > x\n  > | a | b |\n  > |---|---|\n  > | 1 | [l](m.md) |", "1. | a | b |\n   |---|---|\n   | 1 | [l](m.md) |",
    ])
  func contained(_ text: String) {
    let document = markdown(text)
    let shown = String(decoding: document.html, as: UTF8.self)
    #expect(shown.contains("<th scope=\"col\">b</th>") && shown.contains("<td>l</td>"), "\(shown)")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let column = lines.last.map { $0.unicodeScalars.prefix { $0 != "(" }.count + 2 }
    #expect(document.links.first?.target.span.line == lines.count)
    #expect(document.links.first?.target.span.column == column)
  }

  @Test("rows without the markers of their quote or item end the table")
  func lazyRows() {
    #expect(html("> |a|\n> |-|\n|b|").contains("</table></div>\n<p>|b|</p>\n</blockquote>"))
    #expect(html("> |a|\n|-|") == "<blockquote>\n<p>|a|\n|-|</p>\n</blockquote>\n")
    #expect(html("- |a|\n|-|") == "<ul>\n<li>|a|\n|-|</li>\n</ul>\n")
    #expect(html("- |a|\n\t|-|\n\t|b|").contains("<td>b</td>"))
  }

  @Test("a rule right under a table is a rule")
  func rule() {
    #expect(
      html("|a|b|\n|-|-|\n|c|d|\n---\n\ne").contains("<td>d</td>\n</tr>\n</tbody>\n</table></div>\n<hr>\n<p>e</p>"))
  }

  @Test("a paragraph before a table stays one, with its own definitions")
  func lead() {
    #expect(html("x *y*\nz\n|a|\n|-|").hasPrefix("<p>x <em>y</em>\nz</p>\n<div"))
    #expect(html("[x]: y.md\n|[x]|\n|-|\n\n[x]").hasSuffix("</table></div>\n<p><a href=\"y.md\">x</a></p>\n"))
    #expect(html("- x\n  |a|\n  |-|\n- y").contains("<li>x\n<div"))
  }

  @Test("links defined anywhere work in cells")
  func definitions() {
    #expect(html("|[x]|\n|-|\n\n> [x]: y.md").contains("<th scope=\"col\"><a href=\"y.md\">x</a></th>"))
  }

  @Test("cells may look like blocks, and their columns count what was escaped")
  func cells() {
    #expect(html("|# a #|\n|-|\n|- b|\n|```|\n").contains("# a #</th>"))
    let document = markdown("|a|\n|-|\n|é\\|[b](c.md)|")
    #expect(document.links.map(\.target.span) == [SourceSpan(file: "a.md", line: 3, column: 9, length: 4)])
  }

  @Test("a table that is too large is shown as text and reported")
  func tooLarge() {
    let columns = DocumentLimits.markdownColumns + 1
    let wide = markdown(String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns))
    #expect(wide.findings.map(\.rule) == ["markdown.table-too-large"])
    #expect(String(decoding: wide.html, as: UTF8.self).hasPrefix("<p>|a|a"))
    let long = markdown("|a|b|\n|-|-|\n" + String(repeating: "|\n", count: 50_000))
    #expect(long.findings.map(\.rule) == ["markdown.table-too-large"])
    let fitting = markdown("|a|b|\n|-|-|\n" + String(repeating: "|\n", count: 49_999))
    #expect(fitting.findings.isEmpty)
  }

  @Test("the outline of a table is a line per row")
  func outline() {
    let document = markdown("|a|*b*|\n|-|-|\n|1|")
    #expect(document.outline.blocks.map(\.kind) == [.table])
    #expect(document.outline.lines(of: document.outline.blocks[0]).map(\.text) == ["a | b", "1 | "])
    #expect(document.outline.lines(of: document.outline.blocks[0]).map(\.span.line) == [1, 3])
  }
}
