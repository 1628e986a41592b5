import Diagnostics
package import Record
import Wording

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
  package static let health = "health/index.html"
  package static let priorities = "priorities/index.html"
  /// What each team does, item by item.
  package static let schedule = "schedule/index.html"
  package static let debt = "debt/index.html"
  package static let capacity = "capacity/index.html"
  package static let experiments = "experiments/index.html"
  /// Finished work and what it moved.
  package static let outcomes = "outcomes/index.html"
  package static let about = "about/index.html"
  /// The search, with everything from A to Z.
  package static let search = "search/index.html"
  /// All pages as one document, to be printed.
  package static let print = "print.html"
  /// How the latest run went, and what shows on every page that it failed.
  package static let latestRun = "latest-run.html"
  package static let latestRunStyle = "latest-run.css"
  /// What changed day by day, for programs that tell news.
  package static let feed = "feed.xml"
  /// What stands where, for programs that read text.
  package static let textIndex = "llms.txt"
  /// What falls due, for calendars.
  package static let calendar = "calendar.ics"

  /// The page of one period's objectives.
  package static func period(_ id: String) -> String { "okrs/\(id)/index.html" }

  /// The page of a theme of the feedback, by the name that `ThemeReport` gives it.
  package static func theme(_ slug: String) -> String { "feedback/\(slug).html" }

  /// The page that tells a part of the report.
  static func part(_ part: ReportPart) -> String {
    switch part {
    case .capacity: capacity
    case .coaching: coaching
    case .debt: debt
    case .decisions: decisions
    case .growth: growth
    case .learnings: learnings
    case .outcomes: outcomes
    case .priorities: priorities
    case .processes: processes
    case .reviews: reviews
    case .safety: safety
    }
  }

  /// The page of a record. An entry of feedback stands on the page of its theme, which only `Directory` knows.
  package static func record(_ key: RecordKey) -> String {
    let folder = key.kind.pageFolder
    if key.kind == .feedback { return feedback }
    return key.group.isEmpty ? "\(folder)/\(key.id).html" : "\(folder)/\(key.group)/\(key.id).html"
  }

  /// Where a copied file stands. A path above the content folder loses its leading `..`.
  package static func asset(_ path: ContentPath) -> String {
    let parts = path.pathParts.filter { $0 != ".." && $0 != "." }
    return "assets/files/" + parts.joined(separator: "/")
  }

  /// The first folder of a path; empty for a page beside the Briefing.
  static func topFolder(of path: String) -> Substring {
    path[..<(path.utf8.firstIndex(of: slash) ?? path.startIndex)]
  }

  /// The way from the page at `origin` to `target`, both from the root of the output: relative, so that the site works
  /// from `file://` and under any sub-path.
  package static func relative(from origin: String, to target: String) -> String {
    // Every page asks for a dozen, so the bytes are worked on where they are.
    var (here, there) = (origin, target)
    return here.withUTF8 { here in
      there.withUTF8 { there in
        let shared = sharedFolders(here, there)
        let ascent = here[shared...].count { $0 == slash }
        return address(ascending: ascent, to: UnsafeBufferPointer(rebasing: there[shared...]))
      }
    }
  }

  private static let slash = UInt8(ascii: "/")

  /// Where two paths part: behind the last folder that both lie in.
  private static func sharedFolders(
    _ here: UnsafeBufferPointer<UInt8>, _ there: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var shared = 0
    for index in 0..<min(here.count, there.count) {
      guard here[index] == there[index] else { break }
      if here[index] == slash { shared = index + 1 }
    }
    return shared
  }

  /// So many folders up, and from there to a path. What has a meaning in an address is percent-encoded (RFC 3986,
  /// section 3.3), so that a file may have any name.
  private static func address(ascending ascent: Int, to path: UnsafeBufferPointer<UInt8>) -> String {
    let coded = path.count { $0 != slash && !isUnreserved($0) }
    return String(unsafeUninitializedCapacity: 3 * ascent + path.count + 2 * coded) { address in
      var count = 0
      func append(_ byte: UInt8) {
        address[count] = byte
        count += 1
      }
      for _ in 0..<ascent { "../".utf8.forEach(append) }
      // Nearly no path has any.
      guard coded > 0 else {
        return address[count...].initialize(fromContentsOf: path)
      }
      for byte in path {
        if byte == slash || isUnreserved(byte) {
          append(byte)
        } else {
          append(UInt8(ascii: "%"))
          append(hexDigit(byte >> 4))
          append(hexDigit(byte & 15))
        }
      }
      return count
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
