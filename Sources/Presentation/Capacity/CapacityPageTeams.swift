import Analysis
import Record
import Templating
import Wording

/// What the page says of teams, and of what they do next.
extension CapacityPage {
  static let teams: [Names<CapacityPage>.Entry] = [
    .list("teams", "Teams in configured order", of: CapacityTeamRow.names) { page in
      page.capacity.teams.map { CapacityTeamRow(scope: $0, links: page.frame.links) }
    },
    .texts("team_quarters", "The last quarters, the oldest first") { $0.teamQuarters.map(\.id) },
    .list("team_shares", "The shares of teams in these quarters", of: TeamQuartersRow.names) { page in
      page.capacity.teams.map {
        TeamQuartersRow(scope: $0, quarters: page.teamQuarters, links: page.frame.links)
      }
    },
  ]

  /// So many quarters of teams are shown side by side.
  private var teamQuarters: [Period] { scope.quarters.suffix(5).map(\.period) }

  static let planned: [Names<CapacityPage>.Entry] = [
    .optionalText("no_plan", "Why there is no plan; nothing when there is one") { page in
      page.plan.teams.isEmpty ? page.noPlan : nil
    },
    .text("waiting", "What falls below the line of all teams, and what that costs") {
      CapacityWords.waiting($0.plan.waiting, $0.finance)
    },
    .optionalText("upkeep_waiting", "The same of debt, reliability and tooling; nothing when that is nothing") { page in
      page.plan.upkeepWaiting.items > 0 ? CapacityWords.waiting(page.plan.upkeepWaiting, page.finance) : nil
    },
    .list("plans", "The plan of each team, in configured order", of: TeamPlanView.names) { page in
      page.plan.teams.map { TeamPlanView(plan: $0, links: page.frame.links) }
    },
    .list("apart", "Open items that cannot be planned, by id", of: ApartRow.names) { page in
      page.plan.apart.map { ApartRow(item: $0, links: page.frame.links) }
    },
  ]

  private var noPlan: String {
    scope.pace.reason == .noData
      ? "There is no plan, because no capacity is written\(scope.weeks.isEmpty ? "" : " of a full week"): how much a team "
        + "has in a week follows from its rows in \(report.organization.capacityPlace)."
      : "There is no plan, because no team has written capacity in the last \(CapacityPage.weeks) full weeks."
  }

  private static let weeks = 13
}
