import Analysis
import Diagnostics
import Record

/// Where the pages of services and teams stand.
///
/// Ids come from event files and may be anything. One that is a safe file name on every system, and no other in the same
/// letters, is the name of its page; to any other a number made from the id is added behind a `~`, which no safe name has.
/// So the address of a page does not depend on where its service stands in the list.
struct HealthPaths: Sendable {
  private let services: [String: String]
  private let teams: [String: String]

  /// None without events.
  init(_ report: Report) {
    let scopes = report.delivery?.scopes ?? []
    services = HealthPaths.paths(scopes, .service, folder: "services")
    teams = HealthPaths.paths(scopes, .team, folder: "teams")
  }

  subscript(kind: DeliveryScope.Kind, id: String) -> String? {
    switch kind {
    case .service: services[id]
    case .team: teams[id]
    case .organization: nil
    }
  }

  /// Where the page of a former id would stand.
  static func formerPath(_ kind: DeliveryScope.Kind, _ id: String) -> String {
    path(of: id, folder: kind == .service ? "services" : "teams", isAlone: true)
  }

  private static func path(of id: String, folder: String, isAlone: Bool) -> String {
    let name = PagePath.safeName(id)
    let isPlain = isAlone && name == id && !isReservedName(name)
    return "health/\(folder)/\(name)\(isPlain ? "" : "~\(PagePath.number(of: id))").html"
  }

  private static func paths(
    _ scopes: [DeliveryScope], _ kind: DeliveryScope.Kind, folder: String
  ) -> [String: String] {
    let ids = scopes.filter { $0.kind == kind }.map(\.id)
    let rivals = Dictionary(ids.map { (PagePath.safeName($0).lowercased(), 1) }, uniquingKeysWith: +)
    let named = ids.map { id in
      (id, path(of: id, folder: folder, isAlone: rivals[PagePath.safeName(id).lowercased()] == 1))
    }
    return Dictionary(named) { first, _ in first }
  }
}

extension PagePath {
  /// Letters, digits, hyphens and underscores of ASCII, at most 100; anything else becomes a hyphen. A dot stays, but for
  /// one at the beginning.
  static func safeName(_ id: String) -> String {
    var bytes: [UInt8] = []
    for byte in id.utf8.prefix(100) {
      let isSafe = isUnreserved(byte) && byte != UInt8(ascii: "~") && !(bytes.isEmpty && byte == UInt8(ascii: "."))
      bytes.append(isSafe ? byte : UInt8(ascii: "-"))
    }
    return bytes.isEmpty ? "-" : String(decoding: bytes, as: UTF8.self)
  }

  /// The same for an id wherever it stands, in hexadecimal digits.
  static func number(of id: String) -> String { String(stableHash(id), radix: 16) }
}
