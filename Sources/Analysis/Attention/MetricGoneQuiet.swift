import Diagnostics
import Record

/// No value for more than this many times its rhythm.
private let missedBeats = 3
/// However quick the rhythm, three weeks are no silence.
private let shortestSilence = 21

extension AttentionRule {
  static let metricGoneQuiet = AttentionRule(
    Rule(
      "metric.gone-quiet", .note, "a metric goes on giving values",
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

/// It had a rhythm, and lost it. A metric without two days of values has none to lose.
func isQuiet(_ report: MetricReport, on day: CalendarDate) -> Bool {
  guard let last = report.lastDay, let rhythm = report.rhythm.value else { return false }
  return day.days(since: last) > max(shortestSilence, missedBeats * rhythm)
}

extension MetricReport {
  /// The last day with a value, of the whole or of any team.
  var lastDay: CalendarDate? { metric.points.last?.date }
}
