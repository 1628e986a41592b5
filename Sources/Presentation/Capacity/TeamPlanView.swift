import Analysis
import Record
import Templating

/// What a team does next, period by period, and what it has no room for.
struct TeamPlanView: Linked, Sendable {
  let plan: CapacityPlan.TeamPlan
  let links: Links

  private var finance: Finance { directory.report.organization.finance }

  private var pace: String {
    let pace = plan.pace
    let missing = pace.n < pace.weeks ? " (\(count(pace.n)) of \(count(pace.weeks)) written)" : ""
    return "\(CapacityWords.personWeeks(pace.personWeeks)) a week: the mean of its last "
      + "\(count(pace.weeks)) full weeks\(missing)."
  }

  private func row(_ item: CapacityPlan.Item, _ note: String? = nil) -> PlanRow {
    PlanRow(item: item, note: note, links: links)
  }

  static let names = Names<TeamPlanView>(
    "plan of a team",
    [
      .text("team", "The team") { $0.directory.teamName($0.plan.team) },
      .text("anchor", "An id for its heading") { "plan-\($0.plan.team)" },
      .text("pace", "What it has in a week, and what that is from") { $0.pace },
      .list("periods", "The periods, in order of time", of: PeriodPlanView.names) { view in
        view.plan.periods.map { PeriodPlanView(plan: $0, links: view.links) }
      },
      .text("waiting", "What falls below the line, and what that costs") {
        CapacityWords.waiting($0.plan.waiting, $0.finance)
      },
      .list("below", "What no period has room for, in the order of the plan", of: PlanRow.names) { view in
        view.plan.below.map { view.row($0.item, view.words(for: $0.reason)) }
      },
    ])

  private func words(for reason: CapacityPlan.Below.Reason) -> String {
    switch reason {
    case .doesNotFit(let left): "does not fit into the \(CapacityWords.personWeeks(left)) left"
    case .afterLine: "after the line"
    case .waits(let ids): "waits for \(joined(ids.map { quoted(directory.workTitle(of: $0)) }))"
    }
  }
}
