internal import CCmark

/// A table that was found in what cmark takes for a paragraph (or, with a rule behind it, for a heading).
struct FoundTable {
  /// cmark's node; the table is shown in its place.
  var node: CmarkNode
  var alignments: [PipeRow.Alignment]
  /// Lines of the text, from 1.
  var headerLine: Int
  /// The rows of the body begin behind the delimiter row.
  var body: Range<Int>
  /// Where the content of each line from `firstLine` on is.
  var firstLine: Int
  var contents: [Range<Int>]
  /// Lines of a paragraph before the table, and of one behind it that lazily continues it.
  var lead: Range<Int>
  var trail: Range<Int>
  /// A rule of hyphens under the table, which cmark took for the underline of a heading.
  var hasRule: Bool

  func content(ofLine line: Int) -> Range<Int> { contents[line - firstLine] }
}

/// Finds the tables of a text: paragraphs of which a line matches the row before it in its number of columns.
struct TableFinder {
  let source: MarkdownSource
  let candidates: [Int]
  private(set) var tables: [FoundTable] = []
  /// The first line of each table that is too large to be one.
  private(set) var refused: [Int] = []
  private var nextCandidate = 0
  private var cells = 0

  init(_ source: MarkdownSource, candidates: [Int]) {
    self.source = source
    self.candidates = candidates
  }

  /// Goes through the blocks of a tree in order.
  mutating func find(in root: CmarkNode) {
    guard !candidates.isEmpty else { return }
    var next = root.firstChild
    while let node = next, nextCandidate < candidates.count {
      switch node.type {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: inspect(node)
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM:
        if let child = node.firstChild {
          next = child
          continue
        }
      default: break
      }
      next = following(node, below: root)
    }
  }

  private func following(_ node: CmarkNode, below root: CmarkNode) -> CmarkNode? {
    var current = node
    while true {
      if let sibling = current.next { return sibling }
      guard let parent = current.parent, parent != root else { return nil }
      current = parent
    }
  }

  private mutating func inspect(_ node: CmarkNode) {
    while nextCandidate < candidates.count, candidates[nextCandidate] <= node.startLine { nextCandidate += 1 }
    guard nextCandidate < candidates.count, candidates[nextCandidate] <= node.endLine else { return }
    let isHeading = node.type == CMARK_NODE_HEADING
    let last = isHeading ? underline(of: node) - 1 : node.endLine
    guard last > node.startLine else { return }
    let lines = node.startLine...last
    let paragraph = ContainedLines(of: node, lines: lines, in: source)
    while nextCandidate < candidates.count, candidates[nextCandidate] <= lines.upperBound {
      let line = candidates[nextCandidate]
      nextCandidate += 1
      guard let alignments = alignments(ofRow: line, in: paragraph) else { continue }
      let end = paragraph.firstLazy(after: line) ?? (lines.upperBound + 1)
      add(
        FoundTable(
          node: node, alignments: alignments, headerLine: line - 1, body: (line + 1)..<max(line + 1, end),
          firstLine: lines.lowerBound, contents: paragraph.contents, lead: lines.lowerBound..<(line - 1),
          trail: max(line + 1, end)..<(lines.upperBound + 1), hasRule: isHeading))
      return
    }
  }

  /// The line under a heading. cmark's end of a heading can be a line too late.
  private func underline(of heading: CmarkNode) -> Int {
    var line = heading.endLine
    while line > heading.startLine {
      let content = source.line(line)
      if let last = content.last, source.bytes[last] == UInt8(ascii: "-") || source.bytes[last] == UInt8(ascii: "=") {
        return line
      }
      line -= 1
    }
    return line
  }

  /// The columns of the table whose delimiter row is `line`, or nil when it is none.
  private func alignments(ofRow line: Int, in paragraph: ContainedLines) -> [PipeRow.Alignment]? {
    guard !paragraph.isLazy(line), let content = paragraph.content(ofLine: line) else { return nil }
    guard let header = paragraph.content(ofLine: line - 1) else { return nil }
    let row = PipeRow(content, in: source.bytes, limit: .max)
    guard let alignments = row.alignments(in: source.bytes) else { return nil }
    let columns = PipeRow(header, in: source.bytes, limit: alignments.count).cells.count
    return columns == alignments.count ? alignments : nil
  }

  private mutating func add(_ table: FoundTable) {
    let count = table.alignments.count
    let size = count * (table.body.count + 1)
    if count > DocumentLimits.markdownColumns || cells + size > DocumentLimits.markdownCells {
      refused.append(table.headerLine)
    } else {
      cells += size
      tables.append(table)
    }
  }
}

/// The lines of a paragraph without the markers of the quotes and items around it.
private struct ContainedLines {
  let first: Int
  private(set) var contents: [Range<Int>] = []
  private var lazy: [Bool] = []

  init(of node: CmarkNode, lines: ClosedRange<Int>, in source: MarkdownSource) {
    first = lines.lowerBound
    let (quotes, item) = containers(of: node)
    let indentation = item.flatMap { contentColumn(of: $0, in: source) } ?? 0
    for line in lines {
      let range = source.line(line)
      let start =
        line == first ? (range.lowerBound + node.startColumn - 1, quotes) : source.content(ofLine: line, quotes: quotes)
      let offset = min(max(start.0, range.lowerBound), range.upperBound)
      contents.append(offset..<range.upperBound)
      lazy.append(start.1 < quotes || (line > first && visualColumn(of: offset, line: line, in: source) < indentation))
    }
  }

  func content(ofLine line: Int) -> Range<Int>? {
    contents.indices.contains(line - first) ? contents[line - first] : nil
  }

  /// Whether a line continues the paragraph without the markers or the indentation of its containers.
  func isLazy(_ line: Int) -> Bool { lazy[line - first] }

  func firstLazy(after line: Int) -> Int? { lazy[(line - first + 1)...].firstIndex(of: true).map { $0 + first } }
}

/// The quotes around a node, and the nearest item.
private func containers(of node: CmarkNode) -> (quotes: Int, item: CmarkNode?) {
  var quotes = 0
  var item: CmarkNode?
  var parent = node.parent
  while let container = parent {
    if container.type == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
    if container.type == CMARK_NODE_ITEM { item = item ?? container }
    parent = container.parent
  }
  return (quotes, item)
}

/// Where the content of an item begins, with tabs as cmark counts them.
private func contentColumn(of item: CmarkNode, in source: MarkdownSource) -> Int? {
  guard let child = item.firstChild, child.startLine == item.startLine else { return nil }
  let offset = source.line(item.startLine).lowerBound + child.startColumn - 1
  return visualColumn(of: offset, line: item.startLine, in: source)
}

/// The column of a byte, from 0, when tabs go to multiples of four.
private func visualColumn(of offset: Int, line: Int, in source: MarkdownSource) -> Int {
  var column = 0
  for index in source.line(line).lowerBound..<max(offset, source.line(line).lowerBound) {
    column = source.bytes[index] == 0x09 ? (column / 4 + 1) * 4 : column + 1
  }
  return column
}
