import Diagnostics
package import Presentation
import Record
package import Templating

/// The pages of the site, perhaps with their Markdown beside them, and the files that records show or link to.
package struct SitePublisher: Publisher {
  private let site: Site
  private let templates: TemplateSet
  private let hasMarkdown: Bool
  /// So many pages are one part: enough to make it worth a task, few enough that both cores end together.
  private let pagesInPart: Int

  package init(_ site: Site, with templates: TemplateSet, hasMarkdown: Bool = false) {
    (self.site, self.templates, self.hasMarkdown) = (site, templates, hasMarkdown)
    pagesInPart = max(1, min(64, site.pages.count / 8))
  }

  private var partsOfPages: Int { (site.pages.count + pagesInPart - 1) / pagesInPart }

  /// The last one copies.
  package var parts: Int { partsOfPages + 1 }

  package func write(part: Int, to tree: OutputTree) throws(PublishingFailure) {
    guard part < partsOfPages else { return try copyAssets(to: tree) }
    let first = part * pagesInPart
    var bytes: [UInt8] = []
    for page in site.pages[first..<min(first + pagesInPart, site.pages.count)] {
      bytes.removeAll(keepingCapacity: true)
      let findings = page.render(with: templates, into: &bytes)
      if let finding = findings.first(where: { $0.severity == .error }) {
        throw PublishingFailure(
          .content, "\(finding.span?.place ?? page.template): \(finding.message)", hint: finding.hint)
      }
      try tree.write(page.path, bytes, source: page.source)
      if hasMarkdown {
        try tree.write(PagePath.markdown(of: page.path), markdown(ofPage: bytes), source: page.source)
      }
    }
  }

  private func copyAssets(to tree: OutputTree) throws(PublishingFailure) {
    for asset in site.assets {
      try tree.copy(from: asset.source, to: PagePath.asset(asset.path), source: asset.path)
    }
  }
}
