import Analysis
import Record
package import Templating

/// Everything that needs attention, also what somebody accepted.
package struct AttentionPage: Sendable {
  let frame: PageFrame
  let directory: Directory

  package init(_ directory: Directory) {
    self.directory = directory
    frame = PageFrame(
      headline: BriefingHeadline(directory.report).sentence, lede: briefingLede(of: directory.report),
      label: "What needs attention", path: PagePath.attention, directory: directory)
  }

  private func views(_ isIncluded: (AttentionItem) -> Bool) -> [AttentionView] {
    directory.report.attention.filter(isIncluded).map { AttentionView($0, on: frame.path, in: directory) }
  }

  private func open(_ tone: AttentionItem.Tone) -> [AttentionView] {
    views { $0.accepted == nil && $0.tone == tone }
  }

  package static let names = Names<AttentionPage>(
    "attention",
    [
      .all(of: PageFrame.names) { $0.frame },
      .flag("is_clear", "Whether the list is empty") { $0.directory.report.attention.isEmpty },
      .flag("has_concerns", "Whether that list has anything") { !$0.open(.bad).isEmpty },
      .list("concerns", "What needs a decision", of: AttentionView.names) { $0.open(.bad) },
      .flag("has_watched", "Whether that list has anything") { !$0.open(.watch).isEmpty },
      .list("watched", "What is worth a look", of: AttentionView.names) { $0.open(.watch) },
      .flag("has_good_news", "Whether that list has anything") { !$0.open(.good).isEmpty },
      .list("good_news", "What went well", of: AttentionView.names) { $0.open(.good) },
      .flag("has_accepted", "Whether that list has anything") {
        $0.directory.report.attention.contains { $0.accepted != nil }
      },
      .list("accepted", "What somebody accepted until a day", of: AttentionView.names) { page in
        page.views { $0.accepted != nil }
      },
    ])
}
