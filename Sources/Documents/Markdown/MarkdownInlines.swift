internal import CCmark
internal import Diagnostics

/// Inline text: what emphasis, code, breaks and plain text become.
extension MarkdownRenderer {
  mutating func enterText(_ node: CmarkNode) {
    let text = textWithoutTaskMarker(node)
    beginRun(at: node)
    if survey.hasTilde, let first = firstStrike(of: node) {
      writeStruck(text, of: node, from: first)
    } else {
      guard survey.mayHaveBareLinks, openLink == .none, !isMuted else { return writePlain(text, after: 0x20) }
      document.outline.bytes.append(contentsOf: text)
      let skipped = node.literal.count - text.count
      writeLinking(text, after: byte(before: node), escaped: escapedMarks(of: node).map { $0 - skipped })
    }
  }

  /// Plain text: bare links are linked, everything is escaped. `previous` is the byte before it.
  mutating func writePlain(_ text: UnsafeBufferPointer<UInt8>, after previous: UInt8) {
    document.outline.bytes.append(contentsOf: text)
    guard !isMuted else { return }
    guard survey.mayHaveBareLinks, openLink == .none else { return document.html.writeEscaped(text) }
    writeLinking(text, after: previous, escaped: [])
  }

  mutating func enterBreak(_ node: CmarkNode, isHard: Bool) {
    writeBreak(isHard: isHard)
    continueText(with: node.next)
  }

  private mutating func writeBreak(isHard: Bool) {
    guard !isMuted else { return }
    if isHard { document.html.write("<br>") }
    document.html.append(0x0A)
  }

  mutating func enterCode(_ node: CmarkNode) {
    beginRun(at: node)
    document.outline.bytes.append(contentsOf: node.literal)
    guard !isMuted else { return }
    document.html.write("<code>")
    document.html.writeEscaped(node.literal)
    document.html.write("</code>")
  }

  mutating func enterEmphasis(_ node: CmarkNode, isStrong: Bool) -> Bool {
    inlineDepth += 1
    prepareText(in: node)
    if inlineDepth == MarkdownRenderer.deepestNesting + 1 { reportDepth(at: node) }
    guard !isMuted, inlineDepth <= MarkdownRenderer.deepestNesting else { return true }
    document.html.write(isStrong ? "<strong>" : "<em>")
    return true
  }

  mutating func leaveEmphasis(isStrong: Bool) {
    if !isMuted, inlineDepth <= MarkdownRenderer.deepestNesting {
      document.html.write(isStrong ? "</strong>" : "</em>")
    }
    inlineDepth -= 1
  }

  /// The end tag of an element is the same mistake as its start tag.
  private func isClosingOfReported(_ markup: UnsafeBufferPointer<UInt8>) -> Bool {
    markup.starts(with: "</".utf8) && limits.counts[rawHTMLInMarkdown.id] != nil
  }

  mutating func enterHTMLInline(_ node: CmarkNode) {
    let markup = node.literal
    if isLineBreakTag(markup) {
      guard !isMuted else { return }
      document.html.write("<br>")
      document.outline.bytes.append(0x20)
    } else if !markup.starts(with: "<!--".utf8), !isClosingOfReported(markup) {
      report(rawHTML(markup), at: span(of: node, length: markup.count))
    }
  }
}
