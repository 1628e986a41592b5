package import Diagnostics
import Record

/// Drafts are still being written, and records of other repositories have no words for it: neither is asked.
package struct DecisionWithoutRecommendation: AttentionRule {
  package let lacksImplication: Bool
  package let lacksRecommendation: Bool

  package static let rule = Rule(
    "decision.no-recommendation", .note,
    "A decision that waits says what it means for the business and what is recommended",
    explanation: """
      Somebody is asked to decide, and the record does not say what the choice means for the business \
      (`business_implication`, of the decision or of an option), or which option is recommended (`recommended: yes`). \
      Those who decide should not have to work it out from technical detail.
      """)
  package static let urgency = 18.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.decisions.watched.compactMap { report in
      let decision = report.decision
      guard report.status == .proposed || report.status == .onHold, !decision.folder.isForeign,
        !decision.statesImplication || !decision.recommendsAnOption
      else { return nil }
      let found = Self(
        lacksImplication: !decision.statesImplication, lacksRecommendation: !decision.recommendsAnOption)
      return Found(.watch, decision, found, .decisionWritten, size: decision.statesImplication ? 0 : 0.5)
    }
  }
}
