/// The number signs of a document that start a comment for YAML and a word for a reader: `#123` and `#word`, behind a
/// blank or an opening bracket. A comment proper has a blank, or another sign, after its number sign.
struct YAMLComments {
  /// Offsets, ascending. Nearly every document has none.
  private var signs: [Int] = []

  /// What stands in quotes or in a comment is among them too: they count only where a plain scalar ends.
  init(_ document: UnsafeBufferPointer<UInt8>) {
    for index in document.indices where document[index] == 0x23 && startsWord(index, in: document) {
      signs.append(index)
    }
  }

  var isEmpty: Bool { signs.isEmpty }

  /// The first sign at `start` or behind it.
  func first(from start: Int) -> Int? {
    var low = 0
    var high = signs.count
    while low < high {
      let middle = low + (high - low) / 2
      if signs[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low < signs.count ? signs[low] : nil
  }

  /// Whether nothing but a plain scalar's text, folded as YAML folds it, and then blanks stand from `start` to `sign`.
  func follows(_ text: String, from start: Int, upTo sign: Int, in document: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = start
    var inBlank = false
    for byte in text.utf8 {
      if byte == 0x20 || isLineEnd(byte) {
        guard inBlank || (index < sign && isSpace(document[index])) else { return false }
        while index < sign, isSpace(document[index]) { index += 1 }
        inBlank = true
      } else {
        guard index < sign, document[index] == byte else { return false }
        index += 1
        inBlank = false
      }
    }
    return index < sign && document[index..<sign].allSatisfy(isBlank)
  }

  /// From a sign to the end of its line.
  func text(from sign: Int, in document: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: document[sign...].prefix { !isLineEnd($0) }, as: UTF8.self).trimmingBlanks
  }

  private func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || isLineEnd(byte) }
}

/// Whether the number sign at `index` would be a word's for a reader.
private func startsWord(_ index: Int, in document: UnsafeBufferPointer<UInt8>) -> Bool {
  guard index > 0, index + 1 < document.count else { return false }
  switch document[index - 1] {
  case 0x20, 0x09, 0x5B, 0x7B, 0x2C: break
  default: return false
  }
  switch document[index + 1] {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x7B, 0x80...0xFF: return true
  default: return false
  }
}
