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

  static func metricWithoutQuestion(_ title: String) -> AttentionWording {
    AttentionWording(
      "\(title) answers no question.", because: "None is written beside it.",
      ask: "What would be decided differently if it moved?")
  }
}
