import Analysis
import Record

extension Matter {
  /// Practices C1, G1 and G2; nil for everything else.
  func decisionWording(_ asOf: CalendarDate) -> AttentionWording? {
    switch self {
    case .decisionWithoutRecommendation(let title, let noImplication, let noRecommendation):
      AttentionWording(
        "\(quoted(title)) is open and \(lacking(noImplication, noRecommendation)).",
        because: "Whoever decides cannot see \(unseen(noImplication, noRecommendation)).",
        ask: "Which way would its authors go, and what does that mean for the business?")
    case .decisionWithoutOptions(let title):
      AttentionWording(
        "\(quoted(title)) weighs no options.", because: "Its record names no other way to go.",
        ask: "What else could be done, and why not that?")
    case .decisionWithoutSuccessor(let title):
      AttentionWording(
        "\(quoted(title)) is superseded by nothing.", because: "No record says what took its place.",
        ask: "What holds today?")
    case .decisionReviewOverdue(let title, let due):
      AttentionWording(
        "\(quoted(title)) is \(lateness(due, asOf: asOf)).",
        because: "It was to be looked at again by \(shortWords(for: due, asOf: asOf)).", ask: "Does it still hold?")
    case .decisionOpenTooLong(let title, let days, let allowed, let decideBy, let isRecommended, let unanswered):
      AttentionWording(
        "\(quoted(title)) has been open for \(count(days, "day")).",
        because: "\(capitalised(spelled(allowed, "day"))) are allowed. " + state(isRecommended, unanswered),
        ask: decideBy.map { $0 > asOf ? "Decide by \(shortWords(for: $0, asOf: asOf))?" : "Decide, or withdraw it?" }
          ?? "Decide, or withdraw it?")
    case .decisionOverdue(let title, let decideBy):
      AttentionWording(
        "\(quoted(title)) should be decided by now.",
        because: "It was promised by \(shortWords(for: decideBy, asOf: asOf)), "
          + "\(count(asOf.days(since: decideBy), "day")) ago.",
        ask: "What is missing to decide?")
    case .decisionProvisionalPassed(let title, let until):
      AttentionWording(
        "\(quoted(title)) held until \(shortWords(for: until, asOf: asOf)) only.",
        because: "Nobody has confirmed it in the \(count(asOf.days(since: until), "day")) since.",
        ask: "Confirm it, change it or drop it?")
    default: nil
    }
  }
}

private func lacking(_ implication: Bool, _ recommendation: Bool) -> String {
  switch (implication, recommendation) {
  case (true, true): "has neither a recommendation nor a business implication"
  case (true, false): "does not say what it means for the business"
  default: "has no recommendation"
  }
}

private func unseen(_ implication: Bool, _ recommendation: Bool) -> String {
  switch (implication, recommendation) {
  case (true, true): "what its authors advise, or what it would cost or bring"
  case (true, false): "what it would cost or bring"
  default: "what its authors advise"
  }
}

private func state(_ isRecommended: Bool, _ unanswered: Int) -> String {
  let advice = isRecommended ? "A recommendation exists" : "There is no recommendation"
  guard unanswered > 0 else { return advice + "." }
  return "\(advice); \(spelled(unanswered, "dissent")) \(unanswered == 1 ? "is" : "are") unanswered."
}
