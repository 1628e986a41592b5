// Texts, numbers and words of JSON.
extension JSONScanner {
  struct Failure: Error { var fault: Fault }

  private func failure(_ message: String, _ hint: String, at offset: Int? = nil) -> Result<CSVFieldRange, Failure> {
    .failure(Failure(fault: Fault(message, hint, at: offset)))
  }

  mutating func string() -> Result<CSVFieldRange, Failure> {
    var field = CSVFieldRange(start: position, isQuoted: true)
    position += 1
    while position < text.count {
      switch text[position] {
      case 0x22:
        position += 1
        field.end = position
        return .success(field)
      case 0x5C:
        field.hasEscape = true
        if text[position...].dropFirst().first == 0x75, let unit = hexUnit(text, at: position + 2), turnsLetters(unit) {
          return failure("an escape for a character that reverses the letters after it", "delete it")
        }
        guard skipEscape() else { return failure("no escape of JSON", "write a backslash in a text as \\\\") }
      case 0..<0x20: return failure("a line end or control character in a text", "write it as \\n, \\t or \\u00…")
      default: position += 1
      }
    }
    return failure(
      "this text is never closed", "export it again if it was cut off; if nothing is missing, add the closing quote",
      at: field.start)
  }

  /// False where the escape is none, or half of a pair that stands for one character.
  private mutating func skipEscape() -> Bool {
    guard position + 1 < text.count else { return false }
    switch text[position + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74:
      position += 2
      return true
    case 0x75:
      guard let unit = hexUnit(text, at: position + 2) else { return false }
      if unit & 0xFC00 == 0xDC00 { return false }
      guard unit & 0xFC00 == 0xD800 else {
        position += 6
        return true
      }
      guard position + 7 < text.count, text[position + 6] == 0x5C, text[position + 7] == 0x75,
        let low = hexUnit(text, at: position + 8), low & 0xFC00 == 0xDC00
      else { return false }
      position += 12
      return true
    default: return false
    }
  }

  /// A number, true, false or null; null is an empty field.
  mutating func literal() -> Result<CSVFieldRange, Failure> {
    let start = position
    while position < text.count, isWordByte(text[position]) { position += 1 }
    let word = UnsafeBufferPointer(rebasing: text[start..<position])
    if word.elementsEqual("null".utf8) { return .success(CSVFieldRange(start: position, end: position)) }
    if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) || isJSONNumber(word) {
      return .success(CSVFieldRange(start: start, end: position))
    }
    return failure(
      word.isEmpty
        ? "a value is expected here" : "'\(String(decoding: word.prefix(40), as: UTF8.self))' is no value of JSON",
      "write a number, true, false, null, or a text in double quotes", at: start)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }
}
