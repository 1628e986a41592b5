import Diagnostics
import Record

extension AttentionRule {
  /// Silent where the present level or the latest value has reached the target, and where there is no latest value to
  /// speak of. A metric that gets better stays on the list: what moves it is then no luck, and it has not arrived.
  static let targetOutOfReach = AttentionRule(
    Rule(
      "metric.target-out-of-reach", .note, "A target is one that the process can come to",
      explanation: """
        The target lies beyond the natural process limits, on the side that is hard to come to, and the limits are from \
        at least 12 values since the last rebase. As the process runs today it will not get there by luck, and asking \
        for more effort only moves the noise. Change the process and state a `rebase` with its reason, or state a \
        target that is meant.
        """), .F2, urgency: 15
  ) { snapshot in
    snapshot.metrics.compactMap { report in
      guard report.assurance.value == .missed, let limits = report.limits.value, !limits.isTrial,
        let target = report.target.value, !target.isReached, !target.isReachedByLatest,
        let latest = report.latest.value,
        !isQuiet(report, on: snapshot.asOf)
      else { return nil }
      return Found(
        .watch, report.metric,
        .targetOutOfReach(
          title: report.metric.title, target: target.target, unit: report.metric.unit, limits: limits),
        evidence: [report.metric.evidence(.metricDefined), report.metric.evidence(.metricValue, on: latest.date)])
    }
  }
}
