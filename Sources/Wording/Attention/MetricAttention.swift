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
      because: "The target of \(edge.target) lies \(target > limits.upper ? "above" : "below") the limits "
        + "\(edge.limits) \(basis(asOf: asOf)).",
      beside: context.words(asOf: asOf),
      ask: "What would bring \(quoted(reason.name)) \(way), or should the target change?")
  }

  /// The target and the limits, with as many digits as it takes to see that it lies outside.
  private var edge: (target: String, limits: String) {
    let nearest = target > limits.upper ? limits.upper : limits.lower
    // Limits are told with two digits: so near they may read like the target.
    guard abs(target - nearest) < 0.05 * abs(nearest) else {
      return (quantity(target, unit), range(limits.lower, limits.upper, unit))
    }
    let (aim, end) = sideBySide(target, nearest, unit)
    return (aim, target > limits.upper ? "that end at \(end)," : "that begin at \(end),")
  }

  /// What the limits are from.
  private func basis(asOf: CalendarDate) -> String {
    if let level = limits.level {
      return "around the level of the \(count(level.n, "value")) since \(shortWords(for: level.since, asOf: asOf))"
    }
    let days = limits.frozen.map { "up to \(shortWords(for: $0.to, asOf: asOf)), frozen" }
    return "from \(count(limits.n, "value")) \(days ?? "since \(shortWords(for: limits.from, asOf: asOf))")"
  }

  /// `from 41.4 % (28-day mean) to 90 %`
  private var way: String {
    let (now, wanted) = sideBySide(level.value, target, unit)
    return "from \(now)\(level.note) to \(wanted)"
  }
}

extension MetricWithoutQuestion: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) answers no question.", because: "None is written beside it.",
      ask: "What would be decided differently if \(quoted(reason.name)) moved?")
  }
}
