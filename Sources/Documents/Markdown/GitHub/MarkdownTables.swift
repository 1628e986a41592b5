internal import CCmark
internal import Diagnostics

/// The tables of a text and where their rendering stands.
struct MarkdownTables {
  var found: [FoundTable] = []
  var text: TableText?
  /// Of the tree of `text`.
  var nextNode: CmarkNode?
  /// Of `text`, from 1: the line that comes next.
  var nextLine = 1
  var rendered = 0
  /// The walk is in the tree of `text`.
  var isInCells = false

  func isNext(_ node: CmarkNode) -> Bool { rendered < found.count && found[rendered].node == node }

  func place(line: Int, column: Int) -> MarkdownPlace? { text?.place(line: line, column: column) }

  func origin(ofLine line: Int) -> TableText.Origin? {
    guard let text, line >= 1, line <= text.origins.count else { return nil }
    return text.origins[line - 1]
  }

  /// The next node of the tree, if it begins in these lines.
  mutating func takeNode(in lines: Range<Int>) -> CmarkNode? {
    while let node = nextNode, node.startLine < lines.lowerBound { nextNode = node.next }
    guard let node = nextNode, lines.contains(node.startLine) else { return nil }
    nextNode = node.next
    return node
  }
}

/// Tables as HTML.
extension MarkdownRenderer {
  mutating func renderTable(insteadOf node: CmarkNode) {
    let table = tables.found[tables.rendered]
    tables.rendered += 1
    tables.isInCells = true
    defer { tables.isInCells = false }
    let isItem = node.previous == nil && node.parent?.type == CMARK_NODE_ITEM
    if !table.lead.isEmpty {
      renderParagraph(table.lead, of: table)
    } else if isItem {
      beginBlock(
        .item(done: nil),
        at: MarkdownPlace(line: table.headerLine, offset: table.content(ofLine: table.headerLine).lowerBound))
      endBlock()
    }
    if node.isInTightItem { document.html.append(0x0A) }
    renderRows(of: table)
    if table.hasRule { document.html.write("<hr>\n") }
    if !table.trail.isEmpty { renderParagraph(table.trail, of: table) }
  }

  /// A paragraph that cmark took for one with the table.
  private mutating func renderParagraph(_ lines: Range<Int>, of table: FoundTable) {
    let first = tables.nextLine + 1
    tables.nextLine += lines.count + 2
    // What the paragraph defines is not in the tree: then there may be no node, or one further down.
    guard let node = tables.takeNode(in: first..<(first + lines.count)) else { return }
    beginParagraph(node, insteadOf: table.node)
    walk(below: node)
    leaveParagraph(node, insteadOf: table.node)
  }

  private mutating func renderRows(of table: FoundTable) {
    let place = MarkdownPlace(line: table.headerLine, offset: table.content(ofLine: table.headerLine).lowerBound)
    beginBlock(.table, at: place)
    writeTableOpening()
    renderRow(table.headerLine, of: table, isHeader: true)
    document.html.write("</thead>\n")
    if !table.body.isEmpty {
      document.html.write("<tbody>\n")
      for line in table.body {
        document.outline.bytes.append(0x0A)
        renderRow(line, of: table, isHeader: false)
      }
      document.html.write("</tbody>\n")
    }
    document.html.write("</table></div>\n")
    endBlock()
  }

  /// A wide table scrolls in its frame, by keyboard too, and the frame is named for those who cannot see it.
  private mutating func writeTableOpening() {
    document.html.write("<div class=\"table-frame\" tabindex=\"0\" role=\"region\" aria-label=\"Table ")
    document.html.write(tables.rendered)
    if let heading = document.headings.last ?? document.title, !heading.text.isEmpty {
      document.html.write(": ")
      document.html.writeEscaped(shortened(heading.text, to: 80))
    }
    document.html.write("\"><table>\n<thead>\n")
  }

  private mutating func renderRow(_ line: Int, of table: FoundTable, isHeader: Bool) {
    document.html.write("<tr>\n")
    beginLine(line, content: table.content(ofLine: line))
    for (index, alignment) in table.alignments.enumerated() {
      if index > 0 { document.outline.bytes.append(contentsOf: " | ".utf8) }
      let node = tables.takeNode(in: tables.nextLine..<(tables.nextLine + 1))
      tables.nextLine += 1
      renderCell(node, alignment, isHeader: isHeader)
    }
    endLine()
    document.html.write("</tr>\n")
  }

  /// An empty cell of the header names no column, so it is no `th`.
  private mutating func renderCell(_ node: CmarkNode?, _ alignment: PipeRow.Alignment, isHeader: Bool) {
    let isNaming = isHeader && node?.firstChild != nil
    if isNaming { document.html.write("<th scope=\"col\"") } else { document.html.write("<td") }
    switch alignment {
    case .left: document.html.write(" class=\"align-left\"")
    case .center: document.html.write(" class=\"align-center\"")
    case .right: document.html.write(" class=\"align-right\"")
    case .none: break
    }
    document.html.write(">")
    resetTags()
    if let node {
      prepareText(in: node)
      walk(below: node)
    }
    if isNaming { document.html.write("</th>\n") } else { document.html.write("</td>\n") }
  }

  /// Begins a continued line of a paragraph beside a table.
  mutating func beginSubtextLine(_ first: CmarkNode?) {
    columnShift = 0
    let line = first?.startLine ?? 0
    if let origin = tables.origin(ofLine: line) {
      beginLine(origin.line, content: origin.content)
    } else {
      beginLine(currentLine + 1, content: source.line(currentLine + 1))
    }
  }
}
