package import Diagnostics
import Record

package struct DecisionWithoutSuccessor: AttentionRule {
  package static let rule = missingSuccessor
  package static let urgency = 8.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.decisions.watched.compactMap { report in
      // A successor that is named and not there, or not shown to everyone, still is one.
      guard report.status == .superseded, report.supersededBy.isEmpty, report.decision.supersededBy.isEmpty,
        !report.isSuccessorWithheld
      else { return nil }
      return Found(.watch, report.decision, Self(), .decisionWritten)
    }
  }
}
