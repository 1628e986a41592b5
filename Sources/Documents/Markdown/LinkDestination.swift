/// What kind of place a link leads to.
enum LinkDestination: Equatable {
  /// Another site, or a mail address: one of the schemes that are allowed.
  case external
  /// `//host/path`: another site, by the scheme of the page.
  case schemeRelative
  /// A file of the author's or a heading of the page, percent-decoded.
  case page(path: String, fragment: String?)
  /// Something that must not, or cannot, be linked.
  case unsafe(scheme: String)
  case none

  init(_ address: UnsafeBufferPointer<UInt8>) {
    let trimmed = address.trimmingBlanks
    if trimmed.isEmpty {
      self = .none
    } else if trimmed.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      // Browsers remove control characters before they look for the scheme.
      self = .unsafe(scheme: "control character")
    } else if let length = schemeLength(of: trimmed) {
      let scheme = trimmed[..<length]
      self = isAllowed(scheme) ? .external : .unsafe(scheme: String(decoding: scheme, as: UTF8.self).lowercased() + ":")
    } else if trimmed.count > 1, trimmed[0] == UInt8(ascii: "/"), trimmed[1] == UInt8(ascii: "/") {
      self = .schemeRelative
    } else {
      self = pageDestination(trimmed)
    }
  }
}

/// The length of the scheme before its colon, or nil when the address has none (RFC 3986, 3.1).
private func schemeLength(of address: UnsafeBufferPointer<UInt8>) -> Int? {
  guard address[0].isLetter else { return nil }
  for index in 0..<address.count {
    let byte = address[index]
    if byte == UInt8(ascii: ":") { return index }
    let belongs =
      byte.isLetterOrDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    guard belongs else { return nil }
  }
  return nil
}

/// Whether a scheme is one that links may have, in whatever case it is written.
private func isAllowed(_ scheme: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  func matches(_ name: StaticString) -> Bool {
    guard scheme.count == name.utf8CodeUnitCount else { return false }
    return scheme.indices.allSatisfy { scheme[$0] | 0x20 == name.utf8Start[$0] }
  }
  return matches("https") || matches("http") || matches("mailto")
}

private func pageDestination(_ address: UnsafeBufferPointer<UInt8>) -> LinkDestination {
  let hash = address.firstIndex(of: UInt8(ascii: "#")) ?? address.count
  let beforeFragment = address[..<hash]
  let query = beforeFragment.firstIndex(of: UInt8(ascii: "?")) ?? hash
  let fragment = hash < address.count ? percentDecoded(address[(hash + 1)...]) : nil
  return .page(path: percentDecoded(address[..<query]), fragment: fragment)
}

/// The text with `%41` read as `A`. A percent sign without two digits stays, and bytes that are not UTF-8 become U+FFFD.
func percentDecoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
  guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
  var decoded: [UInt8] = []
  var index = bytes.startIndex
  while index < bytes.endIndex {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
      let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
    {
      decoded.append(high << 4 | low)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}

private func hexValue(_ digit: UInt8) -> UInt8? {
  if digit.isDigit { return digit - 0x30 }
  return digit.isHexDigit ? (digit | 0x20) - 0x57 : nil
}

extension UnsafeBufferPointer<UInt8> {
  /// Without white space at both ends.
  var trimmingBlanks: UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = count
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }
}
