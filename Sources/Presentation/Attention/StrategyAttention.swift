import Analysis
package import Record

extension Matter {
  /// Practices A1 and A2; nil for everything else.
  func strategyWording(_ asOf: CalendarDate) -> AttentionWording? {
    switch self {
    case .strategyWithoutOutcome(let title):
      AttentionWording(
        "\(quoted(title)) names no outcome.",
        because: "Nothing that is measured would show whether the problem gets smaller.",
        ask: "Which number moves when it works?")
    case .strategyReviewOverdue(let title, let due):
      AttentionWording(
        "\(quoted(title)) is \(lateness(due, asOf: asOf)).",
        because: "It was to be looked at again by \(shortWords(for: due, asOf: asOf)).",
        ask: "Is the problem still the one that is written?")
    case .strategyOutcomesWithoutData(let title, let metrics):
      AttentionWording(
        "Nobody can see yet whether \(quoted(title)) works.",
        because: metrics.count == 1
          ? "Its only outcome, \(joined(metrics)), has no value."
          : "None of its \(count(metrics.count)) outcomes has a value: \(joined(metrics)).",
        ask: "Who brings the first number, and when?")
    case .tieUncovered(let tie):
      AttentionWording(
        "No strategy aims at \(tie.words).",
        because: "No outcome that a strategy names is tied to it.", ask: "Is that on purpose?")
    default: nil
    }
  }
}

extension Metric.Tie {
  /// What it is worth something to, in a sentence.
  package var words: String {
    switch self {
    case .customer: "customer value"
    case .reliability: "reliability"
    case .growth: "growth"
    }
  }
}
