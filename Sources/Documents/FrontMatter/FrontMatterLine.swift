/// One line at the head of a file.
struct FrontMatterLine {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// From 1.
  let number: Int
  let start: Int
  /// Where its text ends: before the line end.
  private let textEnd: Int
  /// Where the next line starts.
  let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, number: Int) {
    self.bytes = bytes
    self.number = number
    self.start = start
    var index = start
    while index < bytes.count, !isLineEnd(bytes[index]) { index += 1 }
    textEnd = index
    if index < bytes.count {
      index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    }
    end = index
  }

  /// The next line, or nil at the end of the file.
  func following(in bytes: UnsafeBufferPointer<UInt8>) -> FrontMatterLine? {
    end < bytes.count ? FrontMatterLine(bytes, from: end, number: number + 1) : nil
  }

  /// Three of `sign`, and then only blanks.
  func isFence(_ sign: UInt8) -> Bool {
    guard textEnd - start >= 3, (start..<start + 3).allSatisfy({ bytes[$0] == sign }) else { return false }
    return (start + 3..<textEnd).allSatisfy { Documents.isBlank(bytes[$0]) }
  }

  var isBlank: Bool { (start..<textEnd).allSatisfy { Documents.isBlank(bytes[$0]) } }

  var isComment: Bool { start < textEnd && bytes[start] == 0x23 }

  /// Whether the line looks like `key: value` or `key:`, or opens a mapping in braces. A key is in quotes, or up to so
  /// many words of letters, digits, `_`, `-`, `.` and `/`; so a sentence with a colon seldom passes.
  func isEntry(words limit: Int = 3) -> Bool {
    guard start < textEnd else { return false }
    let first = bytes[start]
    if first == 0x7B { return true }
    if first == 0x22 || first == 0x27 {
      guard let close = (start + 1..<textEnd).first(where: { bytes[$0] == first }) else { return false }
      return endsKey(close + 1)
    }
    var words = 1
    for index in start..<textEnd {
      if bytes[index] == 0x3A { return index > start && endsKey(index) }
      if bytes[index] == 0x20 { words += 1 }
      guard words <= limit, bytes[index] == 0x20 || isNameByte(bytes[index]) else { return false }
    }
    return false
  }

  /// The key of an entry of one word, without quotes; nil for any other line.
  var key: String? {
    guard isEntry(words: 1), bytes[start] != 0x7B, bytes[start] != 0x22, bytes[start] != 0x27,
      let colon = (start..<textEnd).first(where: { bytes[$0] == 0x3A })
    else { return nil }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<colon]), as: UTF8.self)
  }

  /// A colon, and a blank or the end of the line after it.
  private func endsKey(_ index: Int) -> Bool {
    guard index < textEnd, bytes[index] == 0x3A else { return false }
    return index + 1 == textEnd || Documents.isBlank(bytes[index + 1])
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x80...0xFF: true
    default: false
    }
  }
}
