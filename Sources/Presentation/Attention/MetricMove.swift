import Analysis
import Record

/// A movement that is more than noise, in words.
struct MetricMove {
  let title: String
  let movement: MetricReport.Movement
  /// The value that shows it.
  let point: MetricPoint
  let unit: String
  let limits: MetricReport.Limits?
  let trend: MetricReport.Trend?
  let asOf: CalendarDate

  /// - Parameter question: what the metric itself asks.
  func wording(_ question: String?) -> AttentionWording {
    AttentionWording(claim, because: evidence, ask: ask(question))
  }

  private var claim: String {
    switch movement {
    case .noise: "\(title) moves as it usually does."
    case .signal(let signal): "\(title) \(SignalWording(signal: signal, asOf: asOf).verb)."
    case .trend: "\(title) keeps \((trend?.slopePerWeek ?? 0) < 0 ? "falling" : "rising")."
    }
  }

  /// The value that shows it, what was seen and the usual range.
  var evidence: String {
    let value = "\(quantity(point.value, unit)) on \(shortWords(for: point.date, asOf: asOf))"
    return ([value] + fact + range + slope).joined(separator: "; ") + "."
  }

  /// What was seen, where the limits alone do not show it.
  private var fact: [String] {
    guard case .signal(let signal) = movement, signal.pattern != .outside else { return [] }
    return [SignalWording(signal: signal, asOf: asOf).fact]
  }

  private var range: [String] {
    guard let limits, case .signal = movement else { return [] }
    let kind = limits.isTrial ? "trial limits" : "limits"
    return ["\(kind) \(Presentation.range(limits.lower, limits.upper, unit)) from \(count(limits.n, "value"))"]
  }

  private var slope: [String] {
    guard let trend, case .trend = movement else { return [] }
    let slope = signedQuantity(trend.slopePerWeek, unit)
    return ["\(slope) a week over the last \(count(trend.n, "value")) (\(pValue(trend.p)))"]
  }

  private func ask(_ question: String?) -> String {
    switch movement.meaning {
    case .better: "What made the difference, and who else could use it?"
    case .worse: question ?? "What changed before \(shortWords(for: point.date, asOf: asOf))?"
    case .neutral, nil: question ?? "What changed, and does it matter?"
    }
  }
}
