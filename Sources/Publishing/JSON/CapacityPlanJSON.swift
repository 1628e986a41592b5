internal import Analysis
internal import Record

/// What a team does in a period.
struct PlanJSONInput: Sendable {
  let team: CapacityPlan.TeamPlan
  let period: CapacityPlan.PeriodPlan
}

let planFields = JSONFields<PlanJSONInput>([
  .text("team", "The id of the team") { $0.team.team },
  .text("period", "The fiscal quarter") { $0.period.span.quarter.id },
  .text("from", "The Monday of the first week, YYYY-MM-DD") { $0.period.span.from.iso },
  .count("weeks", "How many weeks are planned: those left of the quarter, or all") { $0.period.span.weeks },
  .number("available", "Person-weeks") { $0.period.available },
  .number("promised", "Person-weeks of them for debt, reliability and tooling") { $0.period.promised },
  .object("load", "Person-weeks that the planned items take", of: estimateFields) { $0.period.load },
  .object("upkeep", "Those of debt, reliability and tooling", of: estimateFields) { $0.period.upkeep },
  .list("planned", "In the order of the plan", of: plannedFields) { $0.period.planned },
  .list("below", "What is planned in no period up to this one", of: belowFields) { $0.period.below },
  .objectFigure("waiting_cost", "Money a week that waiting costs, of those below", of: estimateFields) {
    $0.period.waiting.cost
  },
])

private let plannedFields = JSONFields<CapacityPlan.Item>([
  .text("id", "The work item") { $0.id },
  .object("effort", "Person-weeks", of: estimateFields) { $0.effort },
  .flag("fills_promise", "Whether it was planned to fill the promised share") { $0.fillsPromise },
])

private let belowFields = JSONFields<CapacityPlan.Below>([
  .text("id", "The work item") { $0.item.id },
  .choice("reason", "Why it is not planned", ["does not fit", "after the line", "waits"]) { below in
    switch below.reason {
    case .doesNotFit: "does not fit"
    case .afterLine: "after the line"
    case .waits: "waits"
    }
  },
  .texts("waits_for", "Items that it waits for and that are not planned") { below in
    if case .waits(let ids) = below.reason { ids } else { [] }
  },
  .objectFigure("cost_of_delay", "Money a week", of: estimateFields) { $0.item.costOfDelay },
])

let apartFields = JSONFields<CapacityPlan.Apart>([
  .text("id", "The work item") { $0.id },
  .optionalText("team", "The id of its team; left out without one") { $0.team },
  .texts("reasons", "Why no plan can place it") { $0.reasons.map(words) },
])

private func words(for reason: CapacityPlan.Apart.Reason) -> String {
  switch reason {
  case .noTeam: "no team"
  case .noCapacity(let reason): "no capacity: \(jsonWords(for: reason))"
  case .noEffort: "no effort"
  case .notRanked(let reason): "not ranked: \(jsonWords(for: reason))"
  case .circle: "waits in a circle"
  }
}

let waitingFields = JSONFields<CapacityPlan.Waiting>([
  .count("items", "How many there are") { $0.items },
  .count("priced", "Those whose cost of waiting is known") { $0.priced },
  .objectFigure("cost", "Money a week, of those", of: estimateFields) { $0.cost },
])
