import Analysis
import Record
import Templating
import Wording

/// What a team does next, period by period, and what it has no room for.
struct TeamPlanView: Linked, Sendable {
  let plan: CapacityPlan.TeamPlan
  let links: Links

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

/// A work item in a plan.
struct PlanRow: Linked, Sendable {
  let item: CapacityPlan.Item
  let note: String?
  let links: Links

  private var notes: [String] { (item.isBeingDone ? ["being done"] : []) + [note].compactMap { $0 } }

  static let names = Names<PlanRow>(
    "planned item",
    [
      .text("title", "What it is about") { $0.directory.workTitle(of: $0.item.id) },
      .optionalLink("href", "The way to its page") { row in
        row.links.to(RecordKey(.work, id: row.item.id))
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

extension Directory {
  /// What a work item is called; its id when it is not seen.
  func workTitle(of id: String) -> String { title(of: RecordKey(.work, id: id)) ?? id }
}

/// An open item without a place in any plan.
struct ApartRow: Linked, Sendable {
  let item: CapacityPlan.Apart
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
