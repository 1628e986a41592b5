package import Analysis
package import Diagnostics
package import Record

/// Everything that is published: pages to make, files to copy.
package struct Site: Sendable {
  /// What the report can show, and where.
  package let directory: Directory
  package let pages: [Page]
  package let assets: [Asset]

  /// - Parameter rules: every rule there is, as `fairlead explain` knows them, for the page about the report.
  package init(_ report: Report, rules: [Rule] = []) {
    let directory = Directory(report, rules: rules)
    self.directory = directory
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
package let pageRegistry: [SitePart] = [
  briefingPart,
  strategyPart,
  metricsPart,
  feedbackPart,
  objectivesPart,
  healthPart,
  workPart,
  debtPart,
  capacityPart,
  experimentsPart,
  outcomesPart,
  decisionsPart,
  teamPart,
  formerPart,
  practicePart,
  aboutPart,
]

/// What each template is offered, by template.
package var pageOffers: [PageOffer] { pageRegistry.flatMap(\.offers) }
