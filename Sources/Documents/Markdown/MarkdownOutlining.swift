internal import Diagnostics

/// Writing the outline, and finding the place of a node in the file.
extension MarkdownRenderer {
  /// Begins a block at a node. Its text follows line by line.
  mutating func beginBlock(_ kind: MarkdownBlock.Kind, at node: CmarkNode) {
    let place =
      place(of: node) ?? MarkdownPlace(line: max(1, node.startLine), offset: source.line(node.startLine).lowerBound)
    beginBlock(kind, at: place)
  }

  mutating func beginBlock(_ kind: MarkdownBlock.Kind, at place: MarkdownPlace) {
    if !document.outline.bytes.isEmpty { document.outline.bytes.append(0x0A) }
    let start = document.outline.bytes.count
    let line = document.outline.lines.count
    let link = document.links.count
    document.outline.blocks.append(
      MarkdownBlock(
        kind: kind, listDepth: listDepth, quoteDepth: quoteDepth, text: start..<start, lines: line..<line,
        links: link..<link, line: source.firstLine + place.line - 1, column: columns.column(of: place, in: source)))
  }

  /// Ends the current block; everything written since it began is its text.
  mutating func endBlock() {
    let last = document.outline.blocks.count - 1
    guard last >= 0 else { return }
    let block = document.outline.blocks[last]
    document.outline.blocks[last].text = block.text.lowerBound..<document.outline.bytes.count
    document.outline.blocks[last].lines = block.lines.lowerBound..<document.outline.lines.count
    document.outline.blocks[last].links = block.links.lowerBound..<document.links.count
  }

  /// Begins a line of the current block whose content in the file is `range` of line `line`.
  mutating func beginLine(_ line: Int, content range: Range<Int>) {
    currentLine = line
    let start = document.outline.bytes.count
    let column = columns.column(of: MarkdownPlace(line: line, offset: range.lowerBound), in: source)
    document.outline.lines.append(
      MarkdownOutline.Line(
        line: source.firstLine + line - 1, column: column, length: source.scalars(in: range),
        text: start..<start, firstRun: document.outline.runs.count))
  }

  mutating func endLine() {
    let last = document.outline.lines.count - 1
    guard last >= 0 else { return }
    let start = document.outline.lines[last].text.lowerBound
    document.outline.lines[last].text = start..<document.outline.bytes.count
  }

  /// Begins the lines of a block of inline text.
  mutating func beginText(of node: CmarkNode) {
    resetTags()
    columnShift = 0
    if tables.isInCells {
      if let origin = tables.origin(ofLine: node.startLine) { beginLine(origin.line, content: origin.content) }
      return
    }
    let line = max(1, node.startLine)
    let range = source.line(line)
    let start = node.firstChild.flatMap { place(of: $0) } ?? place(of: node)
    let offset = start.flatMap { $0.line == line ? $0.offset : nil } ?? range.lowerBound
    beginLine(line, content: min(offset, range.upperBound)..<range.upperBound)
  }

  /// The text goes on in the next line. `first` is what stands there.
  mutating func continueText(with first: CmarkNode?) {
    endLine()
    document.outline.bytes.append(0x0A)
    let line = currentLine + 1
    guard !tables.isInCells else { return beginSubtextLine(first) }
    let range = source.line(line)
    let offset = source.content(ofLine: line, quotes: quoteDepth).offset
    beginLine(line, content: min(offset, range.upperBound)..<range.upperBound)
    // A lazy continuation line gets its paragraph's column from cmark instead of its own.
    columnShift = 0
    guard let first, first.isText, first.startLine == line else { return }
    columnShift = offset - (range.lowerBound + first.startColumn - 1)
  }

  /// Where a node begins in the text, or nil where cmark does not say, or not truly.
  func place(of node: CmarkNode) -> MarkdownPlace? {
    let line = node.startLine
    let column = node.startColumn
    guard line >= 1, column >= 1 else { return nil }
    if tables.isInCells { return tables.place(line: line, column: column) }
    guard line <= source.lineStarts.count else { return nil }
    let range = source.line(line)
    let offset = range.lowerBound + column - 1 + (line == currentLine ? columnShift : 0)
    guard range.contains(offset) else { return nil }
    return MarkdownPlace(line: line, offset: offset)
  }

  /// Notes that text begins which stands in the file at `node`.
  mutating func beginRun(at node: CmarkNode) {
    guard imageDepth == 0, let place = place(of: node), place.line == currentLine else { return }
    let column = columns.column(of: place, in: source)
    document.outline.runs.append(MarkdownOutline.Run(offset: document.outline.bytes.count, column: column))
  }

  /// The span of `length` bytes at a place, cut at the end of its line.
  mutating func span(at place: MarkdownPlace, length: Int) -> SourceSpan {
    let line = source.line(place.line)
    let end = min(max(place.offset, line.upperBound), place.offset + length)
    return SourceSpan(
      file: source.file, line: source.firstLine + place.line - 1, column: columns.column(of: place, in: source),
      length: source.scalars(in: place.offset..<end))
  }

  /// The span of a node as far as cmark tells it, else the beginning of its line.
  mutating func span(of node: CmarkNode, length: Int = 1) -> SourceSpan {
    if let place = place(of: node) { return span(at: place, length: length) }
    let line = node.startLine >= 1 && !tables.isInCells ? node.startLine : max(1, currentLine)
    return span(at: MarkdownPlace(line: line, offset: source.line(line).lowerBound), length: 1)
  }
}
