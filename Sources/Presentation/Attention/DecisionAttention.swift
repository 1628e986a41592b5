import Record

/// Practices C1, G1 and G2.
extension AttentionWording {
  static func decisionWithoutRecommendation(
    _ title: String, _ noImplication: Bool, _ noRecommendation: Bool
  ) -> AttentionWording {
    let lacks: String
    let unseen: String
    switch (noImplication, noRecommendation) {
    case (true, true):
      lacks = "has neither a recommendation nor a business implication"
      unseen = "what its authors advise, or what it would cost or bring"
    case (true, false): (lacks, unseen) = ("does not say what it means for the business", "what it would cost or bring")
    default: (lacks, unseen) = ("has no recommendation", "what its authors advise")
    }
    return AttentionWording(
      "\(quoted(title)) is open and \(lacks).", because: "Whoever decides cannot see \(unseen).",
      ask: "Which way would its authors go, and what does that mean for the business?")
  }

  static func decisionWithoutOptions(_ title: String) -> AttentionWording {
    AttentionWording(
      "\(quoted(title)) weighs no options.", because: "Its record names no other way to go.",
      ask: "What else could be done, and why not that?")
  }

  static func decisionWithoutSuccessor(_ title: String) -> AttentionWording {
    AttentionWording(
      "\(quoted(title)) is superseded by nothing.", because: "No record says what took its place.",
      ask: "What holds today?")
  }

  static func decisionReviewOverdue(_ title: String, _ due: CalendarDate, _ asOf: CalendarDate) -> AttentionWording {
    reviewOverdue(quoted(title), due, asOf, ask: "Does it still hold?")
  }

  static func decisionOverdue(_ title: String, _ decideBy: CalendarDate, _ asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(title)) is not decided.",
      because: "It was to be decided by \(shortWords(for: decideBy, asOf: asOf)), "
        + "\(count(asOf.days(since: decideBy), "day")) ago.",
      ask: "What is missing to decide?")
  }

  static func decisionProvisionalPassed(
    _ title: String, _ until: CalendarDate, _ asOf: CalendarDate
  ) -> AttentionWording {
    AttentionWording(
      "\(quoted(title)) held until \(shortWords(for: until, asOf: asOf)) only.",
      because: "Nobody has confirmed it in the \(count(asOf.days(since: until), "day")) since.",
      ask: "Confirm it, change it or drop it?")
  }
}

/// A decision that has been open for longer than the policy allows, in words.
struct OpenDecision {
  let title: String
  let days: Int
  let allowed: Int
  let decideBy: CalendarDate?
  let isRecommended: Bool
  /// How many dissents nobody has answered.
  let unanswered: Int

  func wording(_ asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(title)) has been open for \(count(days, "day")).",
      because: "The policy allows \(count(allowed)). \(advice)\(dissents).", ask: question(asOf))
  }

  private var advice: String { isRecommended ? "A recommendation exists" : "There is no recommendation" }

  private var dissents: String {
    switch unanswered {
    case 0: ""
    case 1: "; one dissent is unanswered"
    default: "; \(spelled(unanswered)) dissents are unanswered"
    }
  }

  private func question(_ asOf: CalendarDate) -> String {
    guard let decideBy, decideBy > asOf else { return "Decide, or withdraw it?" }
    return "Decide by \(shortWords(for: decideBy, asOf: asOf))?"
  }
}
