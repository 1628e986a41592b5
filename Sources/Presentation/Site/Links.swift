import Analysis
package import Record

/// The way to anything of the report, from where a reader stands. Pages, feeds and mail ask it; nobody else makes addresses.
package struct Links: Sendable {
  package let directory: Directory
  private let origin: Origin

  /// Where a reader stands.
  private enum Origin: Sendable {
    /// On a page, by its path from the root of the output.
    case page(String)
    /// Outside of the site, which is published at an address that ends with a slash.
    case outside(String)
  }

  /// From a page, by its path from the root of the output: relative, so that the site works anywhere.
  package init(from page: String, in directory: Directory) {
    (self.directory, origin) = (directory, .page(page))
  }

  /// From outside of a site that is published at an address.
  package init(published address: String, in directory: Directory) {
    (self.directory, origin) = (directory, .outside(address.hasSuffix("/") ? address : address + "/"))
  }

  /// Whether the reader is on a page.
  package func isOn(_ path: String) -> Bool {
    if case .page(let own) = origin { own == path } else { false }
  }

  /// The way to a file of the output, by its path from the root.
  package func to(page path: String) -> String {
    switch origin {
    case .page(let own): PagePath.relative(from: own, to: path)
    case .outside(let address): address + PagePath.relative(from: "", to: path)
    }
  }

  /// The way to a page; nil on the page itself.
  package func toOther(page path: String) -> String? { isOn(path) ? nil : to(page: path) }

  /// The way to a record; nil when it is not seen.
  ///
  /// - Parameter heading: the name of a heading in the record's body.
  package func to(_ key: RecordKey, heading: String? = nil) -> String? {
    guard directory.title(of: key) != nil else { return nil }
    if key.kind == .feedback { return to(entry: key, heading: heading) }
    return to(page: PagePath.record(key)) + (heading.map { "#" + $0 } ?? "")
  }

  /// The way to an entry of feedback on the page of its theme.
  private func to(entry key: RecordKey, heading: String?) -> String? {
    guard let theme = directory.lookup.theme(ofEntry: key) else { return nil }
    let (path, anchor) = (PagePath.theme(theme.slug), entryAnchor(key))
    return (toOther(page: path) ?? "") + "#" + (heading.map { nestedAnchor($0, in: anchor) } ?? anchor)
  }

  /// The way to a theme's page; nil when it has none, or when it is this page.
  package func toTheme(_ name: String) -> String? {
    directory.lookup.theme(name).flatMap { toOther(page: PagePath.theme($0.slug)) }
  }

  /// The way to a team's page; nil when it is not configured.
  package func toTeam(_ id: String) -> String? { to(RecordKey(.team, id: id)) }

  /// The way to a file that is published beside the pages.
  package func toAsset(_ path: ContentPath) -> String { to(page: PagePath.asset(path)) }
}

/// A part of a page, which shows ways from there.
protocol Linked {
  var links: Links { get }
}

extension Linked {
  var directory: Directory { links.directory }
}
