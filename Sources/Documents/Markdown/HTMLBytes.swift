/// Writing HTML as bytes. Nothing that an author wrote may get in by another way than the escaping functions.
extension [UInt8] {
  /// Appends markup of our own, as it is.
  mutating func write(_ markup: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends a small number.
  mutating func write(_ number: Int) {
    if (0...9).contains(number) { append(0x30 + UInt8(number)) } else { append(contentsOf: String(number).utf8) }
  }

  /// Appends text so that it is text: in an element as well as in a quoted attribute.
  mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    var start = 0
    var index = 0
    while index < text.count {
      if let word = ByteWord(text, at: index), !word.needsEscape {
        index += ByteWord.size
        continue
      }
      let end = Swift.min(index + ByteWord.size, text.count)
      for special in index..<end where base[special].needsEscape {
        append(contentsOf: UnsafeBufferPointer(start: base + start, count: special - start))
        write(entity(for: base[special]))
        start = special + 1
      }
      index = end
    }
    append(contentsOf: UnsafeBufferPointer(start: base + start, count: text.count - start))
  }

  mutating func writeEscaped(_ text: String) {
    var copy = text
    copy.withUTF8 { writeEscaped($0) }
  }

  /// Appends an address for a quoted attribute: percent-encodes what a URL may not hold, and keeps what is encoded.
  mutating func writeDestination(_ address: String) {
    var copy = address
    copy.withUTF8 { writeDestination($0) }
  }

  mutating func writeDestination(_ address: UnsafeBufferPointer<UInt8>) {
    var inFragment = false
    for (index, byte) in address.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "'"): write("&#39;")
      case UInt8(ascii: "%") where !isEncoded(address, at: index): write("%25")
      case UInt8(ascii: "#") where inFragment: write("%23")
      case _ where byte.isAddressByte: append(byte)
      default: writePercentEncoded(byte)
      }
      if byte == UInt8(ascii: "#") { inFragment = true }
    }
  }

  private mutating func writePercentEncoded(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(hexDigit(byte >> 4))
    append(hexDigit(byte & 0x0F))
  }
}

private func entity(for byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "&"): "&amp;"
  default: "&quot;"
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

private func isEncoded(_ address: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  index + 2 < address.count && address[index + 1].isHexDigit && address[index + 2].isHexDigit
}

extension ByteWord {
  /// Whether any of the bytes is one of `<`, `>`, `&` and `"`. The first two differ in one bit, and so do the others.
  @inline(__always) fileprivate var needsEscape: Bool {
    setting(0x3C ^ 0x3E).contains(0x3E) || setting(0x22 ^ 0x26).contains(0x26)
  }
}

extension UInt8 {
  /// Whether it is one of `<`, `>`, `&` and `"`: all four are below the letters, so one comparison lets most text pass.
  @inline(__always) fileprivate var needsEscape: Bool {
    self <= 0x3E && (self == 0x3E || self == 0x3C || self == 0x26 || self == 0x22)
  }

  @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inline(__always) var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  @inline(__always) var isLetterOrDigit: Bool { isLetter || isDigit }
  @inline(__always) var isHexDigit: Bool { isDigit || ((self | 0x20) >= 0x61 && (self | 0x20) <= 0x66) }
  /// Space, tab, and the ends of lines.
  @inline(__always) var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  @inline(__always) var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isLetterOrDigit }

  /// What may stand in a URL as it is (RFC 3986, but for the characters that HTML or Markdown use).
  var isAddressByte: Bool {
    if isLetterOrDigit { return true }
    switch self {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="),
      UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      return true
    default: return false
    }
  }
}
