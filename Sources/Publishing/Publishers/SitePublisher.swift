import Diagnostics
internal import Synchronization
package import Presentation
import Record
package import Templating

/// The pages of the site, perhaps with their Markdown beside them, and the files that records show or link to.
package struct SitePublisher: Publisher {
  private let site: Site
  private let templates: TemplateSet
  private let found = FoundParts()
  /// So many pages are one part: enough to make it worth a task, few enough that both cores end together.
  private let pagesInPart: Int

  package init(_ site: Site, with templates: TemplateSet) {
    (self.site, self.templates) = (site, templates)
    pagesInPart = max(1, min(64, site.pages.count / 8))
  }

  private var partsOfPages: Int { (site.pages.count + pagesInPart - 1) / pagesInPart }

  /// The last two copy files, and find records.
  package var parts: Int { partsOfPages + 2 }

  package func write(part: Int, to tree: any FileTree) throws(PublishingFailure) {
    guard part < partsOfPages else {
      return part == partsOfPages ? try copyAssets(to: tree) : found.set(SiteIndex.records(of: site.directory))
    }
    let first = part * pagesInPart
    var bytes: [UInt8] = []
    for place in first..<min(first + pagesInPart, site.pages.count) {
      let page = site.pages[place]
      try write(page, &bytes, to: tree)
      if page.findable == .byWords {
        found.add(PageWords(ofPage: bytes, in: site.directory), at: place)
      }
    }
  }

  private func write(_ page: Page, _ bytes: inout [UInt8], to tree: any FileTree) throws(PublishingFailure) {
    bytes.removeAll(keepingCapacity: true)
    try page.make(with: templates, into: &bytes)
    try tree.write(page.path, bytes, source: page.source)
    if site.directory.forms.markdown {
      try tree.write(PagePath.markdown(of: page.path), markdown(ofPage: bytes), source: page.source)
    }
  }

  /// The search.
  package func finish(_ tree: any FileTree) throws(PublishingFailure) {
    let (records, words) = found.all
    let pages = words.map { (site.pages[$0].path, $1) }
    let index = SiteIndex(site.directory, records: records, pages: pages)
    try tree.write(index.scriptPath, index.script, source: "what is searched")
    var bytes: [UInt8] = []
    try write(index.page, &bytes, to: tree)
  }

  private func copyAssets(to tree: any FileTree) throws(PublishingFailure) {
    for asset in site.assets {
      try tree.copy(from: asset.source, to: PagePath.asset(asset.path), source: asset.path)
    }
  }
}

extension Page {
  /// Appends the page's bytes; throws what its template does wrong with it.
  package func make(with templates: TemplateSet, into bytes: inout [UInt8]) throws(PublishingFailure) {
    let findings = render(with: templates, into: &bytes)
    if let finding = findings.first(where: { $0.severity == .error }) {
      throw PublishingFailure(
        .content, "\(finding.span?.place ?? template): \(finding.message)", hint: finding.hint)
    }
  }
}

/// What parts of the work found for the search.
private final class FoundParts: Sendable {
  /// Records, and what is said on other pages, by the places of these.
  private let found = Mutex<(records: [Findable], words: [Int: PageWords])>(([], [:]))

  func set(_ records: [Findable]) { found.withLock { $0.records = records } }

  func add(_ words: PageWords, at place: Int) { found.withLock { $0.words[place] = words } }

  var all: (records: [Findable], words: [(place: Int, words: PageWords)]) {
    found.withLock { found in (found.records, found.words.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) }
  }
}
