package import Diagnostics
package import Record

package struct ObjectiveStale: AttentionRule {
  package let last: CalendarDate?
  package let days: Int

  package static let rule = Rule(
    "objective.no-check-in", .note, "A running objective is checked in on",
    explanation: """
      No check-in was written, and no metric of the objective gave a value, for more days than `policies: \
      check_in_days` allows (28, unless `fairlead.yaml` says otherwise); before the first one, days count from the \
      start of the period, or from the objective's own date. Nobody can tell how it stands. Check in, or drop it.
      """)
  package static let urgency = 24.0
  package static let isWaiting = true

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.objectives.compactMap { report in
      guard let days = daysWithoutEvidence(of: report, on: snapshot.asOf),
        days > snapshot.organization.policies.checkInDays
      else { return nil }
      let found = Self(last: report.lastEvidence, days: days)
      return Found(.watch, report.objective, found, report.evidence, size: shareOfYear(days))
    }
  }
}

/// Days since the last evidence, or since the period began, or the objective came to be in it; nil for an objective that is not running, dropped or done.
func daysWithoutEvidence(of report: ObjectiveReport, on day: CalendarDate) -> Int? {
  guard report.isRunning(on: day), report.isPursued, report.objective.declared != .done else { return nil }
  let start = max(report.objective.period.start, report.objective.header.date ?? report.objective.period.start)
  return day.days(since: max(start, report.lastEvidence ?? start))
}
