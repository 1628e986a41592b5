func isWord(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
}

/// The text that references of HTML stand for: those by number, and those that escaping and templates use.
func unescaped(_ html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard html.contains(UInt8(ascii: "&")) else { return html }
  var (text, rest): ([UInt8], ArraySlice<UInt8>) = ([], html)
  while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
    text += rest[..<start]
    rest = rest[start...]
    let name = rest.dropFirst().prefix(10).prefix { $0 != UInt8(ascii: ";") }
    let isEnded = name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
    if isEnded, let scalar = scalar(of: String(decoding: name, as: UTF8.self)) {
      text += String(Character(scalar)).utf8
      rest = rest[(name.endIndex + 1)...]
    } else {
      text.append(UInt8(ascii: "&"))
      rest = rest.dropFirst()
    }
  }
  return (text + rest)[...]
}

private func scalar(of name: String) -> Unicode.Scalar? {
  switch name {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  case "nbsp": return "\u{A0}"
  default:
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    return (isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)).flatMap(Unicode.Scalar.init)
  }
}
