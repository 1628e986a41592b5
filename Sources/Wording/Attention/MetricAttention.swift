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
      ask: "Is \(quoted(reason.name)) still measured, and still wanted?")
  }
}

extension TargetOutOfReach: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "The target of \(quoted(reason.name)) is out of reach as things stand.",
      because: "The target of \(quantity(target, unit)) lies \(target > limits.upper ? "above" : "below") the limits "
        + "\(range(limits.lower, limits.upper, unit)) from \(count(limits.n, "value")) "
        + (limits.frozen.map { "up to \(shortWords(for: $0.to, asOf: asOf)), frozen." }
          ?? "since \(shortWords(for: limits.from, asOf: asOf))."),
      beside: context.words(asOf: asOf),
      ask: "What would bring \(quoted(reason.name)) \(way), or should the target change?")
  }

  /// `from 41.4 % to 90 %`
  private var way: String {
    let digits = digits(apart: level, target)
    return "from \(quantity(level, unit, significant: digits)) to \(quantity(target, unit, significant: digits))"
  }
}

extension MetricWithoutQuestion: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) answers no question.", because: "None is written beside it.",
      ask: "What would be decided differently if \(quoted(reason.name)) moved?")
  }
}
