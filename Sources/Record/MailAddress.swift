/// An address that every program of mail takes as it is: ASCII, without a display name, quotes or comments (the `dot-atom`
/// of RFC 5322, at a name of hosts). It holds no blank and no line end, so a header that shows it cannot be added to.
package struct MailAddress: Sendable, Hashable {
  package let text: String
  /// What stands after the `@`.
  package let domain: String

  /// Nil for whatever is no such address, or longer than may be (RFC 5321: 64 bytes before the `@`, 254 in all).
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, parts[0].count <= 64 else { return nil }
    guard Self.isDotted(parts[0], of: Self.isAtomByte), Self.isDotted(parts[1], of: Self.isHostByte) else { return nil }
    let labels = parts[1].split(separator: UInt8(ascii: "."))
    let hyphen = UInt8(ascii: "-")
    guard labels.allSatisfy({ $0.count <= 63 && $0.first != hyphen && $0.last != hyphen }) else { return nil }
    self.text = text
    domain = String(decoding: parts[1], as: UTF8.self)
  }

  /// Pieces with a dot between each two of them, none of them empty.
  private static func isDotted(_ bytes: Substring.UTF8View, of isAllowed: (UInt8) -> Bool) -> Bool {
    let pieces = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return pieces.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAllowed) }
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isAtomByte(_ byte: UInt8) -> Bool {
    isHostByte(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
  }
}

/// Where the mail of an audience goes.
package struct AudienceMail: Sendable, Hashable {
  /// One at least.
  package var to: [MailAddress]
  package var from: MailAddress

  package init(to: [MailAddress], from: MailAddress) {
    self.to = to
    self.from = from
  }
}
