import Analysis
import Record
import Templating
import Wording

/// What a team does next, period by period.
struct TeamPlanView: Linked, Sendable {
  let team: WorkSchedule.TeamSchedule
  let links: Links

  private var id: String { team.team ?? "" }
  private var schedule: WorkSchedule { directory.report.schedule }
  private var steps: [WorkSchedule.Step] { schedule.steps(of: team.team) }

  private var pace: String {
    guard let pace = team.pace.value else { return "" }
    let missing = pace.n < pace.weeks ? " (\(count(pace.n)) of \(count(pace.weeks)) written)" : ""
    return "\(CapacityWords.personWeeks(pace.personWeeks)) a week: the mean of its last "
      + "\(count(pace.weeks)) full weeks\(missing)."
  }

  private func rows(_ isMeant: (WorkSchedule.Step) -> Bool) -> [StepRow] {
    steps.filter(isMeant).map { StepRow(step: $0, links: links) }
  }

  static let names = Names<TeamPlanView>(
    "plan of a team",
    [
      .text("team", "The team") { $0.directory.teamName($0.id) },
      .text("anchor", "An id for its heading") { "plan-\($0.id)" },
      .markup("axis", "The months, for the head of the column of bars") { view in
        ScheduleCalendar(from: view.asOf, weeks: view.schedule.end).axis(id: "axis-\(view.id)")
      },
      .text("pace", "What it has in a week, and what that is from") { $0.pace },
      .list("periods", "The periods, in order of time", of: PeriodPlanView.names) { view in
        view.team.periods.enumerated().map { place, period in
          PeriodPlanView(period: period, steps: view.rows { $0.period == place }, place: place, links: view.links)
        }
      },
      .text("waiting", "What is finished later, and what that costs") {
        CapacityWords.waiting($0.team.later, $0.finance)
      },
      .list("later", "What is finished later, in order", of: StepRow.names) { view in
        view.rows { $0.period == nil }
      },
    ])
}

/// What a team does in one period.
struct PeriodPlanView: Linked, Sendable {
  let period: WorkSchedule.PeriodSchedule
  let steps: [StepRow]
  let place: Int
  let links: Links

  private var promise: String {
    guard period.promised > 0 else { return "" }
    let since = place > 0 ? ", counted from \(shortWords(for: asOf, asOf: asOf))" : ""
    return "; \(CapacityWords.amount(period.promised)) promised to debt, reliability and tooling\(since)"
      + (period.missing > 0 ? ", and no work is written down for \(CapacityWords.amount(period.missing)) of it" : "")
  }

  /// `, 60 % of its usual capacity`; empty where it has that.
  private var share: String { abs(period.share - 1) > 1e-9 ? ", \(percent(period.share)) of its usual capacity" : "" }

  /// What is worked on, what is left, and how likely the plan holds.
  private var load: String {
    let upkeep = period.upkeep > 0 ? CapacityWords.amount(period.upkeep) : "none"
    let worked =
      "Worked: \(CapacityWords.personWeeks(period.load)), \(upkeep) of them on debt, reliability and tooling; "
      + "\(CapacityWords.amount(period.left)) are left."
    guard !steps.isEmpty else { return "\(worked) Nothing is finished in it." }
    guard let chance = period.chance.map(ScheduleWording.chance) else { return worked }
    return "\(worked) Everything up to here is finished by then with a chance of \(chance), if the ranges hold."
  }

  static let names = Names<PeriodPlanView>(
    "period of a plan",
    [
      .text("name", "The period and its weeks") { CapacityWords.span($0.period.span) },
      .text("available", "What the team has, and what of it is promised") { view in
        "\(CapacityWords.personWeeks(view.period.available))\(view.share)\(view.promise)"
      },
      .text("load", "What is worked on, what is left, and how likely that is") { $0.load },
      .list("items", "What is finished in it, in order", of: StepRow.names) { $0.steps },
    ])
}

/// An open item without a place in the schedule.
struct ApartRow: Linked, Sendable {
  let item: WorkSchedule.Apart
  let links: Links

  static let names = Names<ApartRow>(
    "item without a plan",
    [
      .text("title", "What it is about") { $0.directory.workTitle(of: $0.item.id) },
      .optionalLink("href", "The way to its page") { row in
        row.links.to(RecordKey(.work, id: row.item.id))
      },
      .optionalText("team", "The team that would do it") { row in row.item.team.map { row.directory.teamName($0) } },
      .object("cost", "What waiting costs in a week", of: FigureView.names) { row in
        FigureView(row.item.costOfDelay, asOf: row.asOf) { CapacityWords.money($0, row.finance) }
      },
      .text("reasons", "Why it is not scheduled") { row in
        sentence(row.item.reasons.map { $0.words(row.finance, asOf: row.asOf) }.joined(separator: "; "))
      },
    ])
}

extension WorkSchedule.Apart.Reason {
  /// Why an item is not scheduled, without a full stop.
  func words(_ finance: Finance, asOf: CalendarDate) -> String {
    switch self {
    case .noCapacity: "its team wrote that it has no capacity"
    case .noLength: "neither its duration nor its effort, with the capacity of its team, is written"
    case .notRanked(let reason): reason.words(asOf: asOf)
    case .doesNotPay(let best): "does not pay even at its best: its repair is then worth \(money(best, finance))"
    case .circle: "it waits in a circle"
    }
  }
}
