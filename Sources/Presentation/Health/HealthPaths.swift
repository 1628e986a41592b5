import Analysis
import Record

/// Where the pages of services and teams stand.
///
/// Ids come from event files and may be anything. One that is a safe file name, and no other in the same letters, is the
/// name of its page; to any other its place in the configured order is added behind a `~`, which no safe name has.
struct HealthPaths: Sendable {
  private let services: [String: String]
  private let teams: [String: String]

  /// None without events.
  init(_ report: Report) {
    let scopes = report.delivery?.scopes ?? []
    services = HealthPaths.paths(scopes, .service, order: report.organization.services.map(\.id), folder: "services")
    teams = HealthPaths.paths(scopes, .team, order: report.organization.teams.map(\.id), folder: "teams")
  }

  subscript(kind: DeliveryScope.Kind, id: String) -> String? {
    switch kind {
    case .service: services[id]
    case .team: teams[id]
    }
  }

  private static func paths(
    _ scopes: [DeliveryScope], _ kind: DeliveryScope.Kind, order: [String], folder: String
  ) -> [String: String] {
    let ids = scopes.filter { $0.kind == kind }.map(\.id)
    let rivals = Dictionary(ids.map { (PagePath.safeName($0).lowercased(), 1) }, uniquingKeysWith: +)
    let places = Dictionary(order.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
    let named = ids.map { id in
      let name = PagePath.safeName(id)
      let isAlone = name == id && rivals[name.lowercased()] == 1
      return (id, "health/\(folder)/\(name)\(isAlone ? "" : "~\(places[id] ?? 0)").html")
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
}
