/// Which addresses may be followed from a page.
package enum SafeLink {
  private static let schemes = ["http", "https", "mailto"]

  /// Whether an address is relative or has one of the schemes `http`, `https` and `mailto`.
  ///
  /// Browsers drop tabs and line breaks inside an address and control characters and spaces before it, so an address with any
  /// control character, or with a space at its start, is not trusted.
  package static func isSafe(_ address: String) -> Bool {
    var scheme = ""
    var inScheme = true
    for byte in address.utf8 {
      if byte < 0x20 || byte == 0x7F { return false }
      guard inScheme else { continue }
      switch byte {
      case UInt8(ascii: ":"):
        guard schemes.contains(scheme.lowercased()) else { return false }
        inScheme = false
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): inScheme = false
      default: scheme.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return !address.utf8.starts(with: [UInt8.space])
  }
}
