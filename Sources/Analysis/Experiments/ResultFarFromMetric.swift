import Diagnostics
import Record

/// Experiments whose threshold is one for their metric, and whose counts are far from all of its values.
func resultsFarFromMetric(_ report: Report) -> [Finding] {
  let metrics = Dictionary(report.metrics.map { ($0.metric.id, $0.metric) }) { first, _ in first }
  return report.experiments.compactMap { item in
    metrics[item.experiment.metric.value].flatMap { farResult(item.experiment, $0) }
  }
}

/// Only of shares, and only where the threshold goes the way that the metric calls better: an experiment that counts
/// something else, such as payments that go through where the metric has those that fail, asks for the other way.
private func farResult(_ experiment: Experiment, _ metric: Metric) -> Finding? {
  guard case .proportions(let control, let variant)? = experiment.result, metric.unit == "%", metric.points.count >= 3,
    experiment.threshold.bound == (metric.better == .lower ? .atMost : .atLeast), metric.better != .neutral,
    let low = metric.points.map(\.value).min(), let high = metric.points.map(\.value).max()
  else { return nil }
  let shares = [control, variant].map { Double($0.successes) / Double($0.n) * 100 }
  guard shares.allSatisfy({ $0 < low / 2 || $0 > high * 2 }) else { return nil }
  let seen = shares.map { "\(plain(($0 * 10).rounded() / 10))%" }
  return farResultRule.finding(
    "the groups show \(seen[0]) and \(seen[1]), and '\(metric.id)' has never been outside \(range(low, high))",
    at: experiment.threshold.span, notes: [Finding.Note("the metric is here", at: metric.header.span)],
    hint: "look at 'n' and 'successes'; if something else was counted, name its metric")
}

private func range(_ low: Double, _ high: Double) -> String {
  "\(plain((low * 10).rounded() / 10)) to \(plain((high * 10).rounded() / 10))%"
}

let farResultRule = Rule(
  "experiment.far-result", .warning, "What was counted can be the metric",
  explanation: """
    The shares of both groups lie far from every value that the metric has had: beyond twice the highest, or below half the \
    lowest. Either `n` or `successes` is wrong, or something else was counted, and then the verdict says nothing about this \
    metric. Nothing is said where the threshold goes against what the metric calls better, because then something else is \
    counted on purpose.
    """)
