internal import Analysis
internal import Record

/// A schedule with what it costs.
struct ScheduleJSONInput: Sendable {
  let schedule: WorkSchedule
  let costs: WorkSchedule.Costs
}

let scheduleFields = JSONFields<ScheduleJSONInput>([
  .texts("order", "Ids of work items in order of their starts") { $0.schedule.steps.map(\.id) },
  .number("total_delay_cost", "Money that waiting costs in this order") { $0.costs.delay },
  .number("current_total_delay_cost", "In today's order: doing, ready, ideas; the oldest first") { $0.costs.current },
  .figure("ranked_total_delay_cost", "In the order of the ranking") { $0.costs.ranked },
  .flag(
    "exact",
    "Whether it is known that no schedule misses less of the promise, and of those that miss as much none costs less"
  ) { $0.costs.isExact },
  .number("bound", "No schedule that keeps the promise as well costs less than this") { $0.costs.bound },
  .number("price_of_promise", "What keeping the promise costs more than the best schedule found without it") {
    $0.costs.priceOfPromise
  },
  .list("steps", "Every scheduled item, in the same order", of: stepFields) { $0.schedule.steps },
  .list("held_up", "Items that also wait for open items which cannot be scheduled", of: heldUpFields) {
    $0.schedule.heldUp
  },
  .count("draws", "How often lengths were drawn for the chances") { $0.schedule.draws },
])

private let stepFields = JSONFields<WorkSchedule.Step>([
  .text("id", "The work item") { $0.id },
  .optionalText("team", "The id of the team; left out without one") { $0.team },
  .number("starts", "Weeks from the report's day") { $0.starts },
  .number("ends", "Weeks from the report's day") { $0.ends },
  .object("weeks", "How long it takes; of an item under way what is left", of: estimateFields) { $0.length.weeks },
  .number("load", "The share of its team that it takes meanwhile, 0 to 1") { $0.length.load },
  .optionalText(
    "left_by", "What that rests on for an item under way: left, age, quarter or undated; left out of others"
  ) { $0.length.begun.map(words) },
  .numbersFigure("chances", "By period: the chance that it is finished by its end, if the ranges hold") {
    .measured($0.chances)
  },
  .flag("keeps_promise", "Whether it counts for what was promised to debt, reliability and tooling") {
    $0.keepsPromise
  },
  .texts("waits_for", "Ids of scheduled items that have to be finished before") { $0.waitsFor },
  .figure("delay_cost", "Money that its waiting costs until it is finished") { $0.delayCost },
])

/// What a team does in a period.
struct PlanJSONInput: Sendable {
  let team: String
  let period: WorkSchedule.PeriodSchedule
  /// Ids, in order.
  let finished: [String]
}

let planFields = JSONFields<PlanJSONInput>([
  .text("team", "The id of the team") { $0.team },
  .text("period", "The fiscal quarter") { $0.period.span.quarter.id },
  .text("from", "The first day, YYYY-MM-DD") { $0.period.span.from.iso },
  .number("weeks", "How many weeks: those left of the quarter, or all") { $0.period.span.weeks },
  .number("available", "Person-weeks") { $0.period.available },
  .number("availability", "The share of its usual capacity that it has in them") { $0.period.share },
  .texts("finished", "Ids of the work items that it finishes, in order") { $0.finished },
  .number("load", "Person-weeks that are worked") { $0.period.load },
  .number("upkeep", "Those of debt, reliability and tooling") { $0.period.upkeep },
  .number("promised", "Person-weeks promised to these by its end, from the report's day on") { $0.period.promised },
  .number("missing", "Person-weeks of them that the schedule cannot give") { $0.period.missing },
  .figure("chance", "That all that is finished by its end by plan is finished by then, if the ranges hold") {
    $0.period.chance.map(Figure.measured) ?? .unavailable(.noPlannedItems)
  },
])

private let heldUpFields = JSONFields<WorkSchedule.HeldUp>([
  .text("id", "A scheduled work item") { $0.id },
  .texts("by", "Ids of open items that cannot be scheduled") { $0.by },
])

let apartFields = JSONFields<WorkSchedule.Apart>([
  .text("id", "The work item") { $0.id },
  .optionalText("team", "The id of its team; left out without one") { $0.team },
  .texts("reasons", "Why it cannot be scheduled") { $0.reasons.map(words) },
])

private func words(for reason: WorkSchedule.Apart.Reason) -> String {
  switch reason {
  case .noCapacity: "no capacity"
  case .noLength: "no duration or effort"
  case .notRanked(let reason): "not ranked: \(jsonWords(for: reason))"
  case .doesNotPay: "does not pay"
  case .circle: "waits in a circle"
  }
}

private func words(for begun: WorkSchedule.Length.Begun) -> String {
  switch begun {
  case .left: "left"
  case .age: "age"
  case .quarter: "quarter"
  case .undated: "undated"
  }
}

let waitingFields = JSONFields<WorkSchedule.Waiting>([
  .count("items", "How many there are") { $0.items },
  .count("priced", "Those whose cost of waiting is known") { $0.priced },
  .objectFigure("cost", "Money a week, of those", of: estimateFields) { $0.cost },
])
