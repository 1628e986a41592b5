import Diagnostics
package import Record

/// What one rule found about a subject, once. What is said of one subject stands in one `AttentionItem`.
package struct AttentionReason: Sendable {
  package var tone: AttentionItem.Tone
  package var subject: AttentionItem.Subject
  /// What the subject is called: a record's title, a team's name.
  package var name: String
  /// The team to talk with, by id; nil when nobody owns the subject.
  package var owner: String?
  /// What is the case, with the numbers, as its rule found it; Presentation has the words and the question.
  package var matter: any AttentionRule
  /// Where it was seen.
  package var evidence: [Evidence]
  /// Within one tone, larger comes first. No meaning beyond the order.
  package var weight: Double
  /// Somebody accepted it until a day.
  package var accepted: Acknowledgement?

  /// The stable id of the rule, such as `objective.behind-pace`.
  package var rule: String { type(of: matter).rule.id }
  /// Whether somebody is waited for: see `AttentionRule.isWaiting`.
  package var isWaiting: Bool { type(of: matter).isWaiting }
}
