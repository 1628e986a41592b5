import Diagnostics
import Record

extension AttentionRule {
  static let metricGoneQuiet = AttentionRule(
    Rule(
      "metric.gone-quiet", .note, "A metric goes on giving values",
      explanation: """
        A metric has given no value for more than three times its rhythm (the median distance between its days), and for \
        more than 21 days. Whoever steers by it steers by the past. Mend the source, or retire the metric.
        """), .F2, urgency: 17
  ) { snapshot in
    snapshot.metrics.compactMap { report in
      guard isQuiet(report, on: snapshot.asOf), let last = report.lastDay, let rhythm = report.rhythm.value
      else { return nil }
      return Found(
        .watch, report.metric,
        .metricGoneQuiet(title: report.metric.title, last: last, rhythmDays: rhythm),
        evidence: [report.metric.evidence(.metricValue, on: last)], size: shareOfYear(snapshot.asOf.days(since: last)))
    }
  }
}
