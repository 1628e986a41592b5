import Analysis
import Record
import Templating

/// An open item without a place in any plan.
struct ApartRow: Linked, Sendable {
  let item: CapacityPlan.Apart
  let links: Links

  private var asOf: CalendarDate { directory.report.asOf }
  private var finance: Finance { directory.report.organization.finance }

  static let names = Names<ApartRow>(
    "item without a plan",
    [
      .text("title", "What it is about") { $0.directory.workTitle(of: $0.item.id) },
      .optionalLink("href", "The way to its page") { row in
        row.links.to(RecordKey(.work, id: row.item.id))
      },
      .optionalText("team", "The team that would do it") { row in row.item.team.map { row.directory.teamName($0) } },
      .object("cost", "What waiting costs in a week", of: FigureView.names) { row in
        FigureView(row.item.costOfDelay, asOf: row.asOf) { CapacityWords.money($0, row.finance) }
      },
      .text("reasons", "Why it is not planned") { row in
        sentence(row.item.reasons.map { row.words(for: $0) }.joined(separator: "; "))
      },
    ])

  private func words(for reason: CapacityPlan.Apart.Reason) -> String {
    switch reason {
    case .noTeam: "no team is named"
    case .noCapacity(let reason): "its team has no capacity in the last weeks: \(reason.words(asOf: asOf))"
    case .noEffort: "no effort is written"
    case .notRanked(let reason): "not ranked: \(reason.words(asOf: asOf))"
    case .circle: "it waits in a circle"
    }
  }
}
