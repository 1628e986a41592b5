package import Diagnostics

/// - Parameter index: where the character stands, or a reference to it.
func turned(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ more: String, _ span: SourceSpan) -> Finding {
  let isReference = bytes[index] == ampersand
  let isFirst = isReference ? turningCode(bytes, at: index) == 0x202D : bytes[index + 2] == 0xAD
  return turned(isFirst ? 0x202D : 0x202E, more, span)
}

/// - Parameter scalar: U+202D or U+202E.
func turned(_ scalar: UInt32, _ more: String, _ span: SourceSpan) -> Finding {
  textTurned.finding(
    "the character U+\(hexadecimal(scalar, digits: 4)) reverses the letters after it\(more)", at: span,
    hint: "delete it")
}

/// U+202D and U+202E: what follows appears in another order than it is written.
func turnsLetters(_ scalar: UInt32) -> Bool { scalar == 0x202D || scalar == 0x202E }

/// The finding for a file in whose name a character turns letters around; nil for all others.
package func turnedName(of path: String, file: String) -> Finding? {
  guard path.utf8.contains(0xE2), let scalar = path.unicodeScalars.first(where: { turnsLetters($0.value) }) else {
    return nil
  }
  return textTurned.finding(
    "a character in the name of this file, U+\(hexadecimal(scalar.value, digits: 4)), reverses the letters after it",
    at: .wholeFile(file), hint: "rename the file")
}

let ampersand = UInt8(ascii: "&")

func isTurningReference(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  turningCode(bytes, at: index).map(turnsLetters) ?? false
}

/// The number in `&#8238;` or `&#x202E;`, as far as it may be one of five digits.
private func turningCode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
  let text = bytes[index...].prefix(12)
  guard text.starts(with: [ampersand, UInt8(ascii: "#")]), let end = text.firstIndex(of: UInt8(ascii: ";")) else {
    return nil
  }
  let digits = text[(index + 2)..<end]
  let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
  return UInt32(
    String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
}

/// Whether the scalar at `index` makes what follows appear in another order: U+202D or U+202E.
func turnsLetters(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
    && (0xAD...0xAE).contains(bytes[index + 2])
}
