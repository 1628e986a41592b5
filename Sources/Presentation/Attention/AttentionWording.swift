package import Analysis
package import Record

/// What an attention item says: what is the case, how that is known, and what to talk about.
///
/// Present tense, no praise, no blame; never a claim without evidence, never evidence without a question.
package struct AttentionWording: Sendable, Equatable {
  /// One sentence: the news.
  package let claim: String
  /// How it is known, with n and the window.
  package let evidence: String
  /// What to ask whom it concerns.
  package let question: String

  package init(_ claim: String, because evidence: String, ask question: String) {
    self.claim = claim
    self.evidence = evidence
    self.question = question
  }
}

extension Matter {
  /// - Parameter question: what the metric itself asks, where the matter is a metric's.
  package func wording(asOf: CalendarDate, question: String? = nil) -> AttentionWording {
    strategyWording(asOf) ?? metricWording(asOf, question) ?? objectiveWording(asOf) ?? decisionWording(asOf)
      ?? teamWording(asOf)
  }
}

/// `19 days past its review`: what is late by how much.
func lateness(_ due: CalendarDate, asOf: CalendarDate) -> String {
  let days = asOf.days(since: due)
  return days > 0 ? "\(count(days, "day")) past its review" : "due for review"
}
