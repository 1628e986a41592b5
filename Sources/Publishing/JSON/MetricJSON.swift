internal import Analysis
internal import Record

let metricFields = JSONFields<MetricReport>([
  .text("id", "The file's name without extension") { $0.metric.id },
  .figure("latest", "The last value, in the metric's unit") { $0.latest.map(\.value) },
  .textFigure("latest_date", "Its day, YYYY-MM-DD") { $0.latest.map(\.date.iso) },
  .figure("previous", "The value before it") { $0.previous.map(\.value) },
  .objectFigure("trend", "Mann–Kendall and Theil–Sen over the last points", of: trendFields) { $0.trend },
  .objectFigure("limits", "Natural process limits (XmR) of the current baseline", of: limitFields) { $0.limits },
  .list("signals", "The points outside the limits, and a trend of the latest", of: signalFields) { $0.signalInputs },
])

private let trendFields = JSONFields<MetricReport.Trend>([
  .number("slope", "Theil–Sen, in the metric's unit per week") { $0.slopePerWeek },
  .number("p", "Two-sided, Mann–Kendall") { $0.p },
  .count("n", "Points it rests on") { $0.n },
])

private let limitFields = JSONFields<MetricReport.Limits>([
  .number("centre", "The mean") { $0.centre },
  .number("lower", "Centre less 2.66 mean moving ranges") { $0.lower },
  .number("upper", "Centre and 2.66 mean moving ranges") { $0.upper },
  .choice("rules", "The rules that are applied", ["outside"]) { _ in "outside" },
  .count("n", "Points in the baseline") { $0.n },
])

/// A signal, by the ISO week in which it was seen.
struct SignalInput: Sendable {
  let week: String
  let rule: String
  let meaning: MetricReport.Meaning
}

private let signalFields = JSONFields<SignalInput>([
  .text("week", "ISO week, such as 2026-W07") { $0.week },
  .choice("rule", "What was seen", ["outside", "trend"]) { $0.rule },
  .choice("meaning", "In the metric's own sense", MetricReport.Meaning.allCases.map(\.rawValue)) {
    $0.meaning.rawValue
  },
])

extension MetricReport {
  /// Every point of the baseline outside its limits, then a trend, in the week of the latest value.
  fileprivate var signalInputs: [SignalInput] {
    let outside = signals.map { SignalInput(week: $0.point.date.isoWeek, rule: "outside", meaning: $0.meaning) }
    guard case .measured(.trend(let meaning)) = movement, let date = latest.value?.date else { return outside }
    return outside + [SignalInput(week: date.isoWeek, rule: "trend", meaning: meaning)]
  }
}
