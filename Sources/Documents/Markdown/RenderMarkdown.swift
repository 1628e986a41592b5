internal import Diagnostics

/// Renders a Markdown text: CommonMark with the tables, task lists, strikethrough and bare links of GitHub.
///
/// `firstLine` is the line of `file` on which the text begins, where front matter stands before it. Bytes that are not
/// UTF-8 and NUL are shown as U+FFFD; whoever reads the file reports them (`validateText`).
///
/// Time and memory are bounded for any text; what is out of bounds is a finding, and the document then has no HTML.
///
/// Whoever renders many texts hands the same `memory` to each, and gives the outlines back (`reclaim`).
package func renderMarkdown(
  _ text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int = 1, in memory: inout MarkdownMemory
) -> MarkdownDocument {
  let text = withoutByteOrderMark(text)
  guard text.count <= DocumentLimits.markdown else { return tooLarge(text.count, file: file) }
  let survey = MarkdownSurvey(text)
  let source = MarkdownSource(
    bytes: text, file: file, firstLine: firstLine, lineStarts: survey.lineStarts, isASCII: isASCII(text))
  if let excess = survey.excess { return tooCostly(excess, in: source) }
  // A definition looks like that of a link, and nearly no text has one.
  let footnotes = survey.mayHaveDefinitions ? Footnotes(text, lineStarts: survey.lineStarts) : .none
  guard let marked = footnotes.text else { return render(source, survey, footnotes, in: &memory) }
  return marked.withUnsafeBufferPointer { bytes in
    let source = MarkdownSource(
      bytes: bytes, file: file, firstLine: firstLine, lineStarts: survey.lineStarts, isASCII: source.isASCII)
    return render(source, survey, footnotes, in: &memory)
  }
}

private func render(
  _ source: MarkdownSource, _ survey: MarkdownSurvey, _ footnotes: Footnotes, in memory: inout MarkdownMemory
) -> MarkdownDocument {
  var renderer = MarkdownRenderer(source, survey: survey, footnotes: footnotes, in: &memory)
  withCmarkTree(source.bytes) { root in
    renderer.render(root)
  }
  renderer.reportCounted()
  memory.finish(&renderer.document, renderer.anchors)
  return renderer.document
}

/// Renders a single text.
package func renderMarkdown(
  _ text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int = 1
) -> MarkdownDocument {
  var memory = MarkdownMemory()
  return renderMarkdown(text, file: file, firstLine: firstLine, in: &memory)
}

package func renderMarkdown(_ text: [UInt8], file: String, firstLine: Int = 1) -> MarkdownDocument {
  text.withUnsafeBufferPointer { renderMarkdown($0, file: file, firstLine: firstLine) }
}

private func withoutByteOrderMark(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  guard text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF else { return text }
  return UnsafeBufferPointer(rebasing: text[3...])
}

private func tooLarge(_ size: Int, file: String) -> MarkdownDocument {
  var document = MarkdownDocument()
  document.outline.file = file
  let message = "\(size / 1024) KiB of Markdown, so the text is not shown"
  document.findings = [
    markdownTooLarge.finding(message, at: .wholeFile(file), hint: "split it into texts of at most 2 MiB")
  ]
  return document
}

private func tooCostly(_ excess: MarkdownSurvey.Excess, in source: MarkdownSource) -> MarkdownDocument {
  var document = MarkdownDocument()
  document.outline.file = source.file
  let span = SourceSpan(file: source.file, line: source.firstLine + excess.line - 1, column: 1)
  document.findings = [
    markdownTooCostly.finding("\(excess.what), so the text is not shown", at: span, hint: "split it with blank lines")
  ]
  return document
}
