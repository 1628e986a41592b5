/// A table, whose rows are written when it is known how many cells the longest has.
struct MarkdownTable {
  private var rows: [[(words: [UInt8], isNumber: Bool)]] = []
  /// Whether the first row is one of headings.
  private var hasHead = true
  private(set) var isCellOpen = false
  /// Of the open cell: what stands in how many columns, and whether that is a number.
  private var (isNumber, columns) = (false, 1)

  mutating func beginRow() { rows.append([]) }

  mutating func beginCell(isHeading: Bool, isNumber: Bool, columns: Int) {
    if rows.isEmpty { beginRow() }
    if rows.count == 1, !isHeading { hasHead = false }
    (isCellOpen, self.isNumber, self.columns) = (true, isNumber, max(1, min(columns, 100)))
  }

  mutating func endCell(_ words: [UInt8]) {
    guard isCellOpen, let row = rows.indices.last else { return }
    isCellOpen = false
    rows[row].append((words, isNumber))
    for _ in 1..<columns { rows[row].append(([], isNumber)) }
  }

  /// Its lines; none for a table without cells.
  var lines: [[UInt8]] {
    let full = rows.filter { !$0.isEmpty }
    guard let width = full.map(\.count).max() else { return [] }
    let ruler = (0..<width).map { column in
      let cells = full.compactMap { column < $0.count && !$0[column].words.isEmpty ? $0[column] : nil }
      return Array((!cells.isEmpty && cells.allSatisfy(\.isNumber) ? "---:" : "---").utf8)
    }
    let written = full.map { MarkdownTable.line($0.map(\.words), width) }
    let head = hasHead ? [written[0]] : [MarkdownTable.line([], width)]
    return head + [MarkdownTable.line(ruler, width)] + written.dropFirst(hasHead ? 1 : 0)
  }

  private static func line(_ cells: [[UInt8]], _ width: Int) -> [UInt8] {
    var line = Array("|".utf8)
    for column in 0..<width {
      let cell = column < cells.count ? cells[column] : []
      line += Array(" ".utf8) + cell + (cell.isEmpty ? "|" : " |").utf8
    }
    return line
  }
}
