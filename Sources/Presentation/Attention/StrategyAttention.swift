package import Record

/// Practices A1 and A2.
extension AttentionWording {
  static func strategyWithoutOutcome(_ title: String) -> AttentionWording {
    AttentionWording(
      "\(quoted(title)) names no outcome.",
      because: "Nothing that is measured would show whether the problem gets smaller.",
      ask: "Which number moves when it works?")
  }

  static func strategyReviewOverdue(_ title: String, _ due: CalendarDate, _ asOf: CalendarDate) -> AttentionWording {
    reviewOverdue(quoted(title), due, asOf, ask: "Is the problem still the one that is written?")
  }

  static func strategyOutcomesWithoutData(_ title: String, _ metrics: [String]) -> AttentionWording {
    AttentionWording(
      "Nobody can see yet whether \(quoted(title)) works.",
      because: metrics.count == 1
        ? "Its only outcome, \(joined(metrics)), has no value."
        : "None of its \(count(metrics.count, "outcome")) has a value: \(joined(metrics)).",
      ask: "Who brings the first number, and when?")
  }

  static func tieUncovered(_ tie: Metric.Tie) -> AttentionWording {
    AttentionWording(
      "No strategy aims at \(tie.words).", because: "No outcome that a strategy names is tied to it.",
      ask: "Is that on purpose?")
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
