/// Which addresses may be followed from a page.
package enum SafeLink {
  /// Whether an address is relative or has one of the schemes `http`, `https` and `mailto`.
  ///
  /// Browsers drop tabs and line breaks inside an address and control characters and spaces before it, so an address with any
  /// control character, or with a space at its start, is not trusted.
  package static func isSafe(_ address: String) -> Bool {
    var copy = address
    return copy.withUTF8 { bytes in
      guard bytes.first != .space, !bytes.contains(where: { $0 < .space || $0 == 0x7F }) else { return false }
      guard let end = bytes.firstIndex(where: endsScheme), bytes[end] == UInt8(ascii: ":") else { return true }
      switch String(decoding: bytes[..<end], as: UTF8.self).lowercased() {
      case "http", "https", "mailto": return true
      default: return false
      }
    }
  }

  /// Whether a byte ends a scheme, or shows that there is none.
  private static func endsScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
    default: false
    }
  }
}
