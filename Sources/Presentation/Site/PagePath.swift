package import Record

/// Where pages stand in the output, and how one finds the other.
package enum PagePath {
  package static let briefing = "index.html"
  /// Everything that needs attention, not only the first of it.
  package static let attention = "attention/index.html"
  package static let strategies = "strategy/index.html"
  package static let metrics = "metrics/index.html"
  package static let objectives = "okrs/index.html"
  package static let decisions = "decisions/index.html"
  package static let teams = "teams/index.html"
  package static let practices = "practices/index.html"
  package static let about = "about/index.html"

  /// The page of one period's objectives.
  package static func period(_ id: String) -> String { "okrs/\(id)/index.html" }

  /// The page of a record.
  package static func record(_ key: RecordKey) -> String {
    switch key.kind {
    case .strategy: "strategy/\(key.id).html"
    case .metric: "metrics/\(key.id).html"
    case .objective: "okrs/\(key.group)/\(key.id).html"
    case .decision: key.group.isEmpty ? "decisions/\(key.id).html" : "decisions/\(key.group)/\(key.id).html"
    case .team: "teams/\(key.id).html"
    }
  }

  /// Where a copied file stands. A path above the content folder loses its leading `..`.
  package static func asset(_ path: ContentPath) -> String {
    let parts = path.split(separator: "/").filter { $0 != ".." && $0 != "." }
    return "assets/files/" + parts.joined(separator: "/")
  }

  /// The way from the page at `origin` to `target`, both from the root of the output: relative, so that the site works
  /// from `file://` and under any sub-path.
  package static func relative(from origin: String, to target: String) -> String {
    let here = origin.split(separator: "/").dropLast()
    let there = target.split(separator: "/")
    var shared = 0
    while shared < here.count, shared < there.count - 1, here[shared] == there[shared] { shared += 1 }
    let up = String(repeating: "../", count: here.count - shared)
    return up + there.dropFirst(shared).map { encoded($0) }.joined(separator: "/")
  }

  /// Percent-encodes what has a meaning in an address (RFC 3986, section 3.3), so that a file may have any name.
  private static func encoded(_ component: Substring) -> String {
    let isPlain = component.utf8.allSatisfy(isUnreserved)
    guard !isPlain else { return String(component) }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in component.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
