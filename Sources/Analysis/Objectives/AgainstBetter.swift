import Diagnostics
import Record

/// Key results whose target is worse than their baseline, or which keep a bound on the bad side, by what their metric
/// says is better.
///
/// - Parameter doubtful: where numbers stand that may have another reading, whose way nobody knows.
func againstBetter(_ report: Report, besides doubtful: [SourceSpan] = []) -> [Finding] {
  let lines = Set(doubtful.map(LineOfFile.init))
  let metrics = Dictionary(report.metrics.map { ($0.metric.id, $0.metric) }) { first, _ in first }
  return report.periods.flatMap(\.objectives).flatMap(\.objective.keyResults).compactMap { keyResult in
    let places = [keyResult.targetSpan, keyResult.baselineSpan].compactMap { $0.map(LineOfFile.init) }
    guard case .metric(let id) = keyResult.measure, let metric = metrics[id.value], metric.better != .neutral,
      lines.isDisjoint(with: places)
    else { return nil }
    return finding(keyResult, metric)
  }
}

private struct LineOfFile: Hashable {
  let file: String
  let line: Int

  init(_ span: SourceSpan) { (file, line) = (span.file, span.line) }
}

private func finding(_ keyResult: KeyResult, _ metric: Metric) -> Finding? {
  let (isHigher, other) = (metric.better == .higher, metric.better == .higher ? "lower" : "higher")
  let says = "of '\(metric.id)', where \(metric.better.rawValue) is better"
  let note = Finding.Note("'better' stands in the metric", at: metric.header.span)
  if let keep = keyResult.keep {
    guard keep.bound != (isHigher ? .atLeast : .atMost) else { return nil }
    let meant = Bound.allCases.first { $0 != keep.bound }?.rawValue ?? ""
    return againstBetterRule.finding(
      "'\(keep.bound.rawValue) \(plain(keep.value))' keeps the worse values \(says)",
      at: keyResult.targetSpan ?? keyResult.span, notes: [note],
      hint: "write '\(meant) \(plain(keep.value))' if that is meant; or write 'better: \(other)' in the metric")
  }
  guard keyResult.target != keyResult.baseline, (keyResult.target > keyResult.baseline) != isHigher else { return nil }
  let (baseline, target) = (plain(keyResult.baseline), plain(keyResult.target))
  return againstBetterRule.finding(
    "the target \(target) is worse than the baseline \(baseline) \(says)",
    at: keyResult.targetSpan ?? keyResult.span, notes: [note],
    hint: "if the way is from \(target) to \(baseline), swap the two; or write 'better: \(other)' in the metric")
}

let againstBetterRule = Rule(
  "key-result.against-better", .warning, "A key result goes the way that its metric calls better",
  explanation: """
    The metric says that lower is better, and the target lies above the baseline; or higher is better, and it lies below. \
    As it is written, the score rises while the metric gets worse. Either the two numbers are swapped, or `better` in the \
    metric says the wrong thing. The same holds for a bound to keep: `at least 5` of what should be low keeps it high.
    """)
