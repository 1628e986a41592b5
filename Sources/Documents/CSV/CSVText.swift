import Diagnostics

/// The place of the first byte that is NUL, is not UTF-8 or begins a character that reverses letters; nil in a good text.
/// Eight ASCII bytes are taken at a time.
func firstBadByte(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let raw = UnsafeRawBufferPointer(bytes)
  var index = 0
  while index < bytes.count {
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // A byte of 0x80 or more, or of 0 (which borrows).
      guard (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 else { break }
      index += 8
    }
    guard index < bytes.count else { break }
    guard let (scalar, length) = decodeScalar(bytes, at: index), scalar != 0, !turnsLetters(scalar) else {
      return index
    }
    index += length
  }
  return nil
}

/// The finding for a bad byte at `offset`.
func badByteFinding(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, file: String) -> Finding {
  var place = CSVPlace(source: bytes, file: file, lineStart: 0, line: 1)
  let span = place.span(offset..<offset + 1)
  if turnsLetters(bytes, at: offset) { return turned(bytes, at: offset, "", span) }
  if bytes[offset] == 0, bytes.count >= 2 {
    let mark = (bytes[0], bytes[1])
    let isWide = mark == (0xFF, 0xFE) || mark == (0xFE, 0xFF)
    return CSVRule.character.finding(
      "a NUL character does not belong in a table", at: span,
      hint: isWide ? "save the file with the encoding UTF-8; it is UTF-16" : "export the file again as text")
  }
  return CSVRule.character.finding(
    "byte 0x\(hexadecimal(UInt32(bytes[offset]), digits: 2)) is not valid UTF-8", at: span,
    hint: "save the file with the encoding UTF-8, or write 'encoding: Windows-1252' beside 'csv' if it is that")
}
