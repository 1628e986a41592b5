package import Analysis
package import Record

// Practices C1, G1 and G2.

extension DecisionWithoutRecommendation: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let (lacks, unseen) =
      switch (lacksImplication, lacksRecommendation) {
      case (true, true):
        (
          "has neither a recommendation nor a business implication",
          "what its authors advise, or what it would cost or bring"
        )
      case (true, false): ("does not say what it means for the business", "what it would cost or bring")
      default: ("has no recommendation", "what its authors advise")
      }
    return AttentionWording(
      "\(quoted(reason.name)) is open and \(lacks).", because: "Whoever decides cannot see \(unseen).",
      ask: "Which way would the authors of \(quoted(reason.name)) go, and what does that mean for the business?")
  }
}

extension DecisionWithoutOptions: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) weighs no options.", because: "Its record names no other way to go.",
      ask: "What else could be done instead of \(quoted(reason.name)), and why not that?")
  }
}

extension DecisionWithoutSuccessor: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) is marked as superseded, but nothing supersedes it.",
      because: "No record says what took its place.",
      ask: "What holds today in place of \(quoted(reason.name))?")
  }
}

extension DecisionReviewOverdue: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      reviewOf: quoted(reason.name), due: due, asOf: asOf, ask: "Does \(quoted(reason.name)) still hold?")
  }
}

extension DecisionOverdue: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) is not decided.",
      because: "A decision was due on \(shortWords(for: decideBy, asOf: asOf)), "
        + "\(count(asOf.days(since: decideBy), "day")) ago.",
      ask: "What is missing to decide on \(quoted(reason.name))?")
  }
}

extension DecisionProvisionalPassed: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) held only until \(shortWords(for: until, asOf: asOf)).",
      because: "Nobody has confirmed it in the \(count(asOf.days(since: until), "day")) since.",
      ask: "Confirm, change or drop \(quoted(reason.name))?")
  }
}

extension DecisionOpenTooLong: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let advice = isRecommended ? "A recommendation exists" : "There is no recommendation"
    let dissents =
      switch unanswered {
      case 0: ""
      case 1: "; one dissent is unanswered"
      default: "; \(spelled(unanswered)) dissents are unanswered"
      }
    let day = decideBy.flatMap { $0 > asOf ? shortWords(for: $0, asOf: asOf) : nil }
    return AttentionWording(
      "\(quoted(reason.name)) has been open for \(count(days, "day")).",
      because: "The policy allows \(count(allowed)). \(advice)\(dissents).",
      ask: day.map { "Decide on \(quoted(reason.name)) by \($0)?" }
        ?? "Decide on \(quoted(reason.name)), or withdraw it?")
  }
}
