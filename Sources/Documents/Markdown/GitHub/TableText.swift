/// The cells of all tables of a text, written so that cmark reads each as inline text: a cell is a line of its own, in
/// the form `# cell #`, which is a heading whatever the cell holds. Behind them stands the whole text once more when it
/// has link definitions, because cells may use them.
struct TableText {
  /// Where a line of this text comes from.
  struct Origin {
    /// The line of the text, from 1.
    var line: Int
    var content: Range<Int>
    /// How many bytes were put in front of the content.
    var shift: Int
    var hasEscapedPipe = false
  }

  private(set) var bytes: [UInt8] = []
  private(set) var origins: [Origin] = []
  let source: MarkdownSource

  init(_ tables: [FoundTable], in source: MarkdownSource, withDefinitions: Bool) {
    self.source = source
    for table in tables {
      appendParagraph(table.lead, of: table)
      appendRow(table.headerLine, of: table)
      for line in table.body { appendRow(line, of: table) }
      appendParagraph(table.trail, of: table)
    }
    guard withDefinitions, !tables.isEmpty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: source.bytes)
  }

  /// A continued line begins with four spaces, so that nothing in it can begin a block.
  private mutating func appendParagraph(_ lines: Range<Int>, of table: FoundTable) {
    guard !lines.isEmpty else { return }
    endLine(Origin(line: lines.lowerBound, content: 0..<0, shift: 0))
    for line in lines {
      let shift = line == lines.lowerBound ? 0 : 4
      bytes.append(contentsOf: repeatElement(0x20, count: shift))
      let content = table.content(ofLine: line)
      bytes.append(contentsOf: source.bytes[content])
      endLine(Origin(line: line, content: content, shift: shift))
    }
    endLine(Origin(line: lines.upperBound - 1, content: 0..<0, shift: 0))
  }

  private mutating func appendRow(_ line: Int, of table: FoundTable) {
    let row = PipeRow(table.content(ofLine: line), in: source.bytes, limit: table.alignments.count)
    for index in table.alignments.indices {
      let empty = table.content(ofLine: line).upperBound
      append(index < row.cells.count ? row.cells[index] : PipeRow.Cell(range: empty..<empty), line: line)
    }
  }

  private mutating func append(_ cell: PipeRow.Cell, line: Int) {
    bytes.append(contentsOf: "# ".utf8)
    if cell.hasEscapedPipe {
      appendUnescaped(cell.range)
    } else {
      bytes.append(contentsOf: source.bytes[cell.range])
    }
    bytes.append(contentsOf: " #".utf8)
    endLine(Origin(line: line, content: cell.range, shift: 2, hasEscapedPipe: cell.hasEscapedPipe))
  }

  private mutating func appendUnescaped(_ range: Range<Int>) {
    for index in range where !isEscape(index, in: range) { bytes.append(source.bytes[index]) }
  }

  /// Whether a byte is the backslash before a pipe.
  private func isEscape(_ index: Int, in range: Range<Int>) -> Bool {
    source.bytes[index] == UInt8(ascii: "\\") && index + 1 < range.upperBound
      && source.bytes[index + 1] == UInt8(ascii: "|")
  }

  private mutating func endLine(_ origin: Origin) {
    bytes.append(0x0A)
    origins.append(origin)
  }

  /// Where a line and column (in bytes) of this text stand in the source.
  func place(line: Int, column: Int) -> MarkdownPlace? {
    guard line >= 1, line <= origins.count else { return nil }
    let origin = origins[line - 1]
    var skip = column - 1 - origin.shift
    guard skip >= 0 else { return MarkdownPlace(line: origin.line, offset: origin.content.lowerBound) }
    var offset = origin.content.lowerBound
    if origin.hasEscapedPipe {
      // A long cell would be gone through too often: its links are then placed at its beginning.
      guard origin.content.count <= 1024 else { return MarkdownPlace(line: origin.line, offset: offset) }
      while offset < origin.content.upperBound, skip > 0 || isEscape(offset, in: origin.content) {
        if !isEscape(offset, in: origin.content) { skip -= 1 }
        offset += 1
      }
    } else {
      offset = min(origin.content.upperBound, offset + skip)
    }
    return MarkdownPlace(line: origin.line, offset: offset)
  }
}
