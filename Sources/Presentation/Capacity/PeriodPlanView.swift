import Analysis
import Record
import Templating
import Wording

/// What a team does in one period.
struct PeriodPlanView: Linked, Sendable {
  let plan: CapacityPlan.PeriodPlan
  let links: Links

  private var promise: String {
    guard plan.promised > 0 else { return "" }
    return ", \(CapacityWords.amount(plan.promised)) of them promised to debt, reliability and tooling"
  }

  /// What is planned, how uncertain that is, and what is left.
  private var load: String {
    guard !plan.planned.isEmpty else { return "Nothing is planned." + (shortfall.map { " \($0)" } ?? "") }
    let upkeep = plan.upkeep.likely > 0 ? CapacityWords.amount(plan.upkeep.likely) : "none"
    let promised = plan.promised > 0 ? ", \(upkeep) of them on debt, reliability and tooling" : ""
    return "Planned: \(CapacityWords.personWeeks(plan.load.likely))\(promised)\(uncertainty). "
      + "\(CapacityWords.amount(plan.left)) are left." + (shortfall.map { " \($0)" } ?? "")
  }

  private var uncertainty: String {
    plan.load.isExact
      ? ""
      : "; \(CapacityWords.amount(plan.load.low)) if all take their least, \(CapacityWords.amount(plan.load.high)) if "
        + "all take their most"
  }

  private var shortfall: String? {
    switch plan.shortfall {
    case .noMoreWork: "The promise is not filled: no more such work could begin."
    case .doesNotFit(let id): "The promise is not filled: \(quoted(directory.workTitle(of: id))) does not fit."
    case .afterLine(let id):
      "The promise is not filled: \(quoted(directory.workTitle(of: id))) could begin only after other work, and comes "
        + "after the line."
    case nil: nil
    }
  }

  static let names = Names<PeriodPlanView>(
    "period of a plan",
    [
      .text("name", "The period and its weeks") { CapacityWords.span($0.plan.span) },
      .text("available", "What the team has, and what of it is promised") { view in
        "\(CapacityWords.personWeeks(view.plan.available))\(view.promise)"
      },
      .text("load", "What is planned, and what is left") { $0.load },
      .list("items", "What is planned, in the order of the plan", of: PlanRow.names) { view in
        view.plan.planned.map { item in
          PlanRow(
            item: item, note: item.fillsPromise ? "fills the promise" : nil, links: view.links)
        }
      },
    ])
}
