internal import Analysis
internal import Record
internal import Wording

let deliveryFields = JSONFields<DeliveryReport>([
  .list(
    "scopes", "Services in configured order, then teams that answer for one, then the organization", of: scopeFields
  ) { report in
    (report.scopes + [report.organization]).map { ReportedScope(scope: $0, in: report) }
  },
  .object("distribution", "How services differ over the recent weeks: each counts once", of: distributionFields) {
    $0.distribution
  },
  .text("recent_from", "The Monday of the first week of 'recent', YYYY-MM-DD") { $0.recentFrom.iso },
  .count("recent_weeks", "How many full weeks 'recent' takes together") { $0.recentWeeks },
  .textOrNull("facts_by", "What made the facts that were read in place of events; null where events were read") {
    $0.factsEngine
  },
  .object("deployments", "What became of the rows of deployments", of: deploymentTallyFields) { $0 },
  .object("incidents", "What became of the rows of incidents", of: incidentTallyFields) { $0 },
  .object("changes", "What became of the rows of changes", of: changeTallyFields) { $0 },
])

/// A service or team, with what was read at all: without a file nothing is counted, and nothing is zero.
private struct ReportedScope: Sendable {
  let scope: DeliveryScope
  let recent: Figure<DeliveryFigures>
  let cycle: Figure<DeliveryScope>

  init(scope: DeliveryScope, in report: DeliveryReport) {
    self.scope = scope
    recent = report.hasDeployments ? .measured(scope.recent) : .unavailable(.noEvents)
    cycle = report.hasChanges ? .measured(scope) : .unavailable(.noData)
  }
}

private let scopeFields = JSONFields<ReportedScope>([
  .choice(
    "kind", "A service, or all services of a team or of the organization, taken together",
    DeliveryScope.Kind.allCases.map(\.rawValue)
  ) {
    $0.scope.kind.rawValue
  },
  .text("id", "As in fairlead.yaml; of the organization its name") { $0.scope.id },
  .list("weeks", "From the first with an event to that of the report's day; empty without any", of: weekFields) {
    $0.scope.weeks
  },
  .objectFigure("recent", "The last full weeks taken together", of: recentFields) { $0.recent },
  .objectFigure("cycle_time", "How long its changes took; unavailable without files of changes", of: cycleFields) {
    $0.cycle
  },
  .objectFigure(
    "deployments_between_failures",
    "How many go well from one failed deployment to the next, over the weeks that are judged; unavailable before two failed",
    of: betweenFields
  ) { scope in
    scope.scope[.betweenFailures].flatMap { judged in judged.open.map { _ in .measured(judged) } }
      ?? .unavailable(.noData)
  },
  .list("rebases", "Days from which measures are judged anew, in their order", of: rebaseFields) { scope in
    DeliveryMeasure.allCases.flatMap { scope.scope[$0]?.rebases.map(\.rebase) ?? [] }
      .reduce(into: [DeliveryRebase]()) { if !$0.contains($1) { $0.append($1) } }.sorted { $0.date < $1.date }
  },
])

private let betweenFields = JSONFields<JudgedMeasure>([
  .count("n", "Failed deployments that have one before them, in the weeks that are judged and since; the last 78") {
    $0.points.count
  },
  .figure("one_in", "Of how many deployments one failed, in these and since the last rebase") { judged in
    judged.oneIn.map { .measured($0) } ?? .unavailable(.noData)
  },
  .figure("lower", "Of the usual range; see fairlead explain charts.g") { $0.limits.map(\.lower) },
  .figure("upper", "Of the usual range of counts that have ended; see silence_limit for the one that has not") {
    $0.limits.map(\.upper)
  },
  .textOrNull("last_failure", "The day of the last failed deployment, YYYY-MM-DD") { $0.open?.since.iso },
  .count("since_last_failure", "Deployments that have gone well since") { $0.open?.count ?? 0 },
  .figure("silence_limit", "How many of these chance alone explains at most; more are a signal") { judged in
    judged.open?.limit.map { .measured(Double($0)) } ?? .unavailable(judged.limits.reason ?? .noData)
  },
  .flag("silent", "Whether these are more than chance alone explains, so that the silence is a signal") {
    $0.open?.isUnusual ?? false
  },
])

private let rebaseFields = JSONFields<DeliveryRebase>([
  .text("date", "YYYY-MM-DD") { $0.date.iso },
  .texts("measures", "Which measures are judged anew") { $0.measures.map(\.rawValue) },
  .text("reason", "Why") { $0.reason },
])

