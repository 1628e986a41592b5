import Diagnostics
import Record

/// Targets and baselines that only fit the values of their metric when they are taken a hundred times larger or smaller:
/// fractions beside per cent, or the other way round.
func farFromValues(_ report: Report) -> [Finding] {
  var ranges: [String: ClosedRange<Double>] = [:]
  for item in report.metrics {
    if let range = range(of: item.metric) { ranges[item.metric.id] = range }
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

/// Fewer values say little of where they lie; of per cent two are enough, because nobody measures 95 % and 0.95 %.
private let fewestValues = 3
private let fewestShares = 2

/// Weeks with nothing are left out of shares: a target of 0.02 lies no nearer to 1.5 and 3.6 for a 0 beside them.
private func range(of metric: Metric) -> ClosedRange<Double>? {
  let isShare = metric.unit == "%"
  let values = metric.points.map(\.value).filter { !isShare || $0 != 0 }
  guard values.count >= (isShare ? fewestShares : fewestValues), let low = values.min(), let high = values.max(),
    low.isFinite, high.isFinite
  else { return nil }
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
    "\(what) \(plain(value)) lies far from every value of '\(metric.id)', \(short(range.lowerBound)) to "
      + "\(short(range.upperBound))\(unit); \(plain(other)) would fit", at: span ?? metric.header.span,
    hint: "write \(plain(other)) if that is meant; if \(plain(value)) is right, see whether the values are")
}

let farFromValuesRule = Rule(
  "metric.far-from-values", .warning, "Targets and baselines are in the unit of their metric",
  explanation: """
    A target, a baseline or a bound to keep lies further from every value of its metric than those lie from each other, or \
    is less than a twentieth of the smallest or more than twenty times the largest; and a hundred times as much, or a \
    hundredth, would fit: 0.954 beside values around 95 %, 0.02 beside values from 1.5 to 3.6 %. One of the two is a \
    fraction and the other in per cent. Both readings are named; write the one that is meant. Metrics with the unit `%` are \
    in per cent; of those, values of 0 are not looked at.
    """)
