import Analysis
import Record

/// Everything that can be found on a site, in the order of titles.
package struct SiteIndex: Sendable {
  let items: [Findable]
  let directory: Directory
  /// A script that assigns it all to one name: pages from `file://` may read nothing else.
  package let script: [UInt8]
  /// Where the script stands: its name holds a digest of its bytes.
  package let scriptPath: String

  /// Every record that a page shows, in the order of titles.
  package static func records(of directory: Directory) -> [Findable] {
    let links = Links(from: PagePath.search, in: directory)
    var items: [Findable] = []
    directory.report.forEachTitle { record in
      if let item = Findable(record, by: links) { items.append(item) }
    }
    return inOrder(items)
  }

  /// - Parameters:
  ///   - records: those of the report.
  ///   - pages: those that are no records, by their paths.
  package init(_ directory: Directory, records: [Findable], pages: [(path: String, words: PageWords)]) {
    let links = Links(from: PagePath.search, in: directory)
    items = SiteIndex.inOrder(records + pages.map { Findable(page: $0.path, $0.words, by: links) })
    self.directory = directory
    script = indexScript(of: items)
    scriptPath = SharedFiles.digested("assets/search-index.js", script.withUnsafeBytes(Digest.xxh64))
  }

  private static func inOrder(_ items: [Findable]) -> [Findable] {
    items.sorted { ($0.order, $0.href) < ($1.order, $1.href) }
  }

  /// The page that has the search and everything that it searches.
  package var page: Page {
    Page(path: PagePath.search, source: "the search", kind: SearchPage.kind) { SearchPage(self) }
  }
}
