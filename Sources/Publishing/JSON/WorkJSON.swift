internal import Analysis
internal import Record

/// A work item with its place in the ranking.
struct WorkJSONInput: Sendable {
  let report: WorkItemReport
  let place: Figure<WorkRanking.Place>

  init(_ report: WorkItemReport) {
    self.report = report
    place = report.place.map(Figure.measured) ?? .unavailable(report.notRanked ?? .noData)
  }
}

let workFields = JSONFields<WorkJSONInput>([
  .text("id", "The file's name without extension") { $0.report.id },
  .text("title", "What it is called") { $0.report.item.title },
  .choice("kind", "What sort of work it is", WorkItem.Kind.allCases.map(\.rawValue)) { $0.report.item.kind.rawValue },
  .choice("status", "As it stood on the day", WorkItem.Status.allCases.map(\.rawValue)) { $0.report.status.rawValue },
  .optionalText("team", "The id of the team that would do it") { $0.report.item.team },
  .optionalText("deadline", "The day after which it is worth nothing, or no more; left out where there is none") {
    $0.report.item.delay.deadline?.iso
  },
  .objectFigure("cost_of_delay", "Money that a week of waiting costs", of: estimateFields) { $0.report.costOfDelay },
  .countFigure("rank", "From 1 on, by expected rank over all draws") { $0.place.map(\.rank) },
  .countFigure("band", "From 1 on: items of one band are not told apart by what was written") { $0.place.map(\.band) },
  .numbersFigure("rank_interval", "Low and high: the ranks between which 90 % of the draws put it, if the ranges hold")
  { item in
    item.place.map { [$0.lower, $0.upper] }
  },
  .figure("p_top", "The chance of a rank among the first ten") { $0.place.map(\.topProbability) },
  .object("methods", "The scores of all methods at the likely values", of: methodFields) { $0.report.methods },
  .texts("waits_for", "Ids of open items that have to be done before it can begin") { $0.report.waitsFor },
  .optionalText("not_ranked", "Why the configured method cannot rank it; left out when it can") { item in
    item.report.notRanked.map { jsonWords(for: $0) }
  },
])

let estimateFields = JSONFields<ThreePoint>([
  .number("low", "The low end of the range, as written or from what was written") { $0.low },
  .number("likely", "The most likely") { $0.likely },
  .number("high", "The high end of the range") { $0.high },
])

private let methodFields = JSONFields<WorkItemReport.MethodScores>([
  .figure("cd3", "Cost of delay by duration: money a week for a week of work") { $0.cd3 },
  .figure("wsjf", "Value, urgency and risk reduction by size: points") { $0.wsjf },
  .figure("rice", "Reach × impact × confidence by effort") { $0.rice },
  .figure("ice", "Impact × confidence × ease") { $0.ice },
  .figure("npv", "Net present value of a repair over the horizon, in money") { $0.npv },
  .figure("irr", "Internal rate of return of a repair a year, as a share") { $0.irr },
  .figure("payback_years", "Years until a repair has paid for itself") { $0.paybackYears },
])
