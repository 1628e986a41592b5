import Diagnostics
import Yams

/// Finds how far the nodes of a document reach, from the marks of Yams and the bytes it read.
struct YAMLMeasure {
  let document: UnsafeBufferPointer<UInt8>
  let place: YAMLPlace
  let insertions: YAMLInsertions
  /// Whether texts may hold stand-ins or markers, which have to be taken out again.
  let hasStandIns: Bool
  let comments: YAMLComments
  private var cursor: YAMLCursor

  init(
    document: UnsafeBufferPointer<UInt8>, place: YAMLPlace, insertions: YAMLInsertions, hasStandIns: Bool
  ) {
    self.document = document
    self.place = place
    self.insertions = insertions
    self.hasStandIns = hasStandIns || !insertions.isEmpty
    comments = YAMLComments(document)
    cursor = YAMLCursor(document)
  }

  /// The place of a mark, one scalar long.
  func span(at mark: Mark?, length: Int = 1) -> SourceSpan {
    guard let mark else { return place.span(line: 1, column: 1) }
    let column = insertions.written(line: mark.line, column: mark.column)
    return place.span(line: mark.line, column: column, length: length)
  }

  mutating func offset(of mark: Mark) -> Int { cursor.offset(line: mark.line, column: mark.column) }

  /// The place where a collection opens and the byte there; a tag or an anchor is taken whole.
  mutating func opening(at mark: Mark?) -> (span: SourceSpan, first: UInt8) {
    guard let mark else { return (span(at: nil), 0) }
    let offset = offset(of: mark)
    let first = offset < document.count ? document[offset] : 0
    return (span(at: mark, length: isProperty(first) ? scalars(offset..<endOfWord(offset)) : 1), first)
  }

  /// A scalar's extent on its first line and the byte it starts with.
  mutating func scalar(_ scalar: Node.Scalar) -> (span: SourceSpan, first: UInt8) {
    guard let mark = scalar.mark else { return (span(at: nil), 0) }
    let offset = offset(of: mark)
    let first = offset < document.count ? document[offset] : 0
    let end = isProperty(first) ? endOfWord(offset) : end(of: scalar, from: offset)
    return (span(at: mark, length: scalars(offset..<end)), first)
  }

  /// Yams never sees `*` (see `YAMLStandIn`), and what the stand-in starts would have been an alias.
  func isAlias(_ scalar: Node.Scalar) -> Bool {
    guard hasStandIns, scalar.style == .plain else { return false }
    var bytes = scalar.string.utf8.makeIterator()
    // A duplicate key's marker may stand before it.
    while let byte = bytes.next() {
      guard byte == 0xEF, bytes.next() == 0xB7, let last = bytes.next() else { return false }
      if last == YAMLStandIn.asterisk { return true }
      if last >= YAMLStandIn.firstMarker + UInt8(YAMLStandIn.markerCount) { return false }
    }
    return false
  }

  /// The text with the characters that stand-ins stood for, and without markers.
  func restore(_ text: String) -> String { hasStandIns ? YAMLStandIn.restore(text) : text }

  private func end(of scalar: Node.Scalar, from start: Int) -> Int {
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: endOfQuoted(start)
    case .literal, .folded: endOfWord(start)
    case .plain, .any: endOfPlain(scalar.string, start)
    }
  }

  /// A plain scalar stands in the file as in its text, up to the end of its first line.
  func endOfPlain(_ text: String, _ start: Int) -> Int {
    var end = start
    for byte in text.utf8 {
      guard end < document.count, document[end] == byte, !isLineEnd(byte) else { break }
      end += 1
    }
    while end > start, isBlank(document[end - 1]) { end -= 1 }
    return end
  }

  private func endOfQuoted(_ start: Int) -> Int {
    guard start < document.count else { return start }
    let quote = document[start]
    var end = start + 1
    while end < document.count, !isLineEnd(document[end]) {
      if document[end] == quote {
        guard quote == 0x27, end + 1 < document.count, document[end + 1] == quote else { return end + 1 }
        end += 1
      } else if document[end] == 0x5C, quote == 0x22, end + 1 < document.count, !isLineEnd(document[end + 1]) {
        end += 1
      }
      end += 1
    }
    return end
  }

  private func endOfWord(_ start: Int) -> Int {
    document[start...].firstIndex { $0 <= 0x20 || $0 == 0x2C || $0 == 0x5D || $0 == 0x7D } ?? document.count
  }

  private func scalars(_ range: Range<Int>) -> Int {
    let count = ScalarColumn.count(range, in: document)
    guard !insertions.isEmpty else { return count }
    return count - YAMLStandIn.markers(in: document[range])
  }
}

/// Whether a byte starts an anchor or a tag. No plain scalar starts with either.
private func isProperty(_ byte: UInt8) -> Bool { byte == 0x26 || byte == 0x21 }
