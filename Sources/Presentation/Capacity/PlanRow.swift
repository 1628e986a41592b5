import Analysis
import Record
import Templating

/// A work item in a plan.
struct PlanRow: Linked, Sendable {
  let item: CapacityPlan.Item
  let note: String?
  let links: Links

  private var finance: Finance { directory.report.organization.finance }
  private var notes: [String] { (item.isBeingDone ? ["being done"] : []) + [note].compactMap { $0 } }

  static let names = Names<PlanRow>(
    "planned item",
    [
      .text("title", "What it is about") { $0.directory.workTitle(of: $0.item.id) },
      .optionalLink("href", "The way to its page") { row in
        row.links.to(RecordKey(.work, id: row.item.id))
      },
      .text("kind", "What sort of work it is") { $0.item.kind.rawValue },
      .text("rank", "Its place in the ranking") { count($0.item.rank) },
      .text("effort", "Person-weeks: likely, least and most") { CapacityWords.effort($0.item.effort) },
      .object("cost", "What waiting costs in a week", of: FigureView.names) { row in
        FigureView(row.item.costOfDelay, asOf: row.directory.report.asOf) { CapacityWords.money($0, row.finance) }
      },
      .text("note", "Why it stands where it stands; may be empty") { $0.notes.joined(separator: "; ") },
    ])
}

extension Directory {
  /// What a work item is called; its id when it is not seen.
  func workTitle(of id: String) -> String { title(of: RecordKey(.work, id: id)) ?? id }
}
