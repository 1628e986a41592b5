import Analysis
import Record
import Templating

/// A debt that was repaid.
struct RepaidRow: Linked, Sendable {
  let debt: RepaidDebt
  let links: Links

  private var finance: Finance { directory.report.organization.finance }
  private var asOf: CalendarDate { directory.report.asOf }

  private var cost: FigureView {
    if debt.costPerWeek.value == nil, let hours = debt.hours.value {
      return FigureView(.measured(hours), asOf: asOf) { DebtWording.hours($0.likely) }
    }
    return FigureView(debt.costPerWeek, asOf: asOf) { money($0.likely, finance) }
  }

  static let names = Names<RepaidRow>(
    "repaid debt",
    [
      .text("title", "What it was called") { $0.debt.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.debt.key) },
      .optionalText("team", "The team that repaid it") { row in row.debt.item.team.map(row.directory.teamName) },
      .text("date", "When it was repaid") { row in
        row.debt.item.doneOn.map { shortWords(for: $0, asOf: row.asOf) } ?? "on a day that is not written"
      },
      .object("cost", "What it took a week", of: FigureView.names) { $0.cost },
      .optionalText("cost_note", "The range") { row in
        row.debt.costPerWeek.value.flatMap { moneyRange($0, row.finance) }
      },
    ])
}
