import Analysis
import Record

extension Matter {
  /// Practices A2, F1 and F2 about metrics; nil for everything else.
  func metricWording(_ asOf: CalendarDate, _ question: String?) -> AttentionWording? {
    switch self {
    case .tooManyHeadlines(let have, let few):
      AttentionWording(
        "\(capitalised(spelled(have, "headline metric"))) are more than a few.",
        because: "The policy is \(count(few)).",
        ask: have - few == 1 ? "Which one would nobody miss?" : "Which \(spelled(have - few)) would nobody miss?")
    case .metricGoneQuiet(let title, let last, let rhythm):
      AttentionWording(
        "\(title) has had no value since \(shortWords(for: last, asOf: asOf)).",
        because: "It usually comes \(rhythm == 1 ? "every day" : "every \(count(rhythm, "day"))"); the last one is "
          + "\(count(asOf.days(since: last), "day")) old.",
        ask: "Is it still measured, and still wanted?")
    case .metricWithoutQuestion(let title):
      AttentionWording(
        "\(title) answers no question.", because: "None is written beside it.",
        ask: "What would be decided differently if it moved?")
    case .metricMoved(let title, let movement, let latest, let unit, let limits, let trend):
      MetricMove(
        title: title, movement: movement, latest: latest, unit: unit, limits: limits, trend: trend, asOf: asOf
      ).wording(question)
    default: nil
    }
  }
}

/// A movement that is more than noise, in words.
private struct MetricMove {
  let title: String
  let movement: MetricReport.Movement
  let latest: MetricPoint
  let unit: String
  let limits: MetricReport.Limits?
  let trend: MetricReport.Trend?
  let asOf: CalendarDate

  func wording(_ question: String?) -> AttentionWording {
    AttentionWording(claim, because: evidence, ask: ask(question))
  }

  private var meaning: MetricReport.Meaning {
    switch movement {
    case .noise: .neutral
    case .outside(let meaning), .trend(let meaning): meaning
    }
  }

  private var claim: String {
    switch movement {
    case .noise: "\(title) moves as it usually does."
    case .outside: "\(title) \(place)."
    case .trend: "\(title) keeps \((trend?.slopePerWeek ?? 0) < 0 ? "falling" : "rising")."
    }
  }

  private var place: String {
    guard let limits else { return "lies outside its usual range" }
    if latest.value > limits.upper { return "is above its usual range" }
    if latest.value < limits.lower { return "is below its usual range" }
    return "has left its usual range in the last weeks"
  }

  private var evidence: String {
    let now = "\(quantity(latest.value, unit)) on \(shortWords(for: latest.date, asOf: asOf))"
    return ([now] + rangeWords + trendWords).joined(separator: "; ") + "."
  }

  private var rangeWords: [String] {
    guard let limits, case .outside = movement else { return [] }
    return ["\(limits.isTrial ? "trial limits" : "limits") \(range(limits.lower, limits.upper, unit)), n \(limits.n)"]
  }

  private var trendWords: [String] {
    guard let trend, case .trend = movement else { return [] }
    let slope = signedQuantity(trend.slopePerWeek, unit)
    return ["\(slope) a week over the last \(count(trend.n, "value")) (\(pValue(trend.p)))"]
  }

  private func ask(_ question: String?) -> String {
    switch meaning {
    case .better: "What made the difference, and who else could use it?"
    case .worse: question ?? "What changed before \(shortWords(for: latest.date, asOf: asOf))?"
    case .neutral: question ?? "What changed, and does it matter?"
    }
  }
}
