import Analysis
import Record

/// Practice B1.
extension AttentionWording {
  /// Asks for what the method needs, and for nothing else.
  static func workNotRanked(_ work: WorkNotRanked) -> AttentionWording {
    let (number, titles) = (work.count, work.titles)
    let named = joined(titles.map(quoted) + (number > titles.count ? ["\(spelled(number - titles.count)) more"] : []))
    let missing = joined(work.missing.map(\.words))
    return AttentionWording(
      number == 1 ? "\(named) cannot be ranked." : "\(capitalised(spelled(number, "item"))) cannot be ranked.",
      because: "Ranking by \(work.method.name) needs \(missing), which \(number == 1 ? "it lacks" : "\(named) lack"); "
        + "\(work.ranked == 0 ? "none" : count(work.ranked)) of \(count(work.open, "open item")) "
        + "\(work.ranked < 2 ? "is" : "are") ranked.",
      ask: asking(for: work.missing))
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
    case .hoursPerWeek, .people, .growth, .personWeek, .discountRate, .horizon, .date: words
    case .interest, .effort, .duration, .reach, .impact, .ease: "the \(words)"
    }
  }
}
