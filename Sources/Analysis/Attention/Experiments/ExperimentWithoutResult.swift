package import Diagnostics
package import Record

package struct ExperimentWithoutResult: AttentionRule {
  package let ended: CalendarDate

  package static let rule = Rule(
    "experiment.no-result", .note, "A test that has ended says what was seen",
    explanation: """
      The last day of the test has passed, and the experiment has no `result`. Write down what both groups did, \
      whatever it was; if the test was not run, choose another `ends`, or say in the text why it never will be and \
      remove the file.
      """)
  package static let urgency = 16.0
  package static let isWaiting = true

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.experiments.compactMap { report in
      let experiment = report.experiment
      guard experiment.result == nil, experiment.ends < snapshot.asOf else { return nil }
      return Found(
        .watch, experiment, Self(ended: experiment.ends), .experimentEnded, on: experiment.ends,
        size: shareOfYear(snapshot.asOf.days(since: experiment.ends)))
    }
  }
}
