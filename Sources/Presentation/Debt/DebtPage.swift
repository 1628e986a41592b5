import Analysis
import Charts
import Record
import Templating
import Wording

/// Every open debt as an investment, what is not estimated, and what was repaid.
struct DebtPage: FramedPage {
  let frame: PageFrame
  private let rows: [DebtRow]

  init(_ directory: Directory) {
    let register = directory.report.debt
    let headline = DebtHeadline(
      register: register, finance: directory.report.organization.finance, asOf: directory.report.asOf)
    frame = PageFrame(
      headline: headline.sentence, lede: headline.lede, label: "Debt", path: PagePath.debt, directory: directory)
    let scale = netValueScale(of: register.debts)
    rows = inOrderOfValue(register.debts).map {
      DebtRow(debt: $0, scale: scale, links: Links(from: PagePath.debt, in: directory))
    }
  }

  private var register: DebtRegister { directory.report.debt }
  private var wording: DebtWording { DebtWording(finance: directory.report.organization.finance) }

  private var unestimated: [UnestimatedRow] {
    register.debts.filter { !$0.missing.isEmpty }
      .map { UnestimatedRow(debt: $0, links: frame.links) }
  }

  static let names = Names<DebtPage>(
    page: "debt register",
    [
      .attention("The debts that need a conversation") { $0.attentionHere },
      .text("horizon", "The time over which a repair is judged") { $0.wording.horizon ?? "the horizon" },
      .list("debts", "Open debts by likely net value, the greatest first; those without one last", of: DebtRow.names) {
        $0.rows
      },
      .list("unestimated", "Open debts of which something is not written", of: UnestimatedRow.names) { $0.unestimated },
      .list("months", "What debt took month by month, the latest first; nothing without a past", of: DebtMonthRow.names)
      { page in
        page.register.history.months.count > 1 ? debtMonthRows(page.register.history, by: page.frame.links) : []
      },
      .optionalText("undated", "How many debts are in no month; nothing where all are") { page in
        let undated = page.register.history.undated
        guard undated > 0 else { return nil }
        return "\(capitalised(spelled(undated, "debt"))) \(undated == 1 ? "is" : "are") in no month: "
          + "when \(undated == 1 ? "it was" : "they were") written down or repaid is not written."
      },
      .list("repaid", "Repaid debts, the latest first", of: RepaidRow.names) { page in
        page.register.repaid.map { RepaidRow(debt: $0, links: page.frame.links) }
      },
      .list("definitions", "What the figures mean, with the values they are made with", of: DebtDefinition.names) {
        debtDefinitions($0.directory.report.organization.finance, asOf: $0.directory.report.asOf)
      },
    ])
}

/// By likely net value, the greatest first; those without one last, by id.
private func inOrderOfValue(_ debts: [DebtReport]) -> [DebtReport] {
  debts.sorted { first, second in
    let (left, right) = (first.netValue.value?.likely, second.netValue.value?.likely)
    guard let left, let right, left != right else {
      return (left != nil) == (right != nil) ? first.key < second.key : left != nil
    }
    return left > right
  }
}

/// From the worst to the best of all, with zero in it.
func netValueScale(of debts: [DebtReport]) -> Band {
  let values = debts.compactMap(\.netValue.value)
  return Band(lower: min(0, values.map(\.low).min() ?? 0), upper: max(0, values.map(\.high).max() ?? 0))
}

/// A debt of which something is not written.
struct UnestimatedRow: Linked, Sendable {
  let debt: DebtReport
  let links: Links

  /// What cannot be said without it.
  private var consequence: String {
    if debt.missing.contains(.interest) { return "what it takes a week" }
    if debt.missing.contains(.effort) { return "whether its repair pays" }
    return "what it has taken so far"
  }

  static let names = Names<UnestimatedRow>(
    "debt without an estimate",
    [
      .text("title", "What it is called") { $0.debt.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.debt.key) },
      .text("consequence", "What cannot be said without it") { $0.consequence },
      .text("missing", "What is missing, in words") { joined($0.debt.missing.map(DebtWording.missing)) },
    ])
}

/// A debt that was repaid.
struct RepaidRow: Linked, Sendable {
  let debt: RepaidDebt
  let links: Links

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
