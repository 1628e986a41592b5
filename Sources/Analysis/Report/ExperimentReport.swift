package import Record

/// An experiment on the report's day, with the verdict that its result gives.
package struct ExperimentReport: Sendable {
  package var experiment: Experiment
}
