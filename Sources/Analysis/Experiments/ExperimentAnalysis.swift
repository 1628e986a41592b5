import Record

/// An experiment with what its result says, on a day.
func analyse(_ experiment: Experiment, asOf: CalendarDate) -> ExperimentReport {
  ExperimentReport(experiment: experiment)
}
