import Analysis
import Record
import Templating

/// What a team does next, period by period, and what it has no room for.
struct TeamPlanView: Sendable {
  let plan: CapacityPlan.TeamPlan
  let page: String
  let directory: Directory

  private var finance: Finance { directory.report.organization.finance }

  private var pace: String {
    let pace = plan.pace
    let missing = pace.n < pace.weeks ? " (\(count(pace.n)) of \(count(pace.weeks)) written)" : ""
    return "\(CapacityWords.amount(pace.personWeeks)) person-weeks a week: the mean of its last "
      + "\(count(pace.weeks)) full weeks\(missing)."
  }

  private func row(_ item: CapacityPlan.Item, _ note: String? = nil) -> PlanRow {
    PlanRow(item: item, note: note, page: page, directory: directory)
  }

  static let names = Names<TeamPlanView>(
    "plan of a team",
    [
      .text("team", "The team") { $0.directory.teamName($0.plan.team) },
      .text("anchor", "An id for its heading") { "plan-\($0.plan.team)" },
      .text("pace", "What it has in a week, and what that is from") { $0.pace },
      .list("periods", "The periods, in order of time", of: PeriodPlanView.names) { view in
        view.plan.periods.map { PeriodPlanView(plan: $0, page: view.page, directory: view.directory) }
      },
      .flag("has_below", "Whether anything falls below the line") { !$0.plan.below.isEmpty },
      .text("waiting", "What falls below the line, and what that costs") {
        CapacityWords.waiting($0.plan.waiting, $0.finance)
      },
      .list("below", "What no period has room for, in the order of the plan", of: PlanRow.names) { view in
        view.plan.below.map { view.row($0.item, view.words(for: $0.reason)) }
      },
    ])

  private func words(for reason: CapacityPlan.Below.Reason) -> String {
    switch reason {
    case .doesNotFit(let left): "does not fit into the \(CapacityWords.amount(left)) person-weeks left"
    case .afterLine: "after the line"
    case .waits(let ids): "waits for \(joined(ids.map { quoted(directory.workTitle(of: $0)) }))"
    }
  }
}

/// What a team does in one period.
struct PeriodPlanView: Sendable {
  let plan: CapacityPlan.PeriodPlan
  let page: String
  let directory: Directory

  private var promise: String {
    guard plan.promised > 0 else { return "" }
    return ", \(CapacityWords.amount(plan.promised)) of them promised to debt, reliability and tooling"
  }

  /// What is planned, how uncertain that is, and what is left.
  private var load: String {
    guard !plan.planned.isEmpty else { return "Nothing is planned." + (shortfall.map { " \($0)" } ?? "") }
    let upkeep = plan.upkeep.likely > 0 ? CapacityWords.amount(plan.upkeep.likely) : "none"
    let promised = plan.promised > 0 ? ", \(upkeep) of them on debt, reliability and tooling" : ""
    return "Planned: \(CapacityWords.amount(plan.load.likely)) person-weeks\(promised)\(uncertainty). "
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
    case nil: nil
    }
  }

  static let names = Names<PeriodPlanView>(
    "period of a plan",
    [
      .text("name", "The period and its weeks") { CapacityWords.span($0.plan.span) },
      .text("available", "What the team has, and what of it is promised") { view in
        "\(CapacityWords.amount(view.plan.available)) person-weeks\(view.promise)"
      },
      .text("load", "What is planned, and what is left") { $0.load },
      .list("items", "What is planned, in the order of the plan", of: PlanRow.names) { view in
        view.plan.planned.map { item in
          PlanRow(
            item: item, note: item.fillsPromise ? "fills the promise" : nil, page: view.page, directory: view.directory)
        }
      },
    ])
}

/// A work item in a plan.
struct PlanRow: Sendable {
  let item: CapacityPlan.Item
  let note: String?
  let page: String
  let directory: Directory

  private var finance: Finance { directory.report.organization.finance }
  private var notes: [String] { (item.isBeingDone ? ["being done"] : []) + [note].compactMap { $0 } }

  static let names = Names<PlanRow>(
    "planned item",
    [
      .text("title", "What it is about") { $0.directory.workTitle(of: $0.item.id) },
      .optionalLink("href", "The way to its page") { row in
        row.directory.link(to: RecordKey(.work, id: row.item.id), from: row.page)
      },
      .text("kind", "What sort of work it is") { $0.item.kind.rawValue },
      .text("rank", "Its place in the ranking") { count($0.item.rank) },
      .text("effort", "Person-weeks: likely, least and most") { CapacityWords.effort($0.item.effort) },
      .object("cost", "What waiting costs in a week", of: FigureView.names) { row in
        FigureView(row.item.costOfDelay, asOf: row.directory.report.asOf) { CapacityWords.money($0, row.finance) }
      },
      .text("note", "Why it stands where it stands; may be empty") { $0.notes.joined(separator: "; ") },
    ])
}

/// An open item without a place in any plan.
struct ApartRow: Sendable {
  let item: CapacityPlan.Apart
  let page: String
  let directory: Directory

  private var asOf: CalendarDate { directory.report.asOf }
  private var finance: Finance { directory.report.organization.finance }

  static let names = Names<ApartRow>(
    "item without a plan",
    [
      .text("title", "What it is about") { $0.directory.workTitle(of: $0.item.id) },
      .optionalLink("href", "The way to its page") { row in
        row.directory.link(to: RecordKey(.work, id: row.item.id), from: row.page)
      },
      .optionalText("team", "The team that would do it") { row in row.item.team.map { row.directory.teamName($0) } },
      .object("cost", "What waiting costs in a week", of: FigureView.names) { row in
        FigureView(row.item.costOfDelay, asOf: row.asOf) { CapacityWords.money($0, row.finance) }
      },
      .text("reasons", "Why it is not planned") { row in
        sentence(row.item.reasons.map { row.words(for: $0) }.joined(separator: "; "))
      },
    ])

  private func words(for reason: CapacityPlan.Apart.Reason) -> String {
    switch reason {
    case .noTeam: "no team is named"
    case .noCapacity(let reason): "its team has no capacity in the last weeks: \(reason.words(asOf: asOf))"
    case .noEffort: "no effort is written"
    case .notRanked(let reason): "not ranked: \(reason.words(asOf: asOf))"
    case .circle: "it waits in a circle"
    }
  }
}

extension Directory {
  /// What a work item is called; its id when it is not seen.
  func workTitle(of id: String) -> String { title(of: RecordKey(.work, id: id)) ?? id }
}
