import Diagnostics
import Record

/// Targets and baselines that only fit the values of their metric when they are taken a hundred times larger or smaller:
/// fractions beside per cent, or the other way round.
func farFromValues(_ report: Report) -> [Finding] {
  var ranges: [String: ClosedRange<Double>] = [:]
  for item in report.metrics {
    if let range = range(of: item.metric.points.map(\.value)) { ranges[item.metric.id] = range }
  }
  let targets = report.metrics.compactMap { item in
    item.metric.target.flatMap { finding("the target", $0, at: item.metric.targetSpan, of: item.metric, ranges) }
  }
  let metrics = Dictionary(report.metrics.map { ($0.metric.id, $0.metric) }) { first, _ in first }
  let keyResults = report.periods.flatMap(\.objectives).flatMap(\.objective.keyResults)
  return targets
    + keyResults.flatMap { keyResult -> [Finding] in
      guard case .metric(let id) = keyResult.measure, let metric = metrics[id.value] else { return [] }
      if let keep = keyResult.keep {
        return [finding("the bound", keep.value, at: keyResult.targetSpan, of: metric, ranges)].compactMap(\.self)
      }
      return [
        finding("the baseline", keyResult.baseline, at: keyResult.baselineSpan, of: metric, ranges),
        finding("the target", keyResult.target, at: keyResult.targetSpan, of: metric, ranges),
      ].compactMap(\.self)
    }
}

/// Fewer values say little of where they lie.
private let fewestValues = 3

private func range(of values: [Double]) -> ClosedRange<Double>? {
  guard values.count >= fewestValues, let low = values.min(), let high = values.max(), low.isFinite, high.isFinite
  else {
    return nil
  }
  return low...high
}

private func finding(
  _ what: String, _ value: Double, at span: SourceSpan?, of metric: Metric, _ ranges: [String: ClosedRange<Double>]
) -> Finding? {
  guard let range = ranges[metric.id] else { return nil }
  let isFraction = range.lowerBound >= 0 && range.upperBound <= 1
  guard let other = otherReading(of: value, beside: range, isShare: metric.unit == "%" || isFraction)
  else { return nil }
  let unit = metric.unit.isEmpty ? "" : " \(metric.unit)"
  return farFromValuesRule.finding(
    "\(what) \(words(value)) lies far from every value of '\(metric.id)', \(words(range.lowerBound)) to "
      + "\(words(range.upperBound))\(unit); \(words(other)) would not", at: span ?? metric.header.span,
    hint: "write \(words(other)) if that is meant, or mend the values if \(words(value)) is")
}

/// Without the rounding of binary fractions.
private func words(_ value: Double) -> String {
  let rounded = (value * 1e6).rounded() / 1e6
  guard rounded.isFinite, abs(value) < 1e9 else { return "\(value)" }
  return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
}

let farFromValuesRule = Rule(
  "metric.far-from-values", .warning, "Targets and baselines are in the unit of their metric",
  explanation: """
    A target, a baseline or a bound to keep lies further from every value of its metric than those lie from each other, and a \
    hundred times as much, or a hundredth, would fit: 0.954 beside values around 95 %. One of the two is a fraction and \
    the other in per cent. Both readings are named; write the one that is meant. Metrics with the unit `%` are in per cent.
    """)
