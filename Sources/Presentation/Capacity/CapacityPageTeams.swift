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
    .optionalText("no_plan", "Why no period is planned; nothing when one is") { page in
      page.plans.isEmpty ? page.noPlan : nil
    },
    .optionalText("comparison", "What keeping to the schedule saves over today's order") { page in
      ScheduleWording(schedule: page.schedule, directory: page.directory).comparison
    },
    .text("later", "When what is finished later is finished") { page in
      page.schedule.spans.last.map { "after \($0.quarter.id)" } ?? "later"
    },
    .text("waiting", "What is finished later, and what that costs") {
      CapacityWords.waiting(.init(of: $0.schedule.later), $0.finance)
    },
    .optionalText("upkeep_waiting", "The same of debt, reliability and tooling; nothing when that is nothing") { page in
      let upkeep = page.schedule.later.filter(\.isUpkeep)
      return upkeep.isEmpty ? nil : CapacityWords.waiting(.init(of: upkeep), page.finance)
    },
    .list("plans", "What each team with capacity does, in configured order", of: TeamPlanView.names) { page in
      page.plans.map { TeamPlanView(team: $0, links: page.frame.links) }
    },
    .list("apart", "Open items that cannot be scheduled, by id", of: ApartRow.names) { page in
      page.schedule.apart.map { ApartRow(item: $0, links: page.frame.links) }
    },
    .link("priorities_href", "The way to the schedule of all teams") { $0.frame.link(to: PagePath.priorities) },
  ]

  private var plans: [WorkSchedule.TeamSchedule] { schedule.teams.filter { !$0.periods.isEmpty } }

  private var noPlan: String {
    scope.pace.reason == .noData
      ? "Nothing is planned by period, because no capacity is written\(scope.weeks.isEmpty ? "" : " of a full week"): how much a team "
        + "has in a week follows from its rows in \(report.organization.capacityPlace)."
      : "Nothing is planned by period, because no team has written capacity in the last \(CapacityPage.weeks) full weeks."
  }

  private static let weeks = 13
}
