package import Record

/// What the attention rules about experiments say. Each case belongs to the rule that its comment names.
package enum ExperimentMatter: Sendable {
  /// `experiment.threshold-changed`: the changes that were committed after the start.
  case thresholdChanged(title: String, starts: CalendarDate, changes: [ThresholdHistory.Change])
  /// `experiment.registered-late`
  case registeredLate(title: String, starts: CalendarDate, registered: CalendarDate)
  /// `experiment.no-result`: it ended, and nothing is written of what was seen.
  case withoutResult(title: String, ended: CalendarDate)
}
