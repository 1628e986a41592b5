import Diagnostics
import Record

extension AttentionRule {
  /// Headline metrics first; among them, a point outside the limits before other signals, and those before a trend.
  static let metricMoved = AttentionRule(
    Rule(
      "metric.moved", .note, "A movement that is more than noise is talked about",
      explanation: """
        One of the last four values completes a signal of the rules that `fairlead.yaml` selects under `signals` (else \
        Wheeler's), judged by the natural process limits: mean ± 2.66 mean moving ranges of the values since the last \
        rebase, at most 78. Or the last 26 values have a trend (Mann–Kendall, p below 0.05). Something has changed; all \
        else is noise, and asking why it moved leads nowhere. If the process was changed on purpose, state a `rebase` \
        with its reason.
        """), .F2, urgency: 20
  ) { snapshot in
    snapshot.metrics.compactMap { report in
      guard let movement = report.movement.value, let meaning = movement.meaning, let point = telling(report)
      else { return nil }
      let matter = Matter.metricMoved(
        title: report.metric.title, movement: movement, latest: point, unit: report.metric.unit,
        limits: report.limits(at: point), trend: report.trend.value)
      return Found(
        tone(of: meaning), report.metric, matter, evidence: [report.metric.evidence(.metricValue, on: point.date)],
        size: size(of: movement, at: point, report.limits(at: point)), headStart: report.metric.isHeadline ? 15 : 0)
    }
  }
}

/// The point that shows it: the last of a signal, of a trend the latest of all.
private func telling(_ report: MetricReport) -> MetricPoint? {
  guard case .signal(let signal) = report.movement.value else { return report.latest.value }
  return signal.points.last
}

private func tone(of meaning: MetricReport.Meaning) -> AttentionItem.Tone {
  switch meaning {
  case .better: .good
  case .worse: .bad
  case .neutral: .watch
  }
}

/// From 0.5 for a point on the limit to 1 for one twice as far from the centre; 0.4 for other signals, 0.25 for a trend.
private func size(
  of movement: MetricReport.Movement, at point: MetricPoint, _ limits: MetricReport.Limits?
) -> Double {
  guard case .signal(let signal) = movement else { return 0.25 }
  guard signal.pattern == .outside, let limits else { return 0.4 }
  let half = limits.upper - limits.centre
  guard half > 0 else { return 1 }
  return min(1, 0.5 * abs(point.value - limits.centre) / half)
}
