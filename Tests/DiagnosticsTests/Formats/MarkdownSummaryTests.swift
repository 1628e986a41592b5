import Diagnostics
import Testing

@Suite("Findings as a job summary")
struct MarkdownSummaryTests {
  @Test("a table with the most severe first, each with its notes and its hint")
  func table() {
    let findings = Findings([draft.finding("early", at: .wholeFile("a.md")), targetEqualsBaseline()])
    #expect(
      markdownSummary(of: findings, bytes: 10_000) == """
        ### Fairlead: 1 error, 1 note

        | | Where | What |
        |---|---|---|
        | error | content/okrs/2026-Q4/checkout.md:12:13 | target equals baseline, so progress cannot be measured \
        \\[key-result.no-distance\\]<br>note: baseline is 2.4<br>hint: set the value this key result should reach |
        | note | a.md | early \\[decision.draft\\] |


        """)
  }

  @Test("nothing that an author wrote ends a cell, makes a link or calls anybody")
  func hostile() {
    let finding = draft.finding("a|b\n| <img> `x` [y](z) @all #1", at: .wholeFile("p|q\n.md"))
    let text = markdownSummary(of: Findings([finding]), bytes: 10_000) ?? ""
    #expect(text.contains("| note | p\\|q .md | a\\|b \\| &lt;img&gt; \\`x\\` \\[y\\](z) @\u{200B}all #\u{200B}1 \\["))
    #expect(text.split(separator: "\n").count == 4)
  }

  @Test("with less room the rest is counted, and with none nothing is written")
  func room() {
    let findings = Findings(many(draft, 4_000) + many(noDistance, 2))
    let text = markdownSummary(of: findings, remarks: ["A remark."], bytes: 2_000) ?? ""
    #expect(text.utf8.count <= 2_000)
    #expect(text.hasPrefix("### Fairlead: 2 errors, 4000 notes\n\nA remark.\n\n| |"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| note") }.count
    #expect(rows > 10 && text.contains("\n… and \(4_000 - rows) notes that are not listed here\n"))
    #expect(text.contains("| error | content/00002.md:2:1 |"))
    #expect(markdownSummary(of: findings, bytes: 100) == nil)
  }
}
