package import Analysis
package import Record

// Practice B1.

extension WorkNotRanked: Worded {
  package static var part: ReportPart? { .priorities }

  /// Asks for what the method needs, and for nothing else.
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let rest = count - titles.count
    let named = joined(titles.map(quoted) + (rest > 0 ? ["\(spelled(rest)) more"] : []))
    return AttentionWording(
      count == 1 ? "\(named) cannot be ranked." : "\(capitalised(spelled(count, "item"))) cannot be ranked.",
      because: "\(count == 1 ? "It lacks" : "\(named) lack") \(joined(missing.map(\.words))), which ranking by "
        + "\(method.name) needs; \(ranked == 0 ? "none" : Wording.count(ranked)) of "
        + "\(Wording.count(open, "open item")) \(ranked < 2 ? "is" : "are") ranked.",
      ask: asking(for: missing))
  }
}

private func asking(for missing: [WorkInput]) -> String {
  switch missing {
  case [.costOfDelay, .duration]: "What would a week of waiting cost, and how long would it take, give or take?"
  case [.costOfDelay]: "What would a week of waiting cost, give or take?"
  case [.duration]: "How long would it take, give or take?"
  default: "What would \(joined(missing.map(\.noun))) be, give or take?"
  }
}

extension WorkInput {
  /// As a question asks for it.
  fileprivate var noun: String {
    switch self {
    case .value: "the points for value"
    case .urgency: "the points for urgency"
    case .riskReduction: "the points for risk reduction"
    case .size: "the points for size"
    case .costOfDelay: "the cost of a week of waiting"
    case .confidence: "the confidence in it"
    case .hoursPerWeek, .people, .growth, .personWeek, .discountRate, .horizon, .date, .left: words
    case .interest, .effort, .duration, .reach, .impact, .ease: "the \(words)"
    }
  }
}
