package import Analysis
package import Record

/// Everything that is published: pages to make, files to copy.
package struct Site: Sendable {
  package let pages: [Page]
  package let assets: [Asset]

  package init(_ report: Report) {
    let directory = Directory(report)
    pages = pageRegistry.flatMap { $0.pages(directory) }
    assets = report.assets
  }
}

/// A part of the site: the kinds of page it has, and its pages. One row a part in `pageRegistry`.
package struct SitePart: Sendable {
  package let offers: [PageOffer]
  package let pages: @Sendable (Directory) -> [Page]
}

/// All parts of the site. A new kind of record adds its row here.
package let pageRegistry: [SitePart] = []

/// What each template is offered, by template.
package var pageOffers: [PageOffer] { pageRegistry.flatMap(\.offers) }
