extension JSONText {
  func string() throws(JSONFailure) -> String {
    place += 1
    let start = place
    while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { place += 1 }
    if current == UInt8(ascii: "\"") {
      place += 1
      return String(decoding: bytes[start..<place - 1], as: UTF8.self)
    }
    return try string(after: Array(bytes[start..<place]))
  }

  /// The rest of a string that has an escape in it.
  private func string(after beginning: [UInt8]) throws(JSONFailure) -> String {
    var text = beginning
    while let byte = current {
      guard byte >= 0x20 else { throw failure("a line ends inside of a text") }
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { text += Array(String(try escaped()).utf8) } else { text.append(byte) }
    }
    throw failure("it ends in the middle")
  }

  private func escaped() throws(JSONFailure) -> Unicode.Scalar {
    let byte = current
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte ?? 0)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedScalar()
    default: throw failure("an escape in a text is none of JSON's")
    }
  }

  /// Half a pair that stands alone has no character.
  private func escapedScalar() throws(JSONFailure) -> Unicode.Scalar {
    let first = try fourDigits()
    guard (0xD800..<0xDC00).contains(first), bytes[place...].starts(with: "\\u".utf8) else {
      return Unicode.Scalar(first) ?? "\u{FFFD}"
    }
    let start = place
    place += 2
    let second = try fourDigits()
    guard (0xDC00..<0xE000).contains(second) else {
      place = start
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private func fourDigits() throws(JSONFailure) -> UInt32 {
    let digits = bytes[place...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.utf8.allSatisfy(JSONText.isHex), let number = UInt32(text, radix: 16) else {
      throw failure("an escape in a text is none of JSON's")
    }
    place += 4
    return number
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
