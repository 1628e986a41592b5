/// What serves what: an indented tree with a mark, a label and a line of evidence for each node.
///
/// Nodes come in the order of reading, each with its depth, so there is nothing to recurse into and no cycle to fall
/// for. It keeps the size of its text, and its lines are short enough for a phone of 360 pixels at any depth.
package struct Tree: Sendable {
  package struct Node: Sendable {
    /// 0 for a root. A node deeper than one below the node before it counts as one below; less than 0 counts as 0.
    package let depth: Int
    package let label: String
    /// A line or two in small print below the label; none when empty.
    package let detail: String
    package let mark: Mark
    /// Where the label leads; a link with a scheme other than http, https and mailto is not made.
    package let href: String?

    package init(depth: Int, label: String, detail: String = "", mark: Mark = .neutral, href: String? = nil) {
      self.depth = depth
      self.label = label
      self.detail = detail
      self.mark = mark
      self.href = href
    }
  }

  package var words: ChartWords
  package var nodes: [Node]
  /// The most characters in a line of a root; each level has three fewer, for its indent is as wide.
  package var measure: Int

  /// Nodes deeper than this stand at it: further indents would leave a phone no room for text.
  package static let deepest = 6
  /// A label is shortened after so many lines.
  package static let mostLines = 3
  /// So is a detail after so many.
  package static let mostDetailLines = 2

  package init(_ words: ChartWords, nodes: [Node], measure: Int = 40) {
    self.words = words
    self.nodes = nodes
    self.measure = measure
  }

  /// The chart as SVG, to stand inside HTML.
  package func svg() -> [UInt8] {
    guard !nodes.isEmpty else { return words.emptyImage("tree", .fluid(height: 24)) }
    let rows = laidOut()
    let height = rows.last.map { $0.y + $0.height } ?? 0
    let hasLinks = nodes.contains { $0.href.flatMap(harmless) != nil }
    return words.image("tree", .fluid(height: height), hasLinks: hasLinks) { drawing in
      for row in rows { drawBranch(&drawing, row, rows) }
      for row in rows { draw(row, in: &drawing) }
    }
  }

  /// A node with its place.
  private struct Row {
    let node: Node
    let depth: Int
    let lines: [String]
    let detail: [String]
    let y: Double
    /// The row of the node above it.
    let parent: Int?

    var x: Double { 7 + Double(depth) * Tree.indent }
    var middle: Double { y + 11 }
    var height: Double { Double(lines.count + detail.count) * 16 + 12 }

    /// The baseline of a line, counted from the first of the label.
    func baseline(of line: Int) -> Double { y + 15 + Double(line) * 16 }
  }

  private static let indent = 20.0

  private func laidOut() -> [Row] {
    var rows: [Row] = []
    var latest: [Int] = []
    var y = 0.0
    for node in nodes {
      let depth = min(max(node.depth, 0), latest.count, Self.deepest)
      latest.removeSubrange(depth...)
      let room = max(12, measure - 3 * depth)
      let lines = wrapped(node.label, measure: room, lines: Self.mostLines)
      let detail = node.detail.isEmpty ? [] : wrapped(node.detail, measure: room, lines: Self.mostDetailLines)
      let row = Row(node: node, depth: depth, lines: lines, detail: detail, y: y, parent: latest.last)
      latest.append(rows.count)
      rows.append(row)
      y += row.height
    }
    return rows
  }

  /// From the mark of the parent down, and across to the mark of the row.
  private func drawBranch(_ drawing: inout Drawing, _ row: Row, _ rows: [Row]) {
    guard let parent = row.parent.map({ rows[$0] }) else { return }
    var path = DrawnPath()
    path.move(parent.x, parent.middle + 9)
    path.line(parent.x, row.middle)
    path.line(row.x - 9, row.middle)
    drawing.stroke(path, .rule, width: 1.25)
  }

  private func draw(_ row: Row, in drawing: inout Drawing) {
    drawing.mark(row.node.mark, at: .number(row.x), row.middle, radius: 5)
    drawing.link(to: row.node.href, title: row.lines.last?.hasSuffix("…") == true ? row.node.label : nil) {
      for (index, line) in row.lines.enumerated() {
        $0.text(line, x: .number(row.x + 14), y: row.baseline(of: index), $1 ? .accent : .ink, size: 13)
      }
    }
    for (index, line) in row.detail.enumerated() {
      drawing.text(line, x: .number(row.x + 14), y: row.baseline(of: row.lines.count + index), .muted)
    }
  }
}
