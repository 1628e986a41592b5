import Record

/// Practice C2.
extension AttentionWording {
  static func teamWithoutCharter(_ name: String) -> AttentionWording {
    AttentionWording(
      "\(name) has no charter.", because: "Its goals, its guardrails and what it may decide are not written.",
      ask: "What is the team for, and what does it decide by itself?")
  }

  static func teamWithoutGoal(_ name: String) -> AttentionWording {
    AttentionWording(
      "\(name) has no goal.", because: "Its charter names none.",
      ask: "What is better for whom because the team exists?")
  }

  static func charterReviewOverdue(_ name: String, _ due: CalendarDate, _ asOf: CalendarDate) -> AttentionWording {
    reviewOverdue(
      "The charter of \(name)", due, asOf, ask: "Are its goals and its latitude still the right ones?")
  }
}
