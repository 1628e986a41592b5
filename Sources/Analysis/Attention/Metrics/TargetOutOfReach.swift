package import Diagnostics
import Record

/// Silent where the present level or the latest value has reached the target, and where there is no latest value to
/// speak of. A metric that gets better stays on the list: what moves it is then no luck, and it has not arrived.
package struct TargetOutOfReach: AttentionRule {
  package let target: Double
  package let level: PresentLevel
  package let unit: String
  package let limits: MetricReport.Limits
  /// What is being done.
  package var context = MetricContext()

  package static let rule = Rule(
    "metric.target-out-of-reach", .note, "A target is one that the process can come to",
    explanation: """
      The target lies beyond the natural process limits of the present level, on the side that is hard to come to, and the \
      limits are from at least 12 values (`fairlead explain metric.target-verdict` says which). As the process runs today \
      it will not get there by luck, and asking for more effort only moves the noise. Change the process and state a `rebase` with its reason, or state a target \
      that is meant.
      """)
  package static let urgency = 15.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.metrics.compactMap { report in
      guard report.targetVerdict.value == .outOfReach, let limits = report.presentLimits.value,
        let target = report.target.value, let latest = report.latest.value
      else { return nil }
      let context = report.context(of: [], asOf: snapshot.asOf)
      return Found(
        .watch, report.metric,
        Self(
          target: target.target, level: target.level, unit: report.metric.unit, limits: limits, context: context),
        [report.metric.evidence(.metricDefined), report.metric.evidence(.metricValue, on: latest.date)]
          + context.evidence)
    }
  }
}
