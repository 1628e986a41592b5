package import Diagnostics
package import Record

/// Where nothing is known of any key result of a running objective, `ObjectiveStale` tells it.
package struct KeyResultUnknown: AttentionRule {
  package let unknown: Int
  package let all: Int
  /// The title of the first of them, and why it has no score.
  package let keyResult: String
  package let reason: Unavailability

  package static let rule = Rule(
    "objective.key-result-unknown", .note, "Of every key result something is known",
    explanation: """
      A key result has had no value for more days of its period than `policies: check_in_days` allows (28, unless \
      `fairlead.yaml` says otherwise), or up to the end of it; then it is shown for four weeks. The score is of the others \
      alone, and the objective cannot be reached (`fairlead explain objectives.unknown`). Write a check-in, bring the \
      values of its metric up to date, or take the key result out.
      """)
  package static let urgency = 25.0

  /// Before its period ended, an objective of which nothing is known was told as one that nobody checks in on.
  package func isToldOtherwise(_ subject: AttentionItem.Subject, from _: some ReportFacts, in other: some ReportFacts)
    -> Bool
  {
    other.reasons.contains { $0.subject == subject && $0.rule == ObjectiveStale.rule.id }
  }

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.objectives.compactMap { report in
      guard report.isPursued, isDue(report, in: snapshot), let first = report.unknownKeyResults.first,
        let reason = first.score.reason
      else { return nil }
      let unknown = report.unknownKeyResults.count
      let found = Self(
        unknown: unknown, all: report.keyResults.count, keyResult: first.keyResult.title, reason: reason)
      return Found(
        .watch, report.objective, found, report.evidence, size: Double(unknown) / Double(report.keyResults.count))
    }
  }
}

/// It is too late for a value still to come by itself.
private func isDue(_ report: ObjectiveReport, in snapshot: Snapshot) -> Bool {
  if report.hasJustEnded(on: snapshot.asOf) { return true }
  let days = snapshot.asOf.days(since: report.objective.period.start)
  let isToldAsStale = report.score.value == nil && report.objective.declared != .done
  return report.isRunning(on: snapshot.asOf) && days > snapshot.organization.policies.checkInDays && !isToldAsStale
}
