/// The ways that every page has: to the parts of the site and to what all pages share.
struct PageWays: Sendable {
  /// To the folder at the top of the site, with a slash at its end.
  let root: String
  let home: String
  let stylesheet: String
  let icon: String
  let about: String
  let latestRun: String
  let latestRunStyle: String
  let feed: String
  let calendar: String
  let navigation: [NavigationLink]

  /// From the page at a path.
  init(from path: String, parts: [(name: String, front: String)], shared: SharedFiles) {
    func way(to target: String) -> String { PagePath.relative(from: path, to: target) }
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    root = depth == 0 ? "./" : String(repeating: "../", count: depth)
    home = way(to: PagePath.briefing)
    stylesheet = way(to: shared.stylesheet)
    icon = way(to: shared.icon)
    about = way(to: PagePath.about)
    latestRun = way(to: PagePath.latestRun)
    latestRunStyle = way(to: PagePath.latestRunStyle)
    feed = way(to: PagePath.feed)
    calendar = way(to: PagePath.calendar)
    let folder = PagePath.topFolder(of: path)
    navigation = parts.map { name, front in
      let isPart =
        switch front {
        case PagePath.briefing: path == PagePath.attention
        case PagePath.priorities: PriorityPart.folders.contains(folder)
        case PagePath.guardrails: guardrailFolders.contains(folder)
        default: PagePath.topFolder(of: front) == folder
        }
      return NavigationLink(name: name, href: way(to: front), isPage: path == front, isPart: isPart && path != front)
    }
  }
}

/// The ways from every page, made once for all pages that have the same: ten thousand records lie in a few folders.
///
/// They depend on the folder at the top and on the depth only, but for the front pages themselves, which lie there too.
struct PageWaysTable: Sendable {
  private let parts: [(name: String, front: String)]
  private let shared: SharedFiles
  /// By the folder at the top, and then by how many folders lie between that and the page.
  private let ways: [Substring: [PageWays]]
  private let fronts: Set<String>

  /// A page may lie deeper, and then its ways are made for it alone.
  private static let depths = 3

  init(parts: [(name: String, front: String)], shared: SharedFiles) {
    (self.parts, self.shared) = (parts, shared)
    let fronts = Set(parts.map(\.front) + PriorityPart.fronts.map(\.path) + [PagePath.attention])
    self.fronts = fronts
    let folders = Set(fronts.map { PagePath.topFolder(of: $0) }.filter { !$0.isEmpty })
    ways = Dictionary(
      uniqueKeysWithValues: folders.map { folder in
        let pages = (0..<PageWaysTable.depths).map { folder + "/" + String(repeating: "a/", count: $0) + "a.html" }
        return (folder, pages.map { PageWays(from: $0, parts: parts, shared: shared) })
      })
  }

  subscript(path: String) -> PageWays {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") } - 1
    if let known = ways[PagePath.topFolder(of: path)], depth < known.count, !fronts.contains(path) {
      return known[depth]
    }
    return PageWays(from: path, parts: parts, shared: shared)
  }
}
