package import Presentation
package import Templating

/// `print.html`: all pages as one document, to be printed.
package struct PrintPublisher: Publisher {
  private let site: Site
  private let templates: TemplateSet
  /// Pages of records that begin after so many bytes of HTML are left out.
  private let most: Int

  package init(_ site: Site, with templates: TemplateSet) {
    self.init(site, with: templates, most: PublishingLimits.print)
  }

  init(_ site: Site, with templates: TemplateSet, most: Int) {
    (self.site, self.templates, self.most) = (site, templates, most)
  }

  package var parts: Int { site.directory.forms.print ? 1 : 0 }

  package func write(part: Int, to tree: any FileTree) throws(PublishingFailure) {
    var (pages, size): ([(path: String, html: [UInt8])], Int) = ([], 0)
    let all = site.inReadingOrder
    for page in all {
      var html: [UInt8] = []
      try page.make(with: templates, into: &html)
      size += html.count
      if size > most, page.findable == .asRecord { break }
      pages.append((page.path, html))
    }
    let document = WholeDocument(
      .everything, of: site.directory, pages: pages, leavingOut: all.count - pages.count)
    var bytes: [UInt8] = []
    try document.page.make(with: templates, into: &bytes)
    try tree.write(PagePath.print, bytes, source: "the document to print")
  }
}
