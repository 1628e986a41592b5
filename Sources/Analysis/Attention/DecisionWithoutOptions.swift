import Diagnostics
import Record

/// A decision this many days old still is worth asking for its options; later, nobody would change it.
let daysToAskForOptions = 90

extension AttentionRule {
  /// Records of other repositories are not asked: many dialects have no place for options.
  static let decisionWithoutOptions = AttentionRule(
    Rule(
      "decision.no-options", .note, "A decision names the options it was made between",
      explanation: """
        A decision that waits, or that was written in the last 90 days, names no option. Without the ways not taken, \
        nobody can see later what was weighed, and the question is opened again. A line for each is enough.
        """), .G2, urgency: 10
  ) { snapshot in
    snapshot.decisions.watched.compactMap { report in
      guard lacksOptions(report, asOf: snapshot.asOf) else { return nil }
      let decision = report.decision
      return Found(
        .watch, decision, .decisionWithoutOptions(title: decision.title),
        evidence: [decision.evidence(.decisionWritten)])
    }
  }
}

private func lacksOptions(_ report: DecisionReport, asOf: CalendarDate) -> Bool {
  guard report.decision.options.isEmpty, !report.decision.folder.isForeign else { return false }
  switch report.status {
  case .proposed, .onHold: return true
  case .accepted, .partlySuperseded:
    guard let date = report.decision.header.date else { return false }
    return asOf.days(since: date) <= daysToAskForOptions
  case .draft, .superseded, .deprecated, .rejected, .unknown: return false
  }
}
