import Diagnostics
import Record

extension AttentionRule {
  /// Drafts are still being written, and records of other repositories have no words for it: neither is asked.
  static let decisionWithoutRecommendation = AttentionRule(
    Rule(
      "decision.no-recommendation", .note,
      "A decision that waits says what it means for the business and what is recommended",
      explanation: """
        Somebody is asked to decide, and the record does not say what the choice means for the business \
        (`business_implication`, of the decision or of an option), or which option is recommended (`recommended: yes`). \
        Those who decide should not have to work it out from technical detail.
        """), .G1, urgency: 18
  ) { snapshot in
    snapshot.decisions.watched.compactMap { report in
      let decision = report.decision
      guard report.status == .proposed || report.status == .onHold, !decision.folder.isForeign,
        !decision.statesImplication || !decision.recommendsAnOption
      else { return nil }
      return Found(
        .watch, decision,
        .decisionWithoutRecommendation(
          title: decision.title, lacksImplication: !decision.statesImplication,
          lacksRecommendation: !decision.recommendsAnOption),
        evidence: [decision.evidence(.decisionWritten)], size: decision.statesImplication ? 0 : 0.5)
    }
  }
}
