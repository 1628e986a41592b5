package import Analysis
import Record
package import Templating
import Wording

/// Whether finished work moved the metric that it was for. Shown by `partials/outcome`.
package struct OutcomeVerdictView: Linked, Sendable {
  let item: OutcomeReport
  let links: Links

  package init(_ item: OutcomeReport, by links: Links) {
    self.item = item
    self.links = links
  }

  var wording: OutcomeWording {
    OutcomeWording(
      item, metric: item.metric.flatMap { directory.lookup.metric($0)?.metric }, asOf: directory.report.asOf)
  }

  /// More are told by their number.
  private var others: [Mention] { item.overlapping.latest.compactMap { Mention($0, by: links) } }

  /// What else may have moved it: only where it moved.
  private var isShared: Bool {
    if case .moved = item.verdict { item.overlapping.count > 0 } else { false }
  }

  package static let names = Names<OutcomeVerdictView>(
    "outcome",
    [
      .object("status", "Whether its metric moved after it", of: StatusView.names) { $0.wording.status },
      .text("evidence", "How that is known, or why it is not, in one sentence") { $0.wording.evidence },
      .optionalObject("metric", "The metric that it should move; nothing when it is not seen", of: Mention.names) {
        view in
        view.item.metric.flatMap { Mention($0, by: view.links) }
      },
      .markup("chart", "The metric before and after; empty without values") { view in
        OutcomeChart(wording: view.wording).svg(id: "outcome-\(view.item.key.id)")
      },
      .optionalText("window", "The days in which it is judged") { $0.wording.window },
      .flag("is_shared", "Whether other work was finished for the same metric in the same weeks") { $0.isShared },
      .list("others", "The first of that work, the latest first", of: Mention.names) { $0.isShared ? $0.others : [] },
      .optionalText("more", "How many more there are") { view in
        view.isShared ? Wording.more(view.item.overlapping.count - view.others.count) : nil
      },
    ])
}
