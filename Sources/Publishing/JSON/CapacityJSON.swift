internal import Analysis
internal import Record

let capacityFields = JSONFields<Report>([
  .objectFigure("policy", "What is promised to debt, reliability and tooling", of: policyFields) {
    $0.capacity.policy.map(Figure.measured) ?? .unavailable(.notWritten)
  },
  .list("scopes", "The organization, then teams in configured order", of: capacityScopeFields) { $0.capacity.scopes },
  .list("plan", "What each team does by the schedule, by team and period", of: planFields) { report in
    report.schedule.teams.flatMap { team in
      team.periods.enumerated().map { place, period in
        PlanJSONInput(
          team: team.team ?? "", period: period,
          finished: report.schedule.steps(of: team.team).filter { $0.period == place }.map(\.id))
      }
    }
  },
  .list("not_planned", "Open items that cannot be scheduled, by id", of: apartFields) { $0.schedule.apart },
  .object("waiting", "What is finished after the last period", of: waitingFields) { .init(of: $0.schedule.later) },
  .object("upkeep_waiting", "The same of debt, reliability and tooling alone", of: waitingFields) {
    .init(of: $0.schedule.later.filter(\.isUpkeep))
  },
])

private let policyFields = JSONFields<CapacityPolicy>([
  .number("share", "0 to 1") { $0.share },
  .number("tolerance", "How far from it is still as promised, 0 to 1") { $0.tolerance },
])

private let capacityScopeFields = JSONFields<CapacityScope>([
  .textOrNull("team", "The id of the team; null for the organization") { $0.team },
  .list("weeks", "The weeks that were written, ascending", of: capacityWeekFields) { $0.weeks },
  .list("months", "From full weeks, ascending; a week belongs to the month of its Thursday", of: capacityPeriodFields) {
    $0.months
  },
  .list("quarters", "Fiscal quarters, in the same way", of: capacityPeriodFields) { $0.quarters },
  .objectFigure("last", "The last 13 full weeks", of: capacityShareFields) { $0.last },
  .objectFigure("before", "The 13 full weeks before them", of: capacityShareFields) { $0.before },
  .choiceFigure(
    "standing", "How the last 13 weeks compare with the policy", CapacityStanding.allCases.map(\.rawValue)
  ) { $0.standing.map(\.rawValue) },
  .object("adherence", "How often the promise was kept", of: adherenceFields) { $0 },
  .optionalText("below_since", "The Monday of the first week in a row below the policy; left out when the last is not")
  {
    $0.weeksBelow?.since.iso
  },
  .optionalText("below_since_month", "The first of the full months in a row below it, YYYY-MM-DD") {
    $0.monthsBelow?.since.iso
  },
  .objectFigure("limits", "Natural process limits of the weekly share", of: limitFields) { $0.drift.limits },
  .list("signals", "What the rules found in the weekly share, by its last week", of: signalFields) { scope in
    scope.drift.signals.compactMap { signal in
      signal.lastDay.map { SignalInput(week: $0.isoWeek, rule: signal.rule, meaning: signal.meaning) }
    }
  },
])

private let personDaysFields = JSONFields<CapacityDays>(
  WorkItem.Kind.allCases.map { kind in
    .number(kind.rawValue, "Person-days of \(kind.rawValue)") { $0[kind] }
  })

private let capacityWeekFields = JSONFields<CapacityWeek>([
  .text("week", "ISO week, such as 2026-W07") { $0.monday.isoWeek },
  .flag("full", "Whether it is over by the report's day; the others are in no figure") { $0.isFull },
  .count("teams", "How many teams wrote it") { $0.teams },
  .count("usual_teams", "How many usually do; a week with fewer is in no figure") { $0.usualTeams },
  .object("person_days", "By kind of work", of: personDaysFields) { $0.days },
  .figure("share", "Of debt, reliability and tooling, 0 to 1") { $0.days.share },
])

private let capacityPeriodFields = JSONFields<CapacityPeriod>([
  .text("period", "Such as 2026-Q4 or 2026-11") { $0.period.id },
  .count("written", "How many of its weeks are over, and written by as many teams as usual") { $0.written },
  .count("weeks", "How many weeks belong to it") { $0.weeks },
  .flag("full", "Whether it is judged: over, and every week counted in 'written'") { $0.isFull },
  .object("person_days", "By kind of work", of: personDaysFields) { $0.days },
  .figure("share", "Of debt, reliability and tooling, 0 to 1") { $0.days.share },
])

private let capacityShareFields = JSONFields<CapacityShare>([
  .number("share", "Of debt, reliability and tooling, 0 to 1") { $0.share },
  .count("n", "Weeks that were written") { $0.n },
  .count("weeks", "Weeks of the window") { $0.weeks },
  .count("partial", "Weeks that fewer teams wrote than usual; they do not count") { $0.partial },
  .number("upkeep_days", "Person-days of debt, reliability and tooling") { $0.upkeep },
  .number("person_days", "Of all work") { $0.total },
  .text("from", "The first day, YYYY-MM-DD") { $0.from.iso },
  .text("through", "The last day, YYYY-MM-DD") { $0.through.iso },
])

private let adherenceFields = JSONFields<CapacityScope>([
  .objectFigure("weeks", "Of the last 52 full weeks", of: keptFields) { $0.weekAdherence },
  .objectFigure("months", "Of the last 12 full months", of: keptFields) { $0.monthAdherence },
])

private let keptFields = JSONFields<CapacityAdherence>([
  .number("share", "0 to 1") { $0.share },
  .count("kept", "Not below the promised share by more than the tolerance") { $0.kept },
  .count("n", "Those that were written") { $0.n },
])
