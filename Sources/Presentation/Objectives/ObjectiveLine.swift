import Analysis
import Record
import Templating
import Wording

/// An objective on the page of another record: its period, how far it is and where it stands.
struct ObjectiveLine: Linked, Sendable {
  let item: ObjectiveReport
  let links: Links

  static let names = Names<ObjectiveLine>(
    "objective line",
    [
      .text("title", "What is to be reached") { $0.item.objective.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.item.objective.key) },
      .text("period", "The period it is set for") { $0.item.objective.period.id },
      .text("kind", "committed or aspirational") { $0.item.objective.kind.rawValue },
      .optionalObject("owner", "The team that owns it", of: OwnerLink.names) {
        OwnerLink($0.item.objective.header, by: $0.links)
      },
      .object("score", "The score, 0.0 to 1.0", of: FigureView.names) { line in
        FigureView(line.item.score, asOf: line.directory.report.asOf) { line.item.scoreWords ?? Wording.score($0) }
      },
      .object("status", "What the evidence says", of: StatusView.names) { StatusView(derivedOf: $0.item) },
    ])
}
