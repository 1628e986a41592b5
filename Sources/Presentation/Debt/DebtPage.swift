import Analysis
import Charts
import Record
import Templating

/// Every open debt as an investment, what is not estimated, and what was repaid.
struct DebtPage: Sendable {
  let frame: PageFrame
  let directory: Directory
  private let rows: [DebtRow]

  init(_ directory: Directory) {
    self.directory = directory
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
    "debt register",
    [
      .all(of: PageFrame.names) { $0.frame },
      .list("attention", "The debts that need a conversation", of: AttentionView.names) { $0.frame.attention },
      .text("horizon", "The time over which a repair is judged") { $0.wording.horizon ?? "the horizon" },
      .list("debts", "Open debts by likely net value, the greatest first; those without one last", of: DebtRow.names) {
        $0.rows
      },
      .list("unestimated", "Open debts of which something is not written", of: UnestimatedRow.names) { $0.unestimated },
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
private func netValueScale(of debts: [DebtReport]) -> Band {
  let values = debts.compactMap(\.netValue.value)
  return Band(lower: min(0, values.map(\.low).min() ?? 0), upper: max(0, values.map(\.high).max() ?? 0))
}
