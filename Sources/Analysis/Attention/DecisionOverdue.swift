import Diagnostics
import Record

extension AttentionRule {
  static let decisionOverdue = AttentionRule(
    Rule(
      "decision.overdue", .note, "An open decision is taken by the day it names",
      explanation: """
        The record names a day to decide by (`decide_by`), the day has passed, and the decision is still open. Others \
        planned with that day. Decide, or name another day and say why.
        """), .G1, urgency: 30
  ) { snapshot in
    snapshot.decisions.watched.compactMap { report in
      let decision = report.decision
      guard isOverdue(decision, status: report.status, asOf: snapshot.asOf), let by = decision.decideBy
      else { return nil }
      return Found(
        .bad, decision, .decisionOverdue(title: decision.title, decideBy: by),
        evidence: [decision.evidence(.decisionWritten)], size: shareOfYear(snapshot.asOf.days(since: by)))
    }
  }
}
