package import Diagnostics

package let markdownTooLarge = Rule(
  "markdown.too-large", .warning, "A Markdown text has at most 2 MiB",
  explanation: """
    A text of more than 2 MiB is not shown; what its front matter says is kept. Nobody reads a page of that size, and \
    some texts take a time that grows with the square of their length.

    Split the text, or move data into a CSV file.
    """)

package let markdownTooCostly = Rule(
  "markdown.too-costly", .warning, "A Markdown text can be parsed in a time that fits its length",
  explanation: """
    A text with tens of thousands of brackets, raw tags or nested markers in one paragraph, or with very long link \
    definitions that are used very often, would take minutes to parse. Such a text is not shown; what its front matter \
    says is kept.

    Split the paragraph with blank lines, or put a text that is not meant as Markdown into a fenced code block of its own \
    file.
    """)

package let markdownTooDeep = Rule(
  "markdown.too-deep", .warning, "Quotes, lists and emphasis are nested at most 64 deep",
  explanation: """
    What is nested deeper than 64 quotes, lists and items, or 64 pieces of emphasis, is shown at that depth. Nothing of \
    the text is lost, but its indentation is.
    """)

package let markdownTableTooLarge = Rule(
  "markdown.table-too-large", .warning,
  "A table has at most 1,000 columns, and the tables of a text have at most 100,000 cells",
  explanation: """
    A larger table is shown as the text that it is written as. Move its data into a CSV file, or split the table.
    """)

extension MarkdownRenderer {
  mutating func reportDepth(at node: CmarkNode) {
    let message = "nested more than \(DocumentLimits.markdownDepth) deep, so shown less indented"
    let report = MarkdownReport(
      rule: markdownTooDeep, message: message, hint: nil, further: "more places nested too deep")
    self.report(report, at: span(of: node))
  }

  mutating func reportTable(atLine line: Int) {
    let report = MarkdownReport(
      rule: markdownTableTooLarge, message: "table too large to be shown as one",
      hint: "move its data into a CSV file, or split it", further: "more tables too large to be shown")
    let range = source.line(line)
    self.report(report, at: span(at: MarkdownPlace(line: line, offset: range.lowerBound), length: 1))
  }
}
