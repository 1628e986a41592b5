import Diagnostics
import Record
import Statistics

/// Frozen baselines that end after the day: they are not frozen yet, as a matter of course in the report of an earlier day.
func baselinesAhead(_ metrics: [Metric], asOf: CalendarDate) -> [Finding] {
  metrics.flatMap { metric in
    metric.baselines.filter { $0.to > asOf }.map { baseline in
      baselineAhead.finding(
        "the baseline is complete on \(baseline.to.iso), after the day of the report", at: baseline.span,
        hint: "until then all values since the last rebase give the usual range")
    }
  }
}

/// Frozen baselines with too few values for limits. Where values are by team or service, one of them with enough will do.
func shortBaselines(_ metrics: [MetricReport]) -> [Finding] {
  metrics.flatMap { report in
    report.metric.baselines.compactMap { baseline in
      let most = mostValues(in: baseline, of: report)
      guard most < ProcessLimits.fewest else { return nil }
      return shortBaseline.finding(
        "\(most) \(most == 1 ? "value lies" : "values lie") in this baseline, and a usual range takes "
          + "\(ProcessLimits.fewest)",
        at: baseline.span, hint: "name days that hold at least \(ProcessLimits.fewest) values of '\(report.metric.id)'")
    }
  }
}

private func mostValues(in baseline: Metric.FrozenBaseline, of report: MetricReport) -> Int {
  let series = [report.points] + report.parts.map(\.points)
  return series.map { points in points.count { baseline.from <= $0.date && $0.date <= baseline.to } }.max() ?? 0
}

let shortBaseline = Rule(
  "metric.baseline-short", .warning, "A frozen baseline holds enough values for a usual range",
  explanation: """
    Limits are drawn from at least 6 values, and are on trial below 12. With fewer in the days of a `baseline` nothing of \
    the metric can be judged, up to the next rebase. Lengthen the baseline, or remove it until there are as many.
    """)

let baselineAhead = Rule(
  "metric.baseline-ahead", .note, "A frozen baseline is complete before values are judged by it",
  explanation: """
    Its last day lies after the day of the report. Until it has come, the metric is judged as if no `baseline` were \
    written. In a report of an earlier day (`--as-of`) that is as it should be; in one of today look at the dates.
    """)
