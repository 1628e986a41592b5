import Diagnostics
import Record

extension AttentionRule {
  static let decisionProvisionalPassed = AttentionRule(provisionalPassed, .G2, urgency: 16) { snapshot in
    snapshot.decisions.watched.compactMap { report in
      let decision = report.decision
      guard report.isPastProvisional, let until = decision.provisionalUntil else { return nil }
      return Found(
        .watch, decision, .decisionProvisionalPassed(title: decision.title, until: until),
        evidence: [decision.evidence(.decisionTaken)], size: shareOfYear(snapshot.asOf.days(since: until)))
    }
  }
}

let provisionalPassed = Rule(
  "decision.provisional-passed", .note, "A provisional decision is confirmed or replaced by its day",
  explanation: """
    The decision holds provisionally until a day, and the day has passed. Nobody can tell whether it still holds. \
    Confirm it, extend it with a reason, or supersede it.
    """)
