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
  package static let feedback = "feedback/index.html"
  package static let practices = "practices/index.html"
  package static let about = "about/index.html"

  /// The page of one period's objectives.
  package static func period(_ id: String) -> String { "okrs/\(id)/index.html" }

  /// The page of a theme of the feedback, by the name that `ThemeReport` gives it.
  package static func theme(_ slug: String) -> String { "feedback/\(slug).html" }

  /// The page of a record. An entry of feedback stands on the page of its theme, which only `Directory` knows.
  package static func record(_ key: RecordKey) -> String {
    switch key.kind {
    case .strategy: "strategy/\(key.id).html"
    case .metric: "metrics/\(key.id).html"
    case .objective: "okrs/\(key.group)/\(key.id).html"
    case .decision: key.group.isEmpty ? "decisions/\(key.id).html" : "decisions/\(key.group)/\(key.id).html"
    case .team: "teams/\(key.id).html"
    case .work: "priorities/\(key.id).html"
    case .experiment: "experiments/\(key.id).html"
    case .feedback: feedback
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
    let (here, there) = (origin.utf8, target.utf8)
    let shared = sharedFolders(here, there)
    var result = ""
    result.reserveCapacity(there.count + 8)
    for byte in here[shared.origin...] where byte == slash { result += "../" }
    let rest = there[shared.target...]
    return rest.allSatisfy { $0 == slash || isUnreserved($0) }
      ? result + Substring(rest)
      : result + rest.split(separator: slash).map { encoded(Substring($0)) }.joined(separator: "/")
  }

  private static let slash = UInt8(ascii: "/")

  /// Where two paths part: behind the last folder that both lie in.
  private static func sharedFolders(
    _ origin: String.UTF8View, _ target: String.UTF8View
  ) -> (origin: String.Index, target: String.Index) {
    var (here, there) = (origin.startIndex, target.startIndex)
    var shared = (origin: here, target: there)
    while here < origin.endIndex, there < target.endIndex, origin[here] == target[there] {
      let isFolder = origin[here] == slash
      origin.formIndex(after: &here)
      target.formIndex(after: &there)
      if isFolder { shared = (here, there) }
    }
    return shared
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
