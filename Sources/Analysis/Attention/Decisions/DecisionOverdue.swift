package import Diagnostics
package import Record

package struct DecisionOverdue: AttentionRule {
  package let decideBy: CalendarDate

  package static let rule = Rule(
    "decision.overdue", .note, "An open decision is taken by the day it names",
    explanation: """
      The record names a day to decide by (`decide_by`), the day has passed, and the decision is still open. Others \
      planned with that day. Decide, or name another day and say why.
      """)
  package static let urgency = 30.0
  package static let isWaiting = true

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.decisions.watched.compactMap { report in
      let decision = report.decision
      guard isOverdue(decision, status: report.status, asOf: snapshot.asOf), let by = decision.decideBy
      else { return nil }
      let size = shareOfYear(snapshot.asOf.days(since: by))
      return Found(.bad, decision, Self(decideBy: by), .decisionWritten, size: size)
    }
  }
}
