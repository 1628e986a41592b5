package import Diagnostics
import Record

/// A decision this many days old still is worth asking for its options; later, nobody would change it.
let daysToAskForOptions = 90

/// Records of other repositories are not asked: many dialects have no place for options.
package struct DecisionWithoutOptions: AttentionRule {
  package static let rule = Rule(
    "decision.no-options", .note, "A decision names the options it was made between",
    explanation: """
      A decision that waits, or that was written in the last 90 days, names no option. Without the ways not taken, \
      nobody can see later what was weighed, and the question is opened again. A line for each is enough.
      """)
  package static let urgency = 10.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.decisions.watched.filter { lacksOptions($0, asOf: snapshot.asOf) }.map {
      Found(.watch, $0.decision, Self(), .decisionWritten)
    }
  }

  /// It has become too old to be asked.
  package func hasPassed(_ subject: AttentionItem.Subject, by now: some ReportFacts) -> Bool {
    guard case .record(let key) = subject else { return false }
    return now.lacksOptions(key) ?? false
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
