package import Analysis
package import Record

// Practices A1 and A2.

extension StrategyWithoutOutcome: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) names no outcome.",
      because: "Nothing that is measured would show whether the problem gets smaller.",
      ask: "Which number moves when \(quoted(reason.name)) works?")
  }
}

extension StrategyReviewOverdue: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      reviewOf: quoted(reason.name), due: due, asOf: asOf,
      ask: "Is the problem of \(quoted(reason.name)) still the one that is written?")
  }
}

extension StrategyOutcomesWithoutData: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "There is no evidence yet that \(quoted(reason.name)) works.",
      because: metrics.count == 1
        ? "Its only outcome, \(joined(metrics.map(quoted))), has no value."
        : "None of its \(count(metrics.count, "outcome")) has a value: \(joined(metrics.map(quoted))).",
      ask: "Who brings the first value of \(metrics.first.map(quoted) ?? "an outcome"), and when?")
  }
}

extension TieUncovered: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "No strategy aims at \(tie.words).", because: "No outcome that a strategy names is tied to it.",
      ask: "Is it on purpose that no strategy aims at \(tie.words)?")
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
