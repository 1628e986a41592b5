package import Diagnostics
package import Record

package struct DecisionProvisionalPassed: AttentionRule {
  package let until: CalendarDate

  package static let rule = Rule(
    "decision.provisional-passed", .note, "A provisional decision is confirmed or replaced by its day",
    explanation: """
      The decision holds provisionally until a day, and the day has passed. Nobody can tell whether it still holds. \
      Confirm it, extend it with a reason, or supersede it.
      """)
  package static let urgency = 16.0
  package static let isWaiting = true

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.decisions.watched.compactMap { report in
      let decision = report.decision
      guard report.isPastProvisional, let until = decision.provisionalUntil else { return nil }
      let size = shareOfYear(snapshot.asOf.days(since: until))
      return Found(.watch, decision, Self(until: until), .decisionTaken, size: size)
    }
  }
}
