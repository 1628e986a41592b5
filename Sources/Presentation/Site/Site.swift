package import Analysis
package import Diagnostics
package import Record

/// Everything that is published: pages to make, files to copy.
package struct Site: Sendable {
  /// What the report can show, and where.
  package let directory: Directory
  package let pages: [Page]
  package let assets: [Asset]

  /// - Parameters:
  ///   - rules: every rule there is, as `fairlead explain` knows them, for the page about the report.
  ///   - shared: where the files that all pages fetch stand.
  ///   - forms: in which other forms the pages are made.
  package init(
    _ report: Report, rules: [Rule] = [], shared: SharedFiles = SharedFiles(), forms: OtherForms = OtherForms()
  ) {
    let directory = Directory(report, rules: rules, shared: shared, forms: forms)
    self.directory = directory
    pages = pageRegistry.flatMap { $0.pages(directory) }
    assets = report.assets
  }
}

/// A part of the site: the kinds of page it has, and its pages. One row a part in `pageRegistry`.
package struct SitePart: Sendable {
  package let offers: [PageOffer]
  /// Pages that the navigation of every page leads to.
  let fronts: [Front]
  package let pages: @Sendable (Directory) -> [Page]
}

/// A page that the navigation of every page leads to.
struct Front: Sendable {
  /// What the navigation calls it.
  let name: String
  let path: String
  let isThere: @Sendable (Report) -> Bool
}

/// All parts of the site, in the order of the navigation. A new kind of record adds its row here.
package let pageRegistry: [SitePart] = [
  briefingPart,
  strategyPart,
  metricsPart,
  healthPart,
  feedbackPart,
  objectivesPart,
  workPart,
  schedulePart,
  debtPart,
  capacityPart,
  experimentsPart,
  outcomesPart,
  decisionsPart,
  safetyPart,
  teamPart,
  growthPart,
  guardrailsPart,
  learningPart,
  updatesPart,
  processesPart,
  coachingPart,
  formerPart,
  practicePart,
  aboutPart,
  searchPart,
  latestRunPart,
  wholePart,
]

/// What each template is offered, by template.
package var pageOffers: [PageOffer] { pageRegistry.flatMap(\.offers) }
