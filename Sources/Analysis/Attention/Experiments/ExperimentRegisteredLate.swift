package import Diagnostics
package import Record

package struct ExperimentRegisteredLate: AttentionRule {
  package let starts: CalendarDate
  package let registered: CalendarDate

  package static let rule = Rule(
    "experiment.registered-late", .note, "What would decide a test is written down before it starts",
    explanation: """
      `registered` of the experiment is later than `starts`. A threshold that is chosen while counts come in can be \
      chosen to be met. Write the next one down before the first day; for this one, say what was known when the \
      threshold was chosen.
      """)
  package static let urgency = 14.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.experiments.compactMap { report in
      guard report.isRegisteredLate, report.changes.isEmpty, let starts = report.experiment.starts,
        report.isRecent(on: snapshot.asOf)
      else { return nil }
      let registered = report.experiment.registered
      return Found(
        .watch, report.experiment, Self(starts: starts, registered: registered), .experimentRegistered, on: registered,
        size: shareOfYear(registered.days(since: starts)))
    }
  }

  package func hasPassed(_ subject: AttentionItem.Subject, by now: some ReportFacts) -> Bool { true }
}
