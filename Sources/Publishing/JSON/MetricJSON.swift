internal import Analysis
internal import Record

let metricFields = JSONFields<MetricReport>([
  .text("id", "The file's name without extension") { $0.metric.id },
  .text("title", "What it is called") { $0.metric.title },
  .text("unit", "As written; empty where none is") { $0.metric.unit },
  .choice("better", "Which way is better", Metric.Direction.allCases.map(\.rawValue)) { $0.metric.better.rawValue },
  .figure("target", "Where it is to be, in its unit") { .orNotWritten($0.metric.target) },
  .textFigure("target_verdict", "met, within reach or out of reach: see fairlead explain metric.target-verdict") {
    $0.targetVerdict.map(\.rawValue)
  },
  .figure("latest", "The last value, in the metric's unit") { $0.latest.map(\.value) },
  .textFigure("latest_date", "Its day, YYYY-MM-DD") { $0.latest.map(\.date.iso) },
  .figure("previous", "The value before it") { $0.previous.map(\.value) },
  .objectFigure("trend", "Mann–Kendall and Theil–Sen over the last points", of: trendFields) { $0.trend },
  .objectFigure("limits", "Natural process limits of the current baseline, at its latest point", of: limitFields) {
    $0.limits
  },
  .list("signals", "What the rules found, by its last point, and a trend of the latest", of: signalFields) {
    $0.signalInputs
  },
  .choice(
    "chart", "How it is judged: xmr, p (shares) or t (rare events)", MetricReport.ChartKind.allCases.map(\.rawValue)
  ) {
    $0.chart.rawValue
  },
  .optionalCount("n", "Observations that the latest value is made from, where the source says") { $0.latest.value?.n },
  .list("segments", "The baselines from one rebase to the next; the last is the current one", of: segmentFields) {
    $0.segments
  },
  .list("parts", "Each team or service that the values are given by; empty when they are of the whole", of: partFields)
  {
    $0.parts
  },
  .list("events", "What touches it, by day: see fairlead explain metric.events", of: eventFields) { $0.events },
])

private let partFields = JSONFields<MetricReport.PartSeries>([
  .choice("kind", "A team or a service", ["team", "service"]) { series in
    if case .team = series.part { "team" } else { "service" }
  },
  .text("id", "As in fairlead.yaml") { $0.part.id },
  .figure("latest", "Its last value, in the metric's unit") { .lastOf($0.points.map(\.value)) },
  .textFigure("latest_date", "Its day, YYYY-MM-DD") { .lastOf($0.points.map(\.date.iso)) },
  .optionalCount("n", "Observations that it is made from, where the source says") { $0.points.last?.n },
  .figure("previous", "The value before it") { .lastOf($0.points.dropLast().map(\.value)) },
  .objectFigure("trend", "As of the whole", of: trendFields) { $0.trend },
  .objectFigure("limits", "As of the whole, from its own points", of: limitFields) { $0.limits },
  .list("signals", "As of the whole", of: signalFields) { series in
    signalInputs(series.signals, series.movement, latest: series.points.last)
  },
  .list("segments", "As of the whole", of: segmentFields) { $0.segments },
])

private let segmentFields = JSONFields<MetricReport.Segment>([
  .optionalText("from", "Day of the first point that is judged, YYYY-MM-DD; left out without any") { $0.from?.iso },
  .optionalText("to", "Day of the last one") { $0.to?.iso },
  .optionalText("reason", "Why it is judged anew; left out before the first rebase") { $0.rebase?.reason },
  .objectFigure("limits", "Natural process limits at its last point", of: limitFields) { $0.limits },
  .optionalObject("frozen", "The stretch that they are from; left out where all points give them", of: frozenFields) {
    $0.frozen
  },
  .optionalObject(
    "shift", "The level that its points hold to the end, where limits are from those before it", of: shiftFields
  ) {
    $0.shift
  },
])

private let shiftFields = JSONFields<MetricReport.LevelShift>([
  .text("since", "Day of its first point, YYYY-MM-DD") { $0.since.iso },
  .count("n", "How many points it has") { $0.n },
])

private let frozenFields = JSONFields<Metric.FrozenBaseline>([
  .text("from", "Its first day, YYYY-MM-DD") { $0.from.iso },
  .text("to", "Its last day") { $0.to.iso },
  .text("reason", "Why later points are judged by it") { $0.reason },
])

private let trendFields = JSONFields<MetricReport.Trend>([
  .number("slope", "Theil–Sen, in the metric's unit per week") { $0.slopePerWeek },
  .number("p", "Two-sided, Mann–Kendall, for values as alike as these (Hamed and Rao): news from below 0.005") { $0.p },
  .number("correction", "How many times as great the variance of the test is for that; 1: not corrected") {
    $0.correction
  },
  .count("n", "Points it rests on") { $0.n },
])

let limitFields = JSONFields<MetricReport.Limits>([
  .number("centre", "The mean; on a p-chart all cases of all samples, on a t-chart of the transformed times") {
    $0.centre
  },
  .number("lower", "Centre less 2.66 mean moving ranges (for nhs: screened); see fairlead explain charts.xmr") {
    $0.lower
  },
  .number("upper", "Centre and 2.66 mean moving ranges (for nhs: screened); see fairlead explain charts.xmr") {
    $0.upper
  },
  .choice("rules", "The rules that are applied", SignalRules.allCases.map(\.rawValue)) {
    $0.rules.rawValue
  },
  .number(
    "widening", "How many times as wide as the chart's own limits, for what values say of the next or shares spread"
  ) {
    $0.widening
  },
  .count("n", "Points in the baseline") { $0.n },
  .text("from", "Day of the first of them, YYYY-MM-DD") { $0.from.iso },
  .optionalText("to", "Day of the last of them, where later points are judged by them; else left out") { $0.to?.iso },
  .flag("frozen", "Whether they are from a frozen baseline: see the segment") { $0.frozen != nil },
])

/// A signal, by the ISO week in which it was seen.
struct SignalInput: Sendable {
  let week: String
  let rule: String
  let meaning: MetricReport.Meaning
}

let signalFields = JSONFields<SignalInput>([
  .text("week", "ISO week, such as 2026-W07") { $0.week },
  .choice("rule", "What was seen: an id for fairlead explain", signalRuleIDs) { $0.rule },
  .choice("meaning", "In the metric's own sense", MetricReport.Meaning.allCases.map(\.rawValue)) {
    $0.meaning.rawValue
  },
])

extension MetricReport {
  fileprivate var signalInputs: [SignalInput] { Publishing.signalInputs(signals, movement, latest: latest.value) }
}

/// Every signal of the baseline, then a trend, in the week of the latest value.
private func signalInputs(
  _ signals: [MetricReport.Signal], _ movement: Figure<MetricReport.Movement>, latest: MetricPoint?
) -> [SignalInput] {
  let found = signals.compactMap { signal in
    signal.lastDay.map { SignalInput(week: $0.isoWeek, rule: signal.rule, meaning: signal.meaning) }
  }
  guard case .measured(.trend(let meaning)) = movement, let date = latest?.date else { return found }
  return found + [SignalInput(week: date.isoWeek, rule: trendRuleID, meaning: meaning)]
}

extension Figure {
  /// One value is too few for what compares two.
  fileprivate static func lastOf(_ values: [Value]) -> Figure {
    values.last.map(Figure.measured) ?? .unavailable(.noData)
  }
}
