import Diagnostics
import Record

/// The attention rules about experiments.
let experimentAttentionRules: [AttentionRule] = [
  .thresholdChanged, .experimentRegisteredLate, .experimentWithoutResult,
]

/// The most changes of one threshold that are shown as evidence.
private let changesShown = 3

/// What was wrong with a test that ended longer ago is no longer talked about.
private let daysRecent = 182

extension ExperimentReport {
  fileprivate func isRecent(on day: CalendarDate) -> Bool { day.days(since: experiment.ends) <= daysRecent }
}

extension AttentionRule {
  static let thresholdChanged = AttentionRule(
    Rule(
      "experiment.threshold-changed", .note, "A threshold stays as it is once the test has begun",
      explanation: """
        The repository that the content lies in has a commit, written after the day on which the test started (by the date \
        of its author), after which the threshold says something else. Whoever sees the first counts can always find a threshold that they meet; so \
        the verdict is told with the change beside it. Say in the experiment why it was changed and what was known by \
        then, or run the test anew. Where the content is in no repository with its whole history, nothing can be said of \
        it; the page of the experiment tells which is the case. It also tells when the history begins after the start, as \
        it does for content that came into the repository later, and when the file says something else than the last \
        commit: neither is more than a doubt.
        """), .B2, urgency: 22
  ) { snapshot in
    snapshot.experiments.compactMap { report in
      guard let starts = report.experiment.starts, !report.changes.isEmpty, report.isRecent(on: snapshot.asOf) else {
        return nil
      }
      return Found(
        .bad, report.experiment,
        .experiment(
          .thresholdChanged(title: report.experiment.title, starts: starts, changes: report.changes)),
        evidence: report.changes.prefix(changesShown).map {
          report.experiment.evidence(.experimentRegistered, on: $0.committed)
        },
        size: 0.5)
    }
  }

  static let experimentRegisteredLate = AttentionRule(
    Rule(
      "experiment.registered-late", .note, "What would decide a test is written down before it starts",
      explanation: """
        `registered` of the experiment is later than `starts`. A threshold that is chosen while counts come in can be \
        chosen to be met. Write the next one down before the first day; for this one, say what was known when the \
        threshold was chosen.
        """), .B2, urgency: 14
  ) { snapshot in
    snapshot.experiments.compactMap { report in
      guard report.isRegisteredLate, report.changes.isEmpty, let starts = report.experiment.starts,
        report.isRecent(on: snapshot.asOf)
      else { return nil }
      return Found(
        .watch, report.experiment,
        .experiment(
          .registeredLate(
            title: report.experiment.title, starts: starts, registered: report.experiment.registered)),
        evidence: [report.experiment.evidence(.experimentRegistered, on: report.experiment.registered)],
        size: shareOfYear(report.experiment.registered.days(since: starts)))
    }
  }

  static let experimentWithoutResult = AttentionRule(
    Rule(
      "experiment.no-result", .note, "A test that has ended says what was seen",
      explanation: """
        The last day of the test has passed, and the experiment has no `result`. Write down what both groups did, whatever \
        it was; if the test was not run, choose another `ends`, or say in the text why it never will be and remove the \
        file.
        """), .B2, urgency: 16
  ) { snapshot in
    snapshot.experiments.compactMap { report in
      let experiment = report.experiment
      guard experiment.result == nil, experiment.ends < snapshot.asOf else { return nil }
      return Found(
        .watch, experiment, .experiment(.withoutResult(title: experiment.title, ended: experiment.ends)),
        evidence: [experiment.evidence(.experimentEnded, on: experiment.ends)],
        size: shareOfYear(snapshot.asOf.days(since: experiment.ends)))
    }
  }
}
