import Analysis
import Record

/// Practices A2, F1 and F2.
extension AttentionWording {
  static func tooManyHeadlines(_ have: Int, _ few: Int) -> AttentionWording {
    let extra = have - few
    return AttentionWording(
      "\(capitalised(spelled(have, "headline metric"))) are more than a few.",
      because: "The policy is \(count(few)).",
      ask: extra == 1 ? "Which one would nobody miss?" : "Which \(spelled(extra)) would nobody miss?")
  }

  static func metricGoneQuiet(
    _ title: String, _ last: CalendarDate, _ rhythm: Int, _ asOf: CalendarDate
  ) -> AttentionWording {
    AttentionWording(
      "\(title) has had no value since \(shortWords(for: last, asOf: asOf)).",
      because: "It usually comes \(rhythm == 1 ? "every day" : "every \(count(rhythm, "day"))"); the last one is "
        + "\(count(asOf.days(since: last), "day")) old.",
      ask: "Is it still measured, and still wanted?")
  }

  static func targetOutOfReach(
    _ title: String, _ target: Double, _ unit: String, _ limits: MetricReport.Limits, _ asOf: CalendarDate
  ) -> AttentionWording {
    AttentionWording(
      "\(title) will not reach its target unless something changes.",
      because: "The target of \(quantity(target, unit)) lies \(target > limits.upper ? "above" : "below") the limits "
        + "\(range(limits.lower, limits.upper, unit)) from \(count(limits.n, "value")) "
        + (limits.frozen.map { "up to \(shortWords(for: $0.to, asOf: asOf)), frozen." }
          ?? "since \(shortWords(for: limits.from, asOf: asOf))."),
      ask: "What will be done differently to get there, or is another target meant?")
  }

  static func metricWithoutQuestion(_ title: String) -> AttentionWording {
    AttentionWording(
      "\(title) answers no question.", because: "None is written beside it.",
      ask: "What would be decided differently if it moved?")
  }
}
