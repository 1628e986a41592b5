import Record
import Analysis
import Templating

/// An objective on the page of another record: its period, how far it is and where it stands.
struct ObjectiveLine: Sendable {
  let item: ObjectiveReport
  let page: String
  let directory: Directory

  static let names = Names<ObjectiveLine>(
    "objective line",
    [
      .text("title", "What is to be reached") { $0.item.objective.title },
      .optionalLink("href", "The way to its page") { $0.directory.link(to: $0.item.objective.key, from: $0.page) },
      .text("period", "The period it is set for") { $0.item.objective.period.id },
      .text("kind", "committed or aspirational") { $0.item.objective.kind.rawValue },
      .optionalObject("owner", "The team that owns it", of: OwnerLink.names) {
        OwnerLink($0.item.objective.header, on: $0.page, in: $0.directory)
      },
      .object("score", "The score, 0.0 to 1.0", of: FigureView.names) { line in
        FigureView(line.item.score, asOf: line.directory.report.asOf) { Presentation.score($0) }
      },
      .object("status", "What the evidence says", of: StatusView.names) { StatusView(derivedOf: $0.item) },
    ])
}
