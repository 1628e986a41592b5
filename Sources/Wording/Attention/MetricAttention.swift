package import Analysis
package import Record

// Practices A2, F1 and F2.

extension TooManyHeadlines: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(capitalised(spelled(have, "headline metric"))) are too many.",
      because: "The policy is \(count(few)).",
      ask: have == few + 1 ? "Which one would nobody miss?" : "Which \(spelled(have - few)) would nobody miss?")
  }
}

extension MetricGoneQuiet: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) has had no value since \(shortWords(for: last, asOf: asOf)).",
      because: "It usually comes every \(rhythmDays == 1 ? "day" : count(rhythmDays, "day")); the last one is "
        + "\(count(asOf.days(since: last), "day")) old.",
      ask: "Is it still measured, and still wanted?")
  }
}

extension TargetOutOfReach: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) will not reach its target unless something changes.",
      because: "The target of \(quantity(target, unit)) lies \(target > limits.upper ? "above" : "below") the limits "
        + "\(range(limits.lower, limits.upper, unit)) from \(count(limits.n, "value")) "
        + (limits.frozen.map { "up to \(shortWords(for: $0.to, asOf: asOf)), frozen." }
          ?? "since \(shortWords(for: limits.from, asOf: asOf))."),
      beside: context.words(asOf: asOf), ask: "What will be done differently, or should the target change?")
  }
}

extension MetricWithoutQuestion: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) answers no question.", because: "None is written beside it.",
      ask: "What would be decided differently if it moved?")
  }
}
