import Diagnostics
import Documents
import Record

/// The address of the site; nil, with a finding, where links could not be made of it.
func decodePublishedAt(_ fields: FieldReader) -> String? {
  guard let written = fields.scalar("published_at") else { return nil }
  if isSiteAddress(written.value) { return written.value }
  fields.log.add(
    OrganizationRules.publishedAt.finding(
      "'\(written.value)' is not the address of a site", at: written.span, hint: siteHint(written.value)))
  return nil
}

/// `http:` or `https:` with a host, perhaps a port and a path, and nothing after it: pages are appended.
private func isSiteAddress(_ text: String) -> Bool {
  let lower = text.lowercased()
  guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return false }
  let rest = text.utf8.dropFirst(scheme.utf8.count)
  let host = rest.prefix { $0 != UInt8(ascii: "/") }
  return isHost(host) && rest.allSatisfy { isPathByte($0) }
}

/// A name and perhaps a port; IPv6 in brackets.
private func isHost(_ bytes: Substring.UTF8View) -> Bool {
  guard let first = bytes.first, let last = bytes.last else { return false }
  let marks = Set(".-:".utf8)
  return !marks.contains(first) && !marks.contains(last)
    && bytes.allSatisfy { byte in isAlphanumeric(byte) || ".-:[]".utf8.contains(byte) }
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}

/// What may stand in a path (RFC 3986), and in the host.
private func isPathByte(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "-._~/:@!$&()*+,;=%[]".utf8.contains(byte) }

private func siteHint(_ written: String) -> String {
  let secure = "https://\(written)"
  if !written.contains(":"), isSiteAddress(secure) { return "did you mean '\(secure)'?" }
  let bare = String(written.prefix { $0 != "?" && $0 != "#" })
  if bare != written, isSiteAddress(bare) { return "write it without what follows '\(bare)'" }
  return "write it as https://reports.example.com/"
}

extension OrganizationRules {
  static let publishedAt = Rule(
    "organization.published-at", .error, "The site is published at a web address",
    explanation: """
      `published_at` is where readers of a mail find the site: an address with `https:` or `http:`, a host and perhaps a \
      folder, without a query, a fragment or a password. The path of a page is appended to it. It is not an address to publish to: \
      `fairlead build` writes into a folder.
      """)
}
