internal import CCmark
internal import Diagnostics

/// Footnotes in the walk: a number that leads to the note, and the note, where it was written, with its way back.
///
/// Ids begin with a capital, which no heading's does.
extension MarkdownRenderer {
  func restoringFootnotes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] { footnotes.restoring(text) }

  /// A mark at the beginning of a line of a paragraph, with a colon, begins the note itself; the rest is its text.
  mutating func textBehindNoteMark(
    _ text: UnsafeBufferPointer<UInt8>, of node: CmarkNode
  ) -> UnsafeBufferPointer<UInt8> {
    guard let (note, end) = noteBegun(by: text, of: node) else { return text }
    beginNote(note)
    var start = end + 1
    while start < text.count, text[start].isBlank { start += 1 }
    return UnsafeBufferPointer(rebasing: text[start...])
  }

  /// Whether a note begins with this node, and what came before it ends: nothing is struck or linked across.
  func beginsNote(_ node: CmarkNode) -> Bool {
    !footnotes.isEmpty && node.isText && noteBegun(by: node.literal, of: node) != nil
  }

  /// The note, and where the colon behind its mark is.
  private func noteBegun(by text: UnsafeBufferPointer<UInt8>, of node: CmarkNode) -> (note: Int, colon: Int)? {
    guard startsLine(node), let (note, end) = footnotes.note(at: 0, in: text), end < text.count,
      text[end] == UInt8(ascii: ":")
    else { return nil }
    return (note, end)
  }

  /// Text that holds marks of notes.
  mutating func writeNoting(_ text: UnsafeBufferPointer<UInt8>, after byte: UInt8) {
    var previous = byte
    var written = 0
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "{"), let (note, end) = footnotes.note(at: index, in: text) else {
        index += 1
        continue
      }
      writeWithoutMarks(UnsafeBufferPointer(rebasing: text[written..<index]), after: previous)
      writeReference(to: note)
      previous = UInt8(ascii: "]")
      (written, index) = (end, end)
    }
    writeWithoutMarks(UnsafeBufferPointer(rebasing: text[written...]), after: previous)
  }

  /// A control character that is no mark is written by the author, as a reference, and stays what it is.
  private mutating func writeWithoutMarks(_ text: UnsafeBufferPointer<UInt8>, after previous: UInt8) {
    guard !text.contains(Footnotes.mark) else {
      document.outline.bytes.append(contentsOf: text)
      if !isMuted { document.html.writeEscaped(text) }
      return
    }
    writePlain(text, after: previous)
  }

  private func startsLine(_ node: CmarkNode) -> Bool {
    guard node.parent?.isParagraph == true, !tables.isInCells else { return false }
    guard let previous = node.previous else { return true }
    return previous.type == CMARK_NODE_SOFTBREAK || previous.type == CMARK_NODE_LINEBREAK
  }

  private mutating func writeReference(to note: Int) {
    guard !isMuted else { return }
    let number = footnotes.meet(note).number
    let count = footnotes.countReference(to: note)
    document.html.write("<sup class=\"footnote-ref\">")
    // A link does not stand in a link.
    if openLink == .none {
      document.html.write("<a")
      writeReferenceName(" id=\"NoteRef-", number, count)
      document.html.write(" href=\"#Note-")
      document.html.write(number)
      document.html.write("\" aria-label=\"Note ")
      document.html.write(number)
      document.html.write("\">")
    } else {
      footnotes.uncountReference(to: note)
    }
    document.html.write(number)
    document.html.write(openLink == .none ? "</a></sup>" : "</sup>")
  }

  private mutating func writeReferenceName(_ start: StaticString, _ number: Int, _ count: Int) {
    document.html.write(start)
    document.html.write(number)
    if count > 1 {
      document.html.write("-")
      document.html.write(count)
    }
    document.html.write("\"")
  }

  private mutating func beginNote(_ note: Int) {
    let state = footnotes.meet(note)
    if isParagraphShown {
      // The paragraph began for this note, or holds something before it.
      if document.html.count == paragraphStart {
        document.html.removeLast(3)
      } else {
        writeWayBack()
        document.html.write("</p>\n")
      }
      document.html.write("<p")
    } else {
      let isFirst = document.html.count == paragraphStart
      writeWayBack()
      document.html.write(isFirst ? "<span" : "<br><span")
    }
    if !state.isWritten {
      document.html.write(" id=\"Note-")
      document.html.write(state.number)
      document.html.write("\"")
    }
    document.html.write(" class=\"footnote\">")
    if !isParagraphShown {
      document.html.write(state.number)
      document.html.write(".</span> ")
    } else {
      document.html.write(state.number)
      document.html.write(". ")
    }
    footnotes.setWritten(note)
    openNote = note
  }

  /// The ways back from the note that ends here, to each place that refers to it.
  mutating func writeWayBack() {
    guard let note = openNote else { return }
    openNote = nil
    let state = footnotes.meet(note)
    for count in 1..<(min(state.references, MarkdownRenderer.waysBack) + 1) {
      document.html.write(" <a")
      writeReferenceName(" href=\"#NoteRef-", state.number, count)
      document.html.write(" aria-label=\"Back to note ")
      document.html.write(state.number)
      document.html.write(" in the text\">\u{21A9}\u{FE0E}</a>")
    }
  }

  private static let waysBack = 10

  /// What is referred to must be there.
  mutating func writeMissingNotes() {
    for number in footnotes.missing {
      document.html.write("<p id=\"Note-")
      document.html.write(number)
      document.html.write("\" class=\"footnote\">")
      document.html.write(number)
      document.html.write(". This note is not written.</p>\n")
    }
  }
}
