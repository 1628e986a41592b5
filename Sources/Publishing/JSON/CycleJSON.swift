internal import Analysis
internal import Record

/// How long the changes of a service or team took.
let cycleFields = JSONFields<DeliveryScope>([
  .object("recent", "Of the changes deployed in the last full weeks", of: cyclePhaseFields) { $0.cycle },
  .list("weeks", "From the first with a deployed change to that of the report's day", of: cycleWeekFields) {
    $0.cycleWeeks
  },
  .object("open", "Changes not deployed by the report's day: under way, or given up", of: openFields) {
    $0.openChanges
  },
])

private let cyclePhaseFields = JSONFields<CycleFigures>(
  [.count("deployed", "Changes: of each phase its n, missing and backward together") { $0.deployed }]
    + CyclePhase.allCases.map { phase in
      .object(phase.rawValue, meaning(of: phase), of: phaseFields) { $0[phase] }
    })

private func meaning(of phase: CyclePhase) -> String {
  switch phase {
  case .coding: "From first commit to opened"
  case .pickup: "From opened to first review"
  case .review: "From first review to merged"
  case .deploy: "From merged to running in production"
  case .whole: "From first commit to running in production"
  }
}

private let phaseFields = JSONFields<CyclePhaseTime>([
  .count("n", "Changes that have both of its times, in order") { $0.time.value?.n ?? 0 },
  .figure("p50", "The median, in hours") { $0.time.map(\.p50) },
  .figure("p75", "Three quarters took no longer, in hours") { $0.time.map(\.p75) },
  .figure("p90", "Nine tenths took no longer, in hours") { $0.time.map(\.p90) },
  .count("missing", "Changes that lack one of its times: in no quantile") { $0.missing },
  .count("backward", "Changes for which it would end before it begins: in no quantile") { $0.backward },
])

private let cycleWeekFields = JSONFields<CycleWeek>([
  .text("week", "ISO week, such as 2026-W07") { $0.monday.isoWeek },
  .flag("full", "Whether it is over by the report's day; figures of the others still grow") { $0.isFull },
  .count("n", "Changes with a known time from first commit to production") { $0.figures.whole.time.value?.n ?? 0 },
  .figure("p50", "The median of that time, in hours") { $0.figures.whole.time.map(\.p50) },
])

private let openFields = JSONFields<OpenChanges>([
  .count("coding", "Not opened") { $0.coding },
  .count("pickup", "Opened, not reviewed") { $0.pickup },
  .count("review", "Reviewed, not merged") { $0.review },
  .count("deploy", "Merged, not deployed") { $0.deploy },
])

/// How the services of an organization differ.
let distributionFields = JSONFields<DeliveryDistribution>([
  .objectFigure("deployments_per_week", "Successful ones", of: spreadFields) { $0.deploymentsPerWeek },
  .objectFigure("lead_time_hours", "Of the medians", of: spreadFields) { $0.medianLeadTime },
  .objectFigure("change_fail_rate", "0 to 1", of: spreadFields) { $0.changeFailRate },
  .objectFigure("recovery_hours", "Of the medians", of: spreadFields) { $0.medianRecoveryTime },
  .objectFigure("rework_rate", "0 to 1", of: spreadFields) { $0.reworkRate },
  .objectFigure("cycle_time_hours", "Of the medians of the whole way", of: spreadFields) { $0.medianCycleTime },
])

private let spreadFields = JSONFields<DeliveryDistribution.Spread>([
  .count("n", "Services that have the figure") { $0.n },
  .number("lowest", "The least") { $0.lowest },
  .number("p25", "A quarter of services have no more") { $0.p25 },
  .number("p50", "The median of services") { $0.p50 },
  .number("p75", "Three quarters of services have no more") { $0.p75 },
  .number("highest", "The greatest") { $0.highest },
])
