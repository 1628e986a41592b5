package import Diagnostics
package import Record

package struct MetricGoneQuiet: AttentionRule {
  package let last: CalendarDate
  package let rhythmDays: Int

  package static let rule = Rule(
    "metric.gone-quiet", .note, "A metric goes on giving values",
    explanation: """
      A metric has given no value for more than three times its rhythm (the median distance between its days), and for \
      more than 21 days. Whoever steers by it steers by the past. Mend the source, or retire the metric.
      """)
  package static let urgency = 17.0
  package static let isWaiting = true

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.metrics.compactMap { report in
      guard isQuiet(report, on: snapshot.asOf), let last = report.lastDay, let rhythm = report.rhythm.value
      else { return nil }
      return Found(
        .watch, report.metric, Self(last: last, rhythmDays: rhythm), .metricValue, on: last,
        size: shareOfYear(snapshot.asOf.days(since: last)))
    }
  }
}
