internal import CCmark

/// Bare links in the text of cmark's tree.
extension MarkdownRenderer {
  /// Writes a piece of plain text as HTML with its bare links. `previous` is the byte before it.
  mutating func writeLinking(_ text: UnsafeBufferPointer<UInt8>, after previous: UInt8, escaped: [Int]) {
    var scanner = BareLinkScanner(text, after: previous, escaped: escaped)
    var written = 0
    while let link = scanner.next() {
      document.html.writeEscaped(UnsafeBufferPointer(rebasing: text[written..<link.range.lowerBound]))
      write(link, in: text)
      written = link.range.upperBound
    }
    document.html.writeEscaped(UnsafeBufferPointer(rebasing: text[written...]))
  }

  private mutating func write(_ link: BareLink, in text: UnsafeBufferPointer<UInt8>) {
    let address = UnsafeBufferPointer(rebasing: text[link.range])
    document.html.write("<a href=\"")
    switch link.kind {
    case .www: document.html.write("http://")
    case .mail: document.html.write("mailto:")
    case .address: break
    }
    document.html.writeDestination(address)
    document.html.write("\">")
    document.html.writeEscaped(address)
    document.html.write("</a>")
  }

  /// The byte that stands before a node in the text, as far as bare links and strikethrough ask: a blank at the
  /// beginning of a line, else the delimiter of what comes before.
  func byte(before node: CmarkNode) -> UInt8 {
    if let previous = node.previous { return edgeByte(of: previous) }
    return node.parent.map(enclosingByte) ?? 0x20
  }

  func byte(after node: CmarkNode) -> UInt8 {
    if let next = node.next { return edgeByte(of: next) }
    return node.parent.map(enclosingByte) ?? 0x20
  }

  private func edgeByte(of node: CmarkNode) -> UInt8 {
    switch node.type {
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: 0x20
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: UInt8(ascii: "*")
    case CMARK_NODE_CODE: UInt8(ascii: "`")
    case CMARK_NODE_HTML_INLINE: UInt8(ascii: ">")
    case CMARK_NODE_TEXT: UInt8(ascii: "x")
    default: UInt8(ascii: "]")
    }
  }

  private func enclosingByte(_ parent: CmarkNode) -> UInt8 {
    switch parent.type {
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: UInt8(ascii: "*")
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: UInt8(ascii: "]")
    default: 0x20
    }
  }

  /// Offsets in a text node's literal of tildes, colons and at signs that the author escaped: cmark removes the
  /// backslash. Found by counting them in the source; where the counts differ (entities), none is taken as escaped.
  func escapedMarks(of node: CmarkNode) -> [Int] {
    guard survey.hasEscapedMark, let place = place(of: node) else { return [] }
    let length = Int(cmark_node_get_end_column(node.pointer)) - node.startColumn + 1
    let end = min(source.line(place.line).upperBound, place.offset + max(0, length))
    guard place.offset < end else { return [] }
    var isEscaped: [Bool] = []
    var backslashes = 0
    for byte in source.bytes[place.offset..<end] {
      if isMark(byte) { isEscaped.append(backslashes % 2 == 1) }
      backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
    }
    let text = node.literal
    let offsets = text.indices.filter { isMark(text[$0]) }
    guard offsets.count == isEscaped.count else { return [] }
    return zip(offsets, isEscaped).filter { $0.1 }.map { $0.0 }
  }

  private func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "~") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@")
  }
}
