import Diagnostics
import Record

/// Experiments whose threshold is met by what their metric calls worse.
func thresholdsAgainstBetter(_ report: Report) -> [Finding] {
  let metrics = Dictionary(report.metrics.map { ($0.metric.id, $0.metric) }) { first, _ in first }
  return report.experiments.compactMap { item in
    metrics[item.experiment.metric.value].flatMap { finding(item.experiment, $0) }
  }
}

/// `at least` asks for a rise, and `at most` for a fall, whatever the sign of the number: `at least -2%` allows a small
/// loss.
private func finding(_ experiment: Experiment, _ metric: Metric) -> Finding? {
  let threshold = experiment.threshold
  let isFall = metric.better == .lower
  guard metric.better != .neutral, threshold.bound == (isFall ? .atLeast : .atMost) else {
    return lostMinus(experiment, metric)
  }
  let counts = experiment.result.map { resembles($0, metric) }
  // What was counted is something else, such as payments that went through beside a metric of those that failed.
  guard counts != false else { return nil }
  // The assumption says itself that there will be fewer, of whatever is counted.
  if counts == nil, says(experiment.assumption, isFall: !isFall) { return nil }
  let other = isFall ? "at most" : "at least"
  let value = isFall ? -abs(threshold.value) : abs(threshold.value)
  let number = plain(threshold.isPercentage ? value * 100 : value) + (threshold.isPercentage ? "%" : "")
  return thresholdAgainstBetterRule.finding(
    "this threshold is met by a \(isFall ? "rise" : "fall"), and of '\(metric.id)' \(metric.better.rawValue) is better",
    at: threshold.span, notes: [Finding.Note("'better' stands in the metric", at: metric.header.span)],
    hint:
      "write '\(other) \(number) \(threshold.scale.rawValue)' if the metric itself is measured; leave it if what is "
      + "measured is better the other way"
  ).atMost(counts == true ? .warning : .note)
}

/// `at most 1%` of what should be low is met by a rise of one per cent: most likely the minus of `at most -1%` is lost.
private func lostMinus(_ experiment: Experiment, _ metric: Metric) -> Finding? {
  let threshold = experiment.threshold
  guard metric.better == .lower, threshold.bound == .atMost, threshold.value > 0 else { return nil }
  let counts = experiment.result.map { resembles($0, metric) }
  guard counts != false else { return nil }
  let number = plain(threshold.isPercentage ? threshold.value * 100 : threshold.value)
  let shown = number + (threshold.isPercentage ? "%" : "")
  return thresholdAgainstBetterRule.finding(
    "this threshold is met by a rise of up to \(shown), and of '\(metric.id)' lower is better", at: threshold.span,
    notes: [Finding.Note("'better' stands in the metric", at: metric.header.span)],
    hint:
      "write 'at most -\(shown) \(threshold.scale.rawValue)' if it has to fall by so much; leave it if a small rise may be "
      + "borne"
  ).atMost(counts == true ? .warning : .note)
}

/// Whether a sentence speaks of a fall, or of a rise, and not of both.
private func says(_ assumption: String, isFall: Bool) -> Bool {
  let words = Set(assumption.lowercased().split { !$0.isLetter }.map(String.init))
  let (falls, rises) = (!words.isDisjoint(with: fallWords), !words.isDisjoint(with: riseWords))
  return isFall ? falls && !rises : rises && !falls
}

private let fallWords: Set<String> = [
  "fewer", "less", "lower", "shorter", "fall", "falls", "drop", "drops", "decrease", "decreases", "reduce", "reduces",
  "reduced", "halve", "halves", "halved", "weniger", "seltener", "kürzer", "sinkt", "sinken", "moins", "menos", "meno",
  "minder",
]
private let riseWords: Set<String> = [
  "more", "higher", "longer", "rise", "rises", "increase", "increases", "grow", "grows", "oftener", "mehr", "häufiger",
  "länger", "steigt", "steigen", "plus", "más", "mais", "più", "meer",
]

/// Whether what was seen in the control group can be the metric: it lies among its values, within a factor of two.
private func resembles(_ result: Experiment.Result, _ metric: Metric) -> Bool {
  let values = metric.points.map(\.value)
  guard let low = values.min(), let high = values.max() else { return false }
  let seen =
    switch result {
    case .proportions(let control, _): Double(control.successes) / Double(control.n) * metric.quotientScale
    case .means(let control, _): control.mean
    }
  return seen >= min(low / 2, low * 2) && seen <= max(high / 2, high * 2)
}

let thresholdAgainstBetterRule = Rule(
  "experiment.against-better", .warning, "A threshold asks for what its metric calls better",
  explanation: """
    The metric says that lower is better, and the threshold is `at least`, so that the assumption would be supported by a \
    rise; or higher is better, and it is `at most`; or lower is better, and it is `at most` a number above 0, of which \
    the minus may be lost. A fall by a tenth is `at most -10% relative`; that nothing is lost but \
    two per cent is `at least -2% relative` of what should be high.

    An experiment may measure something else than its metric, such as payments that go through where the metric has those \
    that fail. So this is a note before there is a result (and nothing where the assumption itself says that there will be \
    fewer, or more), a warning where the result of the control lies among the values \
    of the metric, and nothing where it does not.
    """)
