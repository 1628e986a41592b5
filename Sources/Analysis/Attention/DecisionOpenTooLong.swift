import Diagnostics
import Record

/// In a folder of another repository, what has been open for longer than a year is history: nobody waits for it, and a
/// report whose list begins with ten-year-old questions is not read.
private let longestWaitElsewhere = 365

extension AttentionRule {
  /// Not where the day to decide by has passed: that is the same conversation, and more pressing.
  static let decisionOpenTooLong = AttentionRule(proposedTooLong, .G2, urgency: 30) { snapshot in
    let allowed = snapshot.organization.policies.proposedDays
    return snapshot.decisions.watched.compactMap { report in
      let decision = report.decision
      guard report.isOpenTooLong, let days = report.daysOpen.value,
        !isOverdue(decision, status: report.status, asOf: snapshot.asOf),
        !decision.folder.isForeign || days <= longestWaitElsewhere
      else { return nil }
      let matter = Matter.decisionOpenTooLong(
        title: decision.title, days: days, allowed: allowed, decideBy: decision.decideBy,
        hasRecommendation: decision.recommendsAnOption,
        unansweredDissent: decision.dissent.count { $0.answered == nil })
      return Found(
        .watch, decision, matter, evidence: [decision.evidence(.decisionWritten)], size: shareOfYear(days - allowed))
    }
  }
}

let proposedTooLong = Rule(
  "decision.proposed-too-long", .note, "A proposed decision is taken within the days that policy allows",
  explanation: """
    A decision has been proposed for more days than `policies: decisions: proposed_days` allows (30, unless \
    `fairlead.yaml` says otherwise), counted from its date. What depends on it waits, or goes on without it. Decide, put \
    it on hold, or name a day with `decide_by`. In a folder of another repository, one that is older than a year is taken \
    for history and not listed.
    """)
