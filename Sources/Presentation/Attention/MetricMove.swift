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
    case .outside: "\(title) went \(place) its usual range."
    case .trend: "\(title) keeps \((trend?.slopePerWeek ?? 0) < 0 ? "falling" : "rising")."
    }
  }

  private var place: String {
    guard let limits else { return "outside" }
    return point.value > limits.upper ? "above" : point.value < limits.lower ? "below" : "outside"
  }

  private var evidence: String {
    let value = "\(quantity(point.value, unit)) on \(shortWords(for: point.date, asOf: asOf))"
    return ([value] + range + slope).joined(separator: "; ") + "."
  }

  private var range: [String] {
    guard let limits, case .outside = movement else { return [] }
    let kind = limits.isTrial ? "trial limits" : "limits"
    return ["\(kind) \(Presentation.range(limits.lower, limits.upper, unit)) from \(count(limits.n, "value"))"]
  }

  private var slope: [String] {
    guard let trend, case .trend = movement else { return [] }
    let slope = signedQuantity(trend.slopePerWeek, unit)
    return ["\(slope) a week over the last \(count(trend.n, "value")) (\(pValue(trend.p)))"]
  }

  private func ask(_ question: String?) -> String {
    switch meaning {
    case .better: "What made the difference, and who else could use it?"
    case .worse: question ?? "What changed before \(shortWords(for: point.date, asOf: asOf))?"
    case .neutral: question ?? "What changed, and does it matter?"
    }
  }

  private var meaning: MetricReport.Meaning {
    switch movement {
    case .noise: .neutral
    case .outside(let meaning), .trend(let meaning): meaning
    }
  }
}
