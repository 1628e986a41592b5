package import Analysis
package import Record

// Practice C2.

extension TeamWithoutCharter: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(reason.name) has no charter.",
      because: "Its goals, its guardrails and what it may decide are not written down.",
      ask: "What is \(reason.name) for, and what does it decide by itself?")
  }
}

extension TeamWithoutGoal: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(reason.name) has no goal.", because: "Its charter names none.",
      ask: "What is better for whom because \(reason.name) exists?")
  }
}

extension CharterReviewOverdue: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      reviewOf: "The charter of \(reason.name)", due: due, asOf: asOf,
      ask: "Are the goals and the latitude of \(reason.name) still the right ones?")
  }
}

extension InteractionPastEnd: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let days = asOf.days(since: until)
    return AttentionWording(
      "\(reason.name) was to work with \(other) until \(shortWords(for: until, asOf: asOf)).",
      because: "\(mode.map { capitalised($0.words) } ?? "The entry") is \(count(days, "day")) past its end date.",
      ask: "What came of the work of \(reason.name) with \(other), and does it go on?")
  }
}
