internal import Diagnostics

/// The text being rendered, with its lines: turns cmark's positions (lines and bytes) into those of findings.
struct MarkdownSource {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  /// The line of the file that line 1 of the text is.
  let firstLine: Int
  /// Where each line begins.
  let lineStarts: [Int]
  /// Then every byte is a scalar, and columns need no counting.
  let isASCII: Bool

  /// The bytes of a line (from 1) without its end and without blanks at its end.
  func line(_ line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// Where the content of a line begins inside `quotes` quotes, and how many of their markers it has. Fewer than
  /// `quotes` make it a lazy continuation.
  func content(ofLine line: Int, quotes: Int) -> (offset: Int, markers: Int) {
    let range = self.line(line)
    var offset = skipBlanks(from: range.lowerBound, to: range.upperBound)
    var markers = 0
    while markers < quotes, offset < range.upperBound, bytes[offset] == UInt8(ascii: ">") {
      offset = skipBlanks(from: offset + 1, to: range.upperBound)
      markers += 1
    }
    return (offset, markers)
  }

  /// Scalars in a range of bytes that is known to be inside.
  func scalars(in range: Range<Int>) -> Int {
    isASCII ? range.count : bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  private func skipBlanks(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    return offset
  }
}

/// A place in the text: a line from 1, and the offset of a byte in it.
struct MarkdownPlace {
  var line: Int
  var offset: Int
}

/// Counts columns. Remembers where it was, so that many places on one very long line cost one pass.
struct ColumnCounter {
  private var line = 0
  private var offset = 0
  private var column = 1

  /// The 1-based column, in scalars, of a place.
  mutating func column(of place: MarkdownPlace, in source: MarkdownSource) -> Int {
    if place.line != line {
      line = place.line
      offset = source.line(line).lowerBound
      column = 1
    }
    let target = min(place.offset, source.bytes.count)
    if target >= offset {
      column += source.scalars(in: offset..<target)
    } else {
      column -= source.scalars(in: target..<offset)
    }
    offset = target
    return column
  }
}
