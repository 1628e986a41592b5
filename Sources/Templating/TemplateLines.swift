extension TemplateParser {
  /// Takes over the text up to a tag or the end, line by line. White space at the start of a line waits for what follows.
  mutating func readText(upTo end: Int) {
    while position < end {
      let newline = bytes[position..<end].firstIndex(of: .lineFeed)
      let lineEnd = newline.map { $0 + 1 } ?? end
      readLine(upTo: lineEnd)
      position = lineEnd
      if newline != nil { line = LineState(start: lineEnd) }
    }
  }

  private mutating func readLine(upTo end: Int) {
    let content = bytes[position..<end].firstIndex { !$0.isBlank } ?? end
    if isInParent {
      if bytes[content..<end].contains(where: { !$0.isWhitespace }) { reportIgnored(content..<end) }
    } else if line.isOpen {
      append(.text(position..<end))
    } else if content < end, bytes[content] == .lineFeed || bytes[content] == .carriageReturn {
      append(.text(line.start..<end))
    } else if content < end {
      openLine(before: content)
      append(.text(content..<end))
    }
  }

  /// Shows the start of the line at hand: the indentation of a partial goes here, then its own white space.
  mutating func openLine(before content: Int) {
    guard !line.isOpen else { return }
    append(.line(leading: line.start..<content))
    line.isOpen = true
  }

  /// White space before a tag, if that is all there is before it on its line.
  func leading(before tag: Range<Int>) -> Range<Int>? {
    line.isOpen ? nil : line.start..<tag.lowerBound
  }

  /// If nothing but white space follows on this line: where the next one starts.
  var nextLineStart: Int? {
    let index = bytes[position...].firstIndex { !$0.isBlank } ?? bytes.count
    if index == bytes.count { return index }
    if bytes[index] == .lineFeed { return index + 1 }
    let isPair = bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
    return isPair ? index + 2 : nil
  }

  /// Goes on with the next line, so that the one at hand is not shown.
  mutating func skipLine(to start: Int) {
    position = start
    line = LineState(start: start)
  }

  mutating func append(_ kind: Node.Kind, tag: Range<Int> = 0..<0) {
    nodes.append(Node(kind: kind, tag: tag, close: nodes.count))
  }
}
