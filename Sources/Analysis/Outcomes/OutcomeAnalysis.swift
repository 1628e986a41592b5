import Record

/// What became of the metrics that finished work should move.
func reviewOutcomes(
  of work: [WorkItemReport], metrics: MetricIndex, rules: Organization.SignalRules, asOf: CalendarDate
) -> OutcomeReview {
  OutcomeReview()
}
