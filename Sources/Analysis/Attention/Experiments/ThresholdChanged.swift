package import Diagnostics
package import Record

/// The most changes of one threshold that are shown as evidence.
private let changesShown = 3

package struct ThresholdChanged: AttentionRule {
  package let starts: CalendarDate
  /// Those that were committed after the start.
  package let changes: [ThresholdHistory.Change]

  package static let rule = Rule(
    "experiment.threshold-changed", .note, "A threshold stays as it is once the test has begun",
    explanation: """
      The repository that the content lies in has a commit, written after the day on which the test started (by the \
      date of its author), after which the threshold says something else. Whoever sees the first counts can always \
      find a threshold that they meet; so the verdict is told with the change beside it. Say in the experiment why it \
      was changed and what was known by then, or run the test anew. Where the content is in no repository with its \
      whole history, nothing can be said of it; the page of the experiment tells which is the case. It also tells when \
      the history begins after the start, as it does for content that came into the repository later, and when the \
      file says something else than the last commit: neither is more than a doubt.
      """)
  package static let urgency = 22.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.experiments.compactMap { report in
      guard let starts = report.experiment.starts, !report.changes.isEmpty, report.isRecent(on: snapshot.asOf) else {
        return nil
      }
      let evidence = report.changes.prefix(changesShown).map {
        report.experiment.evidence(.experimentRegistered, on: $0.committed)
      }
      return Found(.bad, report.experiment, Self(starts: starts, changes: report.changes), evidence, size: 0.5)
    }
  }

  package func hasPassed(_ subject: AttentionItem.Subject, by now: some ReportFacts) -> Bool { true }
}

/// What was wrong with a test that ended longer ago is no longer talked about.
private let daysRecent = 182

extension ExperimentReport {
  func isRecent(on day: CalendarDate) -> Bool { day.days(since: experiment.ends) <= daysRecent }
}
