import Analysis
import Record
import Templating

/// What capacity went to: of the organization at large, of each team in a row; then what fits into it next.
struct CapacityPage: Sendable {
  let frame: PageFrame
  let directory: Directory

  init(_ directory: Directory) {
    self.directory = directory
    let headline = CapacityHeadline(report: directory.report)
    frame = PageFrame(
      headline: headline.sentence, lede: headline.lede, label: "Capacity", path: PagePath.capacity,
      directory: directory)
  }

  private var report: Report { directory.report }
  private var asOf: CalendarDate { report.asOf }
  private var capacity: CapacityReport { report.capacity }
  private var scope: CapacityScope { capacity.organization }
  private var plan: CapacityPlan { report.capacityPlan }
  private var finance: Finance { report.organization.finance }

  private var chart: CapacityChart {
    CapacityChart(scope: scope, policy: capacity.policy, name: report.organization.name, asOf: asOf)
  }

  private var attention: [AttentionView] {
    report.attention.filter { $0.rule.hasPrefix("capacity.") }
      .map { AttentionView($0, on: frame.path, in: directory) }
  }

  private var policyWords: String? {
    capacity.policy.map { policy in
      let (least, most) = (max(0, policy.floor), min(1, policy.share + policy.tolerance))
      return "\(percent(policy.share)); from \(percent(least)) to \(percent(most)) is as promised"
    }
  }

  private var currentSignals: [MetricReport.Signal] { scope.drift.currentSignals }

  private var earlierSignals: [MetricReport.Signal] {
    let current = currentSignals
    return scope.drift.signals.filter { !current.contains($0) }
  }

  private func views(of signals: [MetricReport.Signal]) -> [SignalView] {
    let mondays = scope.fullWeeks.map(\.monday)
    let before = Dictionary(zip(mondays.dropFirst(), mondays)) { first, _ in first }
    return listed(signals, before: before).reversed().map { SignalView(signal: $0, asOf: asOf) }
  }

  private func shareWords(_ figure: Figure<CapacityShare>) -> FigureView {
    FigureView(figure, asOf: asOf) { share in
      "\(percent(share.share)): \(number(share.upkeep)) of \(quantity(share.total, "person-days")), "
        + "\(CapacityWords.window(of: share, asOf: asOf)) (\(count(share.n)) of \(count(share.weeks, "week")) written)"
    }
  }

  static let names = Names<CapacityPage>(
    "capacity",
    [
      .all(of: PageFrame.names) { $0.frame },
      .flag("has_attention", "Whether anything about capacity needs a conversation") { !$0.attention.isEmpty },
      .list("attention", "What about capacity needs a conversation", of: AttentionView.names) { $0.attention },
      .flag("has_rows", "Whether any capacity is written") { !$0.scope.weeks.isEmpty },
    ] + organization + teams + planned)

  private static let organization: [Names<CapacityPage>.Entry] = [
    .markup("chart", "The weekly share of the organization with the promised one") { $0.chart.full() },
    .optionalObject("status", "How the last 13 weeks compare with the policy", of: StatusView.names) {
      $0.scope.standing.value.map { StatusView($0) }
    },
    .optionalText("policy", "What is promised; nothing when nothing is") { $0.policyWords },
    .object("last", "The share of the last 13 full weeks", of: FigureView.names) { $0.shareWords($0.scope.last) },
    .object("before", "That of the 13 before", of: FigureView.names) { $0.shareWords($0.scope.before) },
    .object("weeks_kept", "How many weeks kept the promise", of: FigureView.names) { page in
      FigureView(page.scope.weekAdherence, asOf: page.asOf, words: CapacityWords.adherence)
    },
    .object("months_kept", "How many months kept the promise", of: FigureView.names) { page in
      FigureView(page.scope.monthAdherence, asOf: page.asOf, words: CapacityWords.adherence)
    },
    .object("limits", "The usual range of a week", of: FigureView.names) { page in
      FigureView(page.scope.drift.limits, asOf: page.asOf) { limits in
        "\(CapacityWords.range(limits)) around \(percent(limits.centre)), from \(count(limits.n, "week")) since "
          + shortWords(for: limits.from, asOf: page.asOf) + (limits.isTrial ? "; trial limits" : "")
      }
    },
    .text("rules", "The rules that tell signals from noise") { $0.report.organization.signalRules.words },
    .flag("has_signals", "Whether there is a signal of today in the weekly share") { !$0.currentSignals.isEmpty },
    .list("signals", "The signals of today, the latest first", of: SignalView.names) { page in
      page.views(of: page.currentSignals)
    },
    .flag("has_earlier", "Whether there are signals of the past") { !$0.earlierSignals.isEmpty },
    .list("earlier", "The signals of the past, the latest first", of: SignalView.names) { page in
      page.views(of: page.earlierSignals)
    },
    .texts("kinds", "The kinds of work, in their order") { _ in WorkItem.Kind.allCases.map(\.rawValue) },
    .list("quarters", "Fiscal quarters, the latest first", of: CapacityPeriodRow.names) { page in
      page.scope.quarters.reversed().map { CapacityPeriodRow(part: $0, policy: page.capacity.policy, asOf: page.asOf) }
    },
    .list("months", "Months, the latest first", of: CapacityPeriodRow.names) { page in
      page.scope.months.suffix(CapacityPeriodRow.mostShown).reversed().map {
        CapacityPeriodRow(part: $0, policy: page.capacity.policy, asOf: page.asOf)
      }
    },
  ]

  private static let teams: [Names<CapacityPage>.Entry] = [
    .list("teams", "Teams in configured order", of: CapacityTeamRow.names) { page in
      page.capacity.teams.map { CapacityTeamRow(scope: $0, page: page.frame.path, directory: page.directory) }
    },
    .texts("team_quarters", "The last quarters, the oldest first") { $0.teamQuarters.map(\.id) },
    .list("team_shares", "The shares of teams in these quarters", of: TeamQuartersRow.names) { page in
      page.capacity.teams.map {
        TeamQuartersRow(scope: $0, quarters: page.teamQuarters, page: page.frame.path, directory: page.directory)
      }
    },
  ]

  /// So many quarters of teams are shown side by side.
  private var teamQuarters: [Period] { scope.quarters.suffix(5).map(\.period) }

  private static let planned: [Names<CapacityPage>.Entry] = [
    .flag("has_plan", "Whether any team has a plan") { !$0.plan.teams.isEmpty },
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
      page.plan.teams.map { TeamPlanView(plan: $0, page: page.frame.path, directory: page.directory) }
    },
    .flag("has_apart", "Whether any open item cannot be planned") { !$0.plan.apart.isEmpty },
    .list("apart", "Open items that cannot be planned, by title", of: ApartRow.names) { page in
      page.plan.apart.map { ApartRow(item: $0, page: page.frame.path, directory: page.directory) }
    },
  ]

  private var noPlan: String {
    scope.pace.reason == .noData
      ? "There is no plan, because no capacity is written: how much a team has in a week follows from its rows in "
        + "data/capacity.csv."
      : "There is no plan, because no team has written capacity in the last \(CapacityPage.weeks) full weeks."
  }

  private static let weeks = 13
}
