import Analysis
import Charts
import Record
import Templating
import Wording

/// What debt took by the week at the end of a month.
struct DebtMonthRow: Linked, Sendable {
  let month: DebtHistory.Month
  /// From nothing to the most of any month, in hours.
  let scale: Band
  let links: Links

  private var name: String { monthWords(month.end) }

  private var chart: [UInt8] {
    SpanBar(
      ChartWords(id: "debt-\(month.end.iso)", title: name, description: "\(words(month.hours)) a week."),
      start: 0, end: month.hours, scale: scale, ticks: [], width: 200
    ).svg()
  }

  private func words(_ hours: Double) -> String { DebtWording.hours(hours) }

  static let names = Names<DebtMonthRow>(
    "month of debt",
    [
      .text("name", "The month") { $0.name },
      .markup("chart", "What debt took a week at its end, as a bar from nothing") { $0.chart },
      .text("hours", "The same in hours of engineers") { $0.words($0.month.hours) },
      .optionalText("money", "The same in money; nothing where an hour has no price") { row in
        row.finance.hourlyRate.map { money(row.month.hours * $0, row.finance) }
      },
      .text("open", "How many debts that is of") { count($0.month.open) },
      .optionalText("taken", "Hours a week of the debts written down in it; nothing without any") { row in
        row.month.taken > 0 ? row.words(row.month.taken) : nil
      },
      .optionalText("repaid", "Hours a week of the debts repaid in it; nothing without any") { row in
        row.month.repaid > 0 ? row.words(row.month.repaid) : nil
      },
    ])
}

/// The months with any debt, the latest first.
func debtMonthRows(_ history: DebtHistory, by links: Links) -> [DebtMonthRow] {
  let scale = Band(lower: 0, upper: max(1, history.months.map(\.hours).max() ?? 1))
  return history.months.reversed().map { DebtMonthRow(month: $0, scale: scale, links: links) }
}
