internal import Synchronization

import Presentation
import Preview
import Publishing
import Record

extension PreviewedSite {
  /// The site of a report: each page is made when somebody asks for it.
  init(_ report: PreparedReport, with templates: TemplateFolder, input: InputOptions) {
    let pages = Dictionary(report.site.pages.map { ($0.path, $0) }) { first, _ in first }
    let assets = report.site.assets.map { (path: PagePath.asset($0.path), source: $0.source) }
    let copies = Dictionary((templates.assets + assets).map { ($0.path, $0.source) }) { first, _ in first }
    let publishers = report.besidesPages(from: input) + [SitePublisher(report.site, with: templates.templates)]
    let others = FilesBesidesPages(publishers, tree: MemoryTree { pages[$0] == nil })
    self.init { path in
      do throws(PublishingFailure) {
        let bytes =
          if let page = pages[path] { try rendered(page, with: templates) } else if let source = copies[path] {
            try bytes(ofFileAt: source)
          } else { try others.bytes(at: path) }
        return bytes.map { .bytes($0) } ?? .absent
      } catch {
        return .failed(error.message)
      }
    }
  }
}

private func rendered(_ page: Page, with templates: TemplateFolder) throws(PublishingFailure) -> [UInt8]? {
  var bytes: [UInt8] = []
  try page.make(with: templates.templates, into: &bytes)
  return bytes
}

/// Files that are seldom looked at, such as the search, for which all pages have to be made: they are made when the first is asked for.
private final class FilesBesidesPages: Sendable {
  private let publishers: [any Publisher]
  private let tree: MemoryTree
  private let areMade = Mutex(false)

  init(_ publishers: [any Publisher], tree: MemoryTree) { (self.publishers, self.tree) = (publishers, tree) }

  func bytes(at path: String) throws(PublishingFailure) -> [UInt8]? {
    try areMade.withLock { areMade throws(PublishingFailure) in
      if !areMade { try make() }
      areMade = true
    }
    return tree[path]
  }

  private func make() throws(PublishingFailure) {
    for publisher in publishers {
      for part in 0..<publisher.parts { try publisher.write(part: part, to: tree) }
      try publisher.finish(tree)
    }
  }
}
