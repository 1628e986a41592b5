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
    item.metric.target.flatMap { far("the target", $0, at: item.metric.targetSpan, of: item.metric, ranges) }
  }
  let metrics = Dictionary(report.metrics.map { ($0.metric.id, $0.metric) }) { first, _ in first }
  var toldOfValues: Set<String> = []
  let keyResults = report.periods.flatMap(\.objectives).flatMap(\.objective.keyResults)
  let ofKeyResults = keyResults.flatMap { keyResult -> [FarNumber] in
    guard case .metric(let id) = keyResult.measure, let metric = metrics[id.value] else { return [] }
    if let keep = keyResult.keep {
      return [far("the bound", keep.value, at: keyResult.targetSpan, of: metric, ranges)].compactMap(\.self)
    }
    return [
      far("the baseline", keyResult.baseline, at: keyResult.baselineSpan, of: metric, ranges),
      far("the target", keyResult.target, at: keyResult.targetSpan, of: metric, ranges),
    ].compactMap(\.self)
  }
  return (targets + ofKeyResults).compactMap { number in
    // Where the values are the ones in doubt, all numbers beside them are told of by one.
    guard number.areValuesDoubtful else { return number.finding }
    return toldOfValues.insert(number.metric.id).inserted ? number.findingOfValues : nil
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

/// A number of which another reading would fit the values of its metric.
private struct FarNumber {
  let what: String
  let value: Double
  let reading: Double
  let span: SourceSpan
  let metric: Metric
  let range: ClosedRange<Double>

  /// Values below one that are called per cent, beside a number that is: they are as likely what was written wrongly.
  var areValuesDoubtful: Bool { metric.unit == "%" && range.upperBound <= 1 && range.lowerBound >= 0 && value > 1 }

  private var values: String {
    let unit = metric.unit.isEmpty ? "" : " \(metric.unit)"
    return "\(short(range.lowerBound)) to \(short(range.upperBound))\(unit)"
  }

  var finding: Finding {
    farFromValuesRule.finding(
      "\(what) \(plain(value)) lies far from every value of '\(metric.id)', \(values); \(plain(reading)) would fit",
      at: span,
      hint: "write \(plain(reading)) if that is meant; if \(plain(value)) is right, see whether the values are")
  }

  var findingOfValues: Finding {
    farFromValuesRule.finding(
      "every value of '\(metric.id)' lies below 1 %, \(values), and \(what) is \(plain(value)) %", at: span,
      notes: [Finding.Note("the metric is here", at: metric.header.span)],
      hint: "if the values are fractions, write them in per cent: \(short(range.upperBound * 100)) for "
        + "\(short(range.upperBound)); only if they are right, write \(plain(reading)) here")
  }
}

private func far(
  _ what: String, _ value: Double, at span: SourceSpan?, of metric: Metric, _ ranges: [String: ClosedRange<Double>]
) -> FarNumber? {
  guard let range = ranges[metric.id] else { return nil }
  let isFraction = range.lowerBound >= 0 && range.upperBound <= 1
  guard let other = otherReading(of: value, beside: range, isShare: metric.unit == "%" || isFraction)
  else { return nil }
  return FarNumber(
    what: what, value: value, reading: other, span: span ?? metric.header.span, metric: metric, range: range)
}

let farFromValuesRule = Rule(
  "metric.far-from-values", .warning, "Targets and baselines are in the unit of their metric",
  explanation: """
    A target, a baseline or a bound to keep lies further from every value of its metric than those lie from each other, or \
    is less than a twentieth of the smallest or more than twenty times the largest; and a hundred times as much, or a \
    hundredth, would fit: 0.954 beside values around 95 %, 0.02 beside values from 1.5 to 3.6 %. One of the two is a \
    fraction and the other in per cent. Where every value of a metric in `%` lies below 1, the values may be the fractions: \
    then it is told once a metric. Both readings are named; write the one that is meant. Metrics with the unit `%` are \
    in per cent; of those, values of 0 are not looked at.
    """)
