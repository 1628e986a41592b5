/// Walks a document from one mark to the next, to turn line and column into a byte offset.
///
/// Marks of a tree come in the order of the text, so that all of them together cost one pass.
struct YAMLCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var line = 1
  private var column = 1
  private var offset = 0
  private var lineStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The offset of the scalar at `line` and `column`, both from 1; the end of the line where the column lies past it.
  mutating func offset(line: Int, column: Int) -> Int {
    if line < self.line { self = YAMLCursor(bytes) }
    while self.line < line, skipLine() {}
    if column < self.column {
      offset = lineStart
      self.column = 1
    }
    while self.column < column, offset < bytes.count, !isLineEnd(bytes[offset]) { skipScalar() }
    return offset
  }

  private mutating func skipScalar() {
    offset += 1
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    column += 1
  }

  /// False at the end of the text.
  private mutating func skipLine() -> Bool {
    while offset < bytes.count, !isLineEnd(bytes[offset]) { offset += 1 }
    guard offset < bytes.count else { return false }
    offset += bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    line += 1
    column = 1
    lineStart = offset
    return true
  }
}

func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
