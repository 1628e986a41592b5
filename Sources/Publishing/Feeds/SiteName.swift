import Record

/// By what name the world tells a site from all others: in the ids of its news and of its dates, which last for as long as the
/// site stands where it does.
struct SiteName {
  /// A name of the internet, in lower case.
  let host: String

  /// The host of `published_at`; without one that has a name, the organization's name below `.invalid`, which nobody can have
  /// (RFC 2606).
  init(_ organization: Organization) {
    host = organization.publishedAt.flatMap(SiteName.host) ?? SiteName.label(organization.name) + ".invalid"
  }

  private static func host(of address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" }.lowercased()
    return !host.isEmpty && host.utf8.allSatisfy { isOfName($0) || $0 == UInt8(ascii: ".") } ? host : nil
  }

  private static func label(_ name: String) -> String {
    let words = name.lowercased().utf8.split { !isOfName($0) || $0 == UInt8(ascii: "-") }
    let label = words.map { String(Substring($0)) }.joined(separator: "-").prefix(60)
    return label.isEmpty ? "organization" : String(label)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-")
  }
}
