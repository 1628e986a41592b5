/// A row of a table as it is written: what stands between its pipes.
struct PipeRow {
  struct Cell: Equatable {
    /// Without blanks at both ends.
    var range: Range<Int>
    /// Holds `\|`, which means a pipe even in code.
    var hasEscapedPipe = false
  }

  enum Alignment: Equatable {
    case none, left, center, right
  }

  private(set) var cells: [Cell] = []

  /// Reads the cells of a line. One more than `limit` is enough to know that there are too many.
  init(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>, limit: Int) {
    var start = line.lowerBound
    if start < line.upperBound, text[start] == UInt8(ascii: "|") { start += 1 }
    var hasEscapedPipe = false
    for index in start..<max(start, line.upperBound) where text[index] == UInt8(ascii: "|") {
      if index > start, text[index - 1] == UInt8(ascii: "\\") {
        hasEscapedPipe = true
        continue
      }
      append(start..<index, hasEscapedPipe, in: text)
      hasEscapedPipe = false
      start = index + 1
      if cells.count > limit { return }
    }
    let last = trimmed(start..<line.upperBound, in: text)
    if !last.isEmpty { cells.append(Cell(range: last, hasEscapedPipe: hasEscapedPipe)) }
  }

  private mutating func append(_ range: Range<Int>, _ hasEscapedPipe: Bool, in text: UnsafeBufferPointer<UInt8>) {
    cells.append(Cell(range: trimmed(range, in: text), hasEscapedPipe: hasEscapedPipe))
  }

  /// The alignments of the columns, when this is a delimiter row: cells of hyphens with a colon at either end or both.
  func alignments(in text: UnsafeBufferPointer<UInt8>) -> [Alignment]? {
    guard !cells.isEmpty else { return nil }
    var alignments: [Alignment] = []
    alignments.reserveCapacity(cells.count)
    for cell in cells {
      guard let alignment = alignment(of: text[cell.range]) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  private func alignment(of cell: Slice<UnsafeBufferPointer<UInt8>>) -> Alignment? {
    let colon = UInt8(ascii: ":")
    let isLeft = cell.first == colon
    let isRight = cell.count > 1 && cell.last == colon
    let hyphens = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
    guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    if isLeft { return isRight ? .center : .left }
    return isRight ? .right : Alignment.none
  }
}

private func trimmed(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  guard range.lowerBound < range.upperBound else { return range.lowerBound..<range.lowerBound }
  var start = range.lowerBound
  var end = range.upperBound
  while start < end, text[start].isBlank { start += 1 }
  while end > start, text[end - 1].isBlank { end -= 1 }
  return start..<end
}
