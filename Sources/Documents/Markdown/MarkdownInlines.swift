internal import CCmark
internal import Diagnostics

/// Inline text: what emphasis, code, breaks and plain text become.
extension MarkdownRenderer {
  mutating func enterText(_ node: CmarkNode) {
    guard hiddenTag == nil else { return writeStrikeTags(of: node) }
    if let kind = alertText, kind.node == node { return writeBehindAlertKind(kind, of: node) }
    var text = textWithoutTaskMarker(node)
    // Blanks between two tags set nothing apart.
    if text.allSatisfy(\.isBlank) { if hasGap { return } } else { closeGap() }
    beginRun(at: node)
    let hasNotes = !footnotes.isEmpty && text.contains(Footnotes.mark)
    if hasNotes { text = textBehindNoteMark(text, of: node) }
    if survey.hasTilde, let first = firstStrike(of: node) {
      writeStruck(text, of: node, from: first)
    } else {
      guard survey.mayHaveBareLinks, openLink == .none, !isMuted, !hasNotes else {
        return writePlain(text, after: byte(before: node))
      }
      document.outline.bytes.append(contentsOf: text)
      let skipped = node.literal.count - text.count
      writeLinking(text, after: byte(before: node), escaped: escapedMarks(of: node).map { $0 - skipped })
    }
  }

  /// Plain text: bare links are linked, everything is escaped. `previous` is the byte before it.
  mutating func writePlain(_ text: UnsafeBufferPointer<UInt8>, after previous: UInt8) {
    if !footnotes.isEmpty, text.contains(Footnotes.mark) { return writeNoting(text, after: previous) }
    document.outline.bytes.append(contentsOf: text)
    guard !isMuted else { return }
    guard survey.mayHaveBareLinks, openLink == .none else { return document.html.writeEscaped(text) }
    writeLinking(text, after: previous, escaped: [])
  }

  mutating func enterBreak(_ node: CmarkNode, isHard: Bool) {
    // The line that names the kind of an alert is not written.
    if hiddenTag == nil, !hasGap, !isBehindAlertKind { writeBreak(isHard: isHard) }
    isBehindAlertKind = false
    continueText(with: node.next)
  }

  private mutating func writeBreak(isHard: Bool) {
    guard !isMuted else { return }
    if isHard { document.html.write("<br>") }
    document.html.append(0x0A)
  }

  mutating func enterCode(_ node: CmarkNode) {
    guard hiddenTag == nil else { return }
    closeGap()
    beginRun(at: node)
    writeLiteral(node.literal)
  }

  /// Text in which nothing has a meaning.
  private mutating func writeLiteral(_ text: UnsafeBufferPointer<UInt8>) {
    guard footnotes.isEmpty || !text.contains(Footnotes.mark) else {
      return restoringFootnotes(text).withUnsafeBufferPointer { writeCode($0) }
    }
    writeCode(text)
  }

  private mutating func writeCode(_ text: UnsafeBufferPointer<UInt8>) {
    document.outline.codeStarts.append(document.outline.bytes.count)
    document.outline.bytes.append(contentsOf: text)
    guard !isMuted else { return }
    document.html.write("<code>")
    document.html.writeEscaped(text)
    document.html.write("</code>")
  }

  mutating func enterEmphasis(_ node: CmarkNode, isStrong: Bool) -> Bool {
    inlineDepth += 1
    prepareText(in: node)
    if inlineDepth == DocumentLimits.markdownDepth + 1 { reportDepth(at: node) }
    guard !isMuted, inlineDepth <= DocumentLimits.markdownDepth else { return true }
    document.html.write(isStrong ? "<strong>" : "<em>")
    return true
  }

  mutating func leaveEmphasis(isStrong: Bool) {
    if !isMuted, inlineDepth <= DocumentLimits.markdownDepth {
      document.html.write(isStrong ? "</strong>" : "</em>")
    }
    inlineDepth -= 1
  }
}
