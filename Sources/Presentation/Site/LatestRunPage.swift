import Analysis
package import Record
import Templating
import Wording

/// How the latest run went. It is made with every report, which it says then; a run that fails puts another in its
/// place, and leaves the rest of the report untouched.
///
/// It has no frame: a run that failed knows of the report only what was published.
package struct LatestRunPage: Sendable {
  private let organization: String
  private let asOf: CalendarDate
  private let shared: SharedFiles
  private let failure: RunFailure?

  package init(organization: String, asOf: CalendarDate, shared: SharedFiles, failure: RunFailure?) {
    (self.organization, self.asOf, self.shared, self.failure) = (organization, asOf, shared, failure)
  }

  init(_ directory: Directory) {
    self.init(
      organization: directory.report.organization.name, asOf: directory.report.asOf, shared: directory.shared,
      failure: nil)
  }

  package static let kind = PageKind(template: "latest-run", names: names)

  static let names = Names<LatestRunPage>(
    "latest run",
    [
      .text("organization", "The organization's name") { $0.organization },
      .text("as_of", "The day the report speaks of, in words") { words(for: $0.asOf) },
      .text("as_of_iso", "The same day as YYYY-MM-DD") { $0.asOf.iso },
      .flag("has_failed", "Whether a run failed since the report was made") { $0.failure != nil },
      .text("failed_at", "When it failed; empty when none did") { $0.failure?.moment ?? "" },
      .text("reason", "Why it failed, as the end of a sentence; empty when none did") { $0.failure?.reason ?? "" },
      .list("findings", "The first things that have to be mended, of those that everyone may read", of: findingNames) {
        $0.failure?.findings ?? []
      },
      .link("home", "The way to the Briefing") { _ in PagePath.briefing },
      .link("stylesheet", "The way to the style sheet") { $0.shared.stylesheet },
      .link("icon", "The way to the icon") { $0.shared.icon },
    ])
}

private let findingNames = Names<String>(
  "finding of the latest run", [.text("text", "Its file, line and message") { $0 }])

/// A run that could not make a newer report.
package struct RunFailure: Sendable {
  /// When it ended, in words.
  package var moment: String
  /// The end of a sentence, without a full stop. It names no file.
  package var reason: String
  /// The first findings that kept it from making one, a line each; none of a record that not everyone may see.
  package var findings: [String]

  package init(moment: String, reason: String, findings: [String] = []) {
    (self.moment, self.reason, self.findings) = (moment, reason, findings)
  }
}

/// It tells of the program, and a run that fails replaces it.
let latestRunPart = SitePart.pages(LatestRunPage.kind.template, LatestRunPage.names) { kind, directory in
  [
    Page(path: PagePath.latestRun, source: "the page about the latest run", kind: kind, findable: .never) {
      LatestRunPage(directory)
    }
  ]
}