private let weekFields = JSONFields<DeliveryWeek>(
  [
    .text("week", "ISO week, such as 2026-W07") { $0.monday.isoWeek },
    .flag("full", "Whether it is over by the report's day; figures of the others still grow") { $0.isFull },
  ] + measureFields { $0.figures })

private let recentFields = JSONFields<DeliveryFigures>(
  measureFields { $0 } + [
    .figure(
      "deployments_per_week",
      "The deployment frequency in the mean week since the first deployment; unavailable before one"
    ) { $0.deploymentsPerWeek },
    .object("incidents", "Incidents opened in these weeks", of: incidentFields) { $0.incidents },
  ])

/// The five measures, with what they are counted from.
private func measureFields<Model: Sendable>(
  _ figures: @escaping @Sendable (Model) -> DeliveryFigures
) -> [JSONField<Model>] {
  [
    .count("deployments", "Rows of production, whatever became of them; 0 also where the files know of none") {
      figures($0).deployments
    },
    .count("successful", "Those with the status success") { figures($0).successful },
    .count("unknown", "Those without a status: with the successful ones they are the deployment frequency") {
      figures($0).unknown
    },
    .count("failed", "Those that failed or were rolled back, or that an incident is linked to") { figures($0).failed },
    .count(
      "days_with_deployment",
      "Different days with a deployment of the frequency; of several services, a day counts once however many of them deployed on it"
    ) {
      figures($0).daysWithDeployment
    },
    .objectFigure("lead_time_hours", "From commit to running in production", of: durationFields) {
      figures($0).leadTime
    },
    .objectFigure("change_fail_rate", "The share that failed of the deployments that have a status", of: shareFields) {
      figures($0).changeFailRate
    },
    .object("recovery_hours", "From a failed deployment to its recovery", of: recoveryFields) { figures($0) },
    .objectFigure("rework_rate", "The share of deployments that were not planned", of: shareFields) {
      figures($0).reworkRate
    },
    .object("services", "How many services each figure is from", of: serviceCountFields) { figures($0).services },
  ]
}

private let serviceCountFields = JSONFields<ServiceCounts>([
  .count("deployments", "With a deployment of any outcome") { $0.deployments },
  .count("lead_time_hours", "With a lead time") { $0.leadTime },
  .count("change_fail_rate", "With a deployment that has a status") { $0.changeFailRate },
  .count("recovery_hours", "With a recovery") { $0.recoveryTime },
  .count("rework_rate", "With a deployment that says whether it was planned") { $0.reworkRate },
])

private let durationFields = JSONFields<DurationSummary>([
  .count("n", "Deployments") { $0.n },
  .number("p50", "The median, in hours") { $0.p50 },
  .number("p75", "Three quarters took no longer, in hours") { $0.p75 },
  .number("p90", "Nine tenths took no longer, in hours") { $0.p90 },
])

private let recoveryFields = JSONFields<DeliveryFigures>([
  .count("n", "Failed deployments that are recovered from") { $0.recoveryTime.value?.n ?? 0 },
  .figure("p50", "The median, in hours; those open count for as long as they have lasted (Kaplan–Meier)") {
    $0.recoveryTime.flatMap(\.p50)
  },
  .figure("p75", "Three quarters took no longer, in hours") { $0.recoveryTime.flatMap(\.p75) },
  .figure("p90", "Nine tenths took no longer, in hours") { $0.recoveryTime.flatMap(\.p90) },
  .count("open", "Failed deployments that are not recovered from by the report's day") { $0.unrecovered },
  .count("recovered_before", "Those whose last incident ended before they were made: in no quantile") {
    $0.recoveredBefore
  },
  .count("without_end", "Those whose incident has an end that is not known: in no quantile") { $0.withoutEnd },
])

private let shareFields = JSONFields<DeliveryShare>([
  .number("value", "0 to 1") { $0.value },
  .count("n", "Deployments that it is a share of") { $0.n },
  .figure("low", "Of the Wilson interval at 95 %") { $0.low },
  .figure("high", "Of the Wilson interval at 95 %") { $0.high },
])

private let incidentFields = JSONFields<IncidentCounts>([
  .count("opened", "All of them") { $0.opened },
  .count("unlinked", "No deployment was found for them") { $0.unlinked },
  .count("without_change", "Their rows say that no change caused them") { $0.withoutChange },
  .count("unresolved", "Not resolved by the report's day") { $0.unresolved },
  .count("without_end", "Nobody knows when they ended, or whether they have") { $0.withoutEnd },
])
