import Diagnostics
import Documents
import Record

/// So many rows of a table of metadata are read; more are a table of something else.
private let mostRows = 40

/// A row of a table, and its line.
struct TableRow {
  let line: MarkdownLine
  let cells: [String]

  /// Where a cell stands; the row where something in it is struck out, so that places in the text are no places in the file.
  func span(of cell: Int, in outline: MarkdownOutline) -> SourceSpan {
    let lengths = cells.map(\.utf8.count)
    let start = lengths[..<cell].reduce(0) { $0 + $1 + 3 }
    guard lengths.reduce(-3, { $0 + $1 + 3 }) == line.text.utf8.count, lengths[cell] > 0 else { return line.span }
    return outline.span(of: start..<start + lengths[cell], in: line)
  }
}

extension DecisionDraft {
  func rows(of block: MarkdownBlock, in outline: MarkdownOutline) -> [TableRow] {
    outline.lines(of: block).prefix(mostRows).map { line in
      TableRow(line: line, cells: outline.unstruckText(of: line).components(separatedBy: " | "))
    }
  }

  /// Metadata in a table: a field in each row, or one in each column with the values below.
  mutating func readTable(_ block: MarkdownBlock, in outline: MarkdownOutline, links: [MarkdownLink], index: Int) {
    let rows = rows(of: block, in: outline)
    guard let header = rows.first else { return }
    if let column = historyColumn(header.cells) { return readHistory(rows, column: column) }
    if readIndex(rows) { return }
    let columns = header.cells.map { fieldOfColumn($0) }
    let known = columns.count { $0 != nil }
    if rows.count > 1 {
      for (name, value) in zip(header.cells, rows[1].cells) { noteNearField(name, value, at: header.line.span) }
    }
    if known >= 2 || known == 1 && (columns.count == 1 || isByColumns(rows, columns)) {
      for row in rows.dropFirst() { readRow(row, columns, in: outline, links: links, index: index) }
      return
    }
    if known == 0, prose.section == .field(.status), readStatusRows(rows) { return }
    for row in rows { readPairs(row, in: outline, links: links, index: index) }
    guard decision.rawStatus == nil, prose.unknownPair == nil else { return }
    for row in rows.dropFirst() where row.cells.count == 2 && prose.unknownPair == nil {
      noteUnknownPair("\(row.cells[0]): \(row.cells[1])", at: row.line.span)
    }
  }

  /// Rows of a day and a status below columns of any name, as in a log: `| When | What |`.
  private mutating func readStatusRows(_ rows: [TableRow]) -> Bool {
    let known = prose.statusLines.count
    for row in rows.dropFirst() {
      guard let day = row.cells.first(where: { isReadable($0, as: .date) }),
        let word = row.cells.first(where: { $0 != day && isReadable($0, as: .status) })
      else { continue }
      prose.statusLines.append(StatusLine(text: word, span: row.line.span, done: nil, day: day, isTabled: true))
    }
    return prose.statusLines.count > known
  }

  /// Whether the only column that is known has its values below: its neighbour in the header is no value of it, and the rows
  /// below begin with no field.
  private func isByColumns(_ rows: [TableRow], _ columns: [DecisionField?]) -> Bool {
    guard columns.count > 2, rows.count > 1, let place = columns.firstIndex(where: { $0 != nil }),
      let field = columns[place], field == .status || field == .date
    else { return false }
    let beside = place + 1 < columns.count ? rows[0].cells[place + 1] : ""
    guard !isReadable(beside, as: field), choiceBoxes(in: beside).isEmpty else { return false }
    let below = rows.dropFirst()
    guard below.allSatisfy({ words.field(named: $0.cells.first ?? "") == nil || place == 0 }) else { return false }
    return place > 0 || below.contains { isReadable($0.cells.first ?? "", as: field) }
  }

  /// The heading of a column; words such as "Accepted" are values where they stand beside "Status".
  private func fieldOfColumn(_ cell: String) -> DecisionField? {
    guard let field = words.field(named: cell), field == .status || words.statuses[foldedWords(cell)] == nil else {
      return nil
    }
    return field
  }

  /// A row below a header. Several rows are a log: each has a status and its day.
  private mutating func readRow(
    _ row: TableRow, _ columns: [DecisionField?], in outline: MarkdownOutline, links: [MarkdownLink], index: Int
  ) {
    let pairs = zip(columns, row.cells.indices).compactMap { field, place in field.map { ($0, place) } }
    let day = pairs.first { $0.0 == .date }.map { row.cells[$0.1] } ?? ""
    for (field, place) in pairs where !row.cells[place].allSatisfy(\.isWhitespace) {
      let cell = row.cells[place]
      let span = row.span(of: place, in: outline)
      if field == .status {
        prose.statusLines.append(StatusLine(text: cell, span: span, done: nil, day: day, isTabled: true))
      } else {
        readValue(field, cell, at: span, linked: linkedValue(cell, row.line, links, index), isItem: true)
      }
    }
  }

  /// `| Status | Accepted |`, perhaps twice in a row.
  private mutating func readPairs(
    _ row: TableRow, in outline: MarkdownOutline, links: [MarkdownLink], index: Int
  ) {
    let (cells, line) = (row.cells, row.line)
    var place = 0
    while place + 1 < cells.count {
      let name = cells[place].last == ":" ? String(cells[place].dropLast()) : cells[place]
      guard let field = words.field(named: name) else {
        if place == 0 { noteNearField(name, cells[1], at: row.span(of: 0, in: outline)) }
        place += 1
        continue
      }
      // Where a row is one pair, a bar in the value is a part of it.
      let value = cells.count == 2 || place > 0 ? cells[place + 1] : pairValue(cells, from: place + 1)
      if !value.allSatisfy(\.isWhitespace) {
        readValue(
          field, named: name[...], value, at: row.span(of: place + 1, in: outline),
          linked: linkedValue(value, line, links, index), isItem: true)
      }
      place += 2
    }
  }

  private func pairValue(_ cells: [String], from place: Int) -> String {
    let isPaired = place + 1 < cells.count && words.field(named: cells[place + 1]) != nil
    return isPaired ? cells[place] : cells[place...].filter { !$0.isEmpty }.joined(separator: " | ")
  }

  /// The links of a row that stand in one of its cells.
  private func linkedValue(
    _ cell: String, _ line: MarkdownLine, _ links: [MarkdownLink], _ index: Int
  ) -> [DecisionMention] {
    links.isEmpty
      ? [] : linked(on: line, links: links, index: index).filter { !$0.text.isEmpty && cell.contains($0.text) }
  }
}

extension String {
  /// The parts between a separator, in one pass.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    parts.append(String(rest))
    return parts
  }
}
