package import Diagnostics
package import Record

/// Headline metrics first; among them, a point outside the limits before other signals, and those before a trend.
package struct MetricMoved: AttentionRule {
  package let movement: MetricReport.Movement
  /// The value that shows it: the last one of the signal, or for a trend the latest of all.
  package let point: MetricPoint
  package let unit: String
  package let limits: MetricReport.Limits?
  package let trend: MetricReport.Trend?
  /// Of rare events what has passed since the last one.
  package let open: MetricReport.OpenInterval?
  /// What the metric itself asks.
  package let question: String?
  /// What happened just before, and what is being done.
  package var context = MetricContext()

  package static let rule = Rule(
    "metric.moved", .note, "A movement that is more than noise is talked about",
    explanation: """
      One of the last four values completes a signal of the rules that `fairlead.yaml` selects under `signals` (else \
      Wheeler's), judged by the natural process limits: mean ± 2.66 mean moving ranges of the values since the last \
      rebase, at most 78; or rare events have stayed away for longer than chance explains. Or the last 26 values have a trend (Mann–Kendall, p below 0.005). Either counts only where \
      chance seldom gives one as clear among all series (`fairlead explain signals.many-looks`). Something has changed; all \
      else is noise, and asking why it moved leads nowhere. If the process was changed on purpose, state a `rebase` \
      with its reason. What happened in the 14 days before a signal, and what is being done, stands beside it: `fairlead \
      explain metric.events`.
      """)
  package static let urgency = 20.0
  package static var isSignal: Bool { true }

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.metrics.compactMap { report in
      guard let movement = report.movement.value, let meaning = movement.meaning,
        let point = movement.telling(report.latest.value)
      else { return nil }
      let beginning = movement.beginning(among: report.signals, of: report.points)
      let found = Self(
        movement: movement, point: point, unit: report.metric.unit, limits: report.limits(at: point),
        trend: report.trend.value, open: report.open, question: report.question,
        context: report.context(
          of: [beginning].compactMap(\.self), isGood: meaning == .better, asOf: snapshot.asOf))
      return Found(
        .init(of: [meaning]), report.metric, found,
        [report.metric.evidence(.metricValue, on: point.date)] + found.context.evidence,
        size: size(of: movement, at: point, found.limits), headStart: report.metric.isHeadline ? 15 : 0)
    }
  }
}

extension MetricReport.Movement {
  /// The point that shows it: the last of a signal, of a trend the latest of all.
  func telling(_ latest: MetricPoint?) -> MetricPoint? {
    if case .signal(let signal) = self { signal.points.last } else { latest }
  }
}

extension AttentionItem.Tone {
  /// Bad as soon as anything got worse: faster and riskier at once is no good news.
  init(of meanings: [MetricReport.Meaning]) {
    self = meanings.contains(.worse) ? .bad : meanings.contains(.better) ? .good : .watch
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
