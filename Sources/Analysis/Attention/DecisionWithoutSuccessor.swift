import Diagnostics
import Record

extension AttentionRule {
  static let decisionWithoutSuccessor = AttentionRule(missingSuccessor, .G2, urgency: 8) { snapshot in
    snapshot.decisions.watched.compactMap { report in
      let decision = report.decision
      // A successor that is named and not there, or not shown to everyone, still is one.
      guard report.status == .superseded, report.supersededBy.isEmpty, decision.supersededBy.isEmpty,
        !report.isSuccessorWithheld
      else { return nil }
      return Found(
        .watch, decision, .decisionWithoutSuccessor(title: decision.title),
        evidence: [decision.evidence(.decisionWritten)])
    }
  }
}
