package import Diagnostics
package import Record

/// In a folder of another repository, what has been open for longer than a year is history: nobody waits for it, and a
/// report whose list begins with ten-year-old questions is not read.
private let longestWaitElsewhere = 365

/// Not where the day to decide by has passed: that is the same conversation, and more pressing.
package struct DecisionOpenTooLong: AttentionRule {
  package let days: Int
  package let allowed: Int
  package let decideBy: CalendarDate?
  package let isRecommended: Bool
  /// How many dissents nobody has answered.
  package let unanswered: Int

  package static let rule = Rule(
    "decision.proposed-too-long", .note, "A proposed decision is taken within the days that policy allows",
    explanation: """
      A decision has been proposed for more days than `policies: decisions: proposed_days` allows (30, unless \
      `fairlead.yaml` says otherwise), counted from its date. What depends on it waits, or goes on without it. Decide, \
      put it on hold, or name a day with `decide_by`, in front matter or as a line `- Decide by: 2026-12-01`: until then \
      the list asks for that day, and no note stands beside the file. In a folder of another repository, one that is older \
      than a year is taken for history and not listed.
      """)
  package static let urgency = 30.0
  package static let isWaiting = true

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let allowed = snapshot.organization.policies.proposedDays
    return snapshot.decisions.watched.compactMap { report in
      let decision = report.decision
      guard report.isOpenTooLong, let days = report.daysOpen.value,
        !isOverdue(decision, status: report.status, asOf: snapshot.asOf),
        !decision.folder.isForeign || days <= longestWaitElsewhere
      else { return nil }
      let found = Self(
        days: days, allowed: allowed, decideBy: decision.decideBy, isRecommended: decision.recommendsAnOption,
        unanswered: decision.dissent.count { $0.answered == nil })
      return Found(.watch, decision, found, .decisionWritten, size: shareOfYear(days - allowed))
    }
  }
}
