package import Analysis
package import Record

/// What a reason for attention says: what is the case, how that is known, and what to talk about.
///
/// Present tense, no praise, no blame; never a claim without evidence, never evidence without a question.
package struct AttentionWording: Sendable, Equatable {
  /// One sentence: the news.
  package let claim: String
  /// How it is known, with n and the window.
  package let evidence: String
  /// What happened just before, and what is being done; mostly empty.
  package let context: NamingText
  /// What to ask whom it concerns.
  package let question: String

  package init(
    _ claim: String, because evidence: String, beside context: NamingText = NamingText(), ask question: String
  ) {
    self.claim = claim
    self.evidence = evidence
    self.context = context
    self.question = question
  }

  /// The evidence and what stands beside it, without links.
  package var told: String { context.isEmpty ? evidence : "\(evidence) \(context.text)" }

  /// Of everything that was to be looked at again.
  package init(reviewOf subject: String, due: CalendarDate, asOf: CalendarDate, ask question: String) {
    let days = asOf.days(since: due)
    self.init(
      "\(subject) is \(days > 0 ? "\(count(days, "day")) past its review" : "due for review").",
      because: "Review \(days > 0 ? "was" : "is") due on \(shortWords(for: due, asOf: asOf)).", ask: question)
  }
}

/// A rule of attention with the words for what it finds.
package protocol Worded: AttentionRule {
  /// The part of the report that tells more of what is said of a team or of all; nil where none does.
  static var part: ReportPart? { get }

  func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording
}

extension Worded {
  package static var part: ReportPart? { nil }
}

extension AttentionRules where repeat each Kind: Worded {
  /// Every reason is found by one of these rules. That all of them have words is what the condition above says: a rule
  /// without them does not compile where this is asked. The cast is how a single reason finds its own.
  package func words(for reason: AttentionReason) -> (any Worded)? { reason.matter as? any Worded }
}

extension AttentionReason {
  private var words: (any Worded)? { attentionRules.words(for: self) }

  /// See `Worded.part`.
  package var part: ReportPart? { words.flatMap { type(of: $0).part } }

  package func wording(asOf: CalendarDate) -> AttentionWording {
    words?.wording(of: self, asOf: asOf) ?? AttentionWording("", because: "", ask: "")
  }
}
