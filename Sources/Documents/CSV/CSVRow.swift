package import Diagnostics

/// One row of a CSV file, valid only inside the closure that it is handed to.
///
/// Fields are found by the position of their column in the list that was asked for. They are bytes of the file, without
/// the quotes around them; no string is made until one is asked for.
package struct CSVRow {
  let source: UnsafeBufferPointer<UInt8>
  /// For each column of the file, and no more than one behind the last: where its field starts and ends, quotes included, and whether it has quotes.
  let fields: UnsafeBufferPointer<CSVFieldRange>
  /// For each column that was asked for, the column of the file, or -1.
  let selection: UnsafeBufferPointer<Int>
  let file: String
  /// The line on which the row starts, from 1.
  package let line: Int
  /// Where the row begins; nil at the beginning of the line where its first field does.
  var origin: Origin?

  struct Origin {
    var offset: Int
    /// From 1.
    var column: Int
  }

  /// The bytes of a field without its quotes; nil when the file has no such column. A doubled quote is still double,
  /// which `text` makes single.
  package func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
    selection[column] >= 0 ? content(of: fields[selection[column]]) : nil
  }

  /// A field as text; nil when the file has no such column.
  package func text(_ column: Int) -> String? {
    selection[column] >= 0 ? text(ofField: selection[column]) : nil
  }

  func text(ofField index: Int) -> String { text(of: fields[index]) }

  func text(of field: CSVFieldRange) -> String {
    let bytes = content(of: field)
    if field.hasEscape { return String(decoding: unescapedJSON(bytes), as: UTF8.self) }
    guard field.hasDoubledQuote else { return String(decoding: bytes, as: UTF8.self) }
    var unescaped: [UInt8] = []
    unescaped.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      unescaped.append(bytes[index])
      index += bytes[index] == 0x22 ? 2 : 1
    }
    return String(decoding: unescaped, as: UTF8.self)
  }

  private func content(of field: CSVFieldRange) -> UnsafeBufferPointer<UInt8> {
    let inset = field.isQuoted ? 1 : 0
    return UnsafeBufferPointer(rebasing: source[field.start + inset..<field.end - inset])
  }

  var isBlankLine: Bool { source[fields[0].start..<fields[0].end].allSatisfy(isBlank) }

  /// Where a field stands, up to the end of its first line. Costs a walk along the row, so it is for findings.
  package func span(_ column: Int) -> SourceSpan {
    guard selection[column] >= 0 else { return SourceSpan(file: file, line: line, column: 1) }
    return span(of: fields[selection[column]])
  }

  /// The whole row, as far as it is on one line.
  var lineSpan: SourceSpan {
    span(of: CSVFieldRange(start: fields[0].start, end: fields[fields.count - 1].end))
  }

  func span(of field: CSVFieldRange) -> SourceSpan {
    let end = source[field.start..<field.end].firstIndex(where: isLineEnd) ?? field.end
    var place = CSVPlace(
      source: source, file: file, lineStart: origin?.offset ?? fields[0].start, line: line,
      firstColumn: origin?.column ?? 1)
    return place.span(field.start..<end)
  }
}

/// The extent of a field in the file, with its quotes.
struct CSVFieldRange {
  var start = 0
  var end = 0
  var isQuoted = false
  var hasDoubledQuote = false
  /// It is a string of JSON with escapes in it.
  var hasEscape = false
}

/// Turns offsets of a row into lines and columns.
struct CSVPlace {
  let source: UnsafeBufferPointer<UInt8>
  let file: String
  var lineStart: Int
  var line: Int
  /// The column of `lineStart`, where a row begins in the middle of a line.
  var firstColumn = 1

  /// The span of a range of bytes that lies on one line at or after `lineStart`.
  mutating func span(_ range: Range<Int>) -> SourceSpan {
    var index = lineStart
    while index < range.lowerBound {
      let byte = source[index]
      index += 1
      guard isLineEnd(byte) else { continue }
      if byte == 0x0D, index < source.count, source[index] == 0x0A { index += 1 }
      line += 1
      lineStart = index
      firstColumn = 1
    }
    let column = ScalarColumn.column(of: range.lowerBound, lineStart: lineStart, in: source) + firstColumn - 1
    return SourceSpan(file: file, line: line, column: column, length: ScalarColumn.count(range, in: source))
  }
}
