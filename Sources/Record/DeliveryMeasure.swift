/// The measures of delivery as dora.dev defines them (read January 2026), by the names that a metric's `source` uses, and one
/// that is judged beside them.
package enum DeliveryMeasure: String, Sendable, CaseIterable {
  /// Successful production deployments, by week.
  case deploymentFrequency = "deployment_frequency"
  /// From commit to running in production, in hours.
  case changeLeadTime = "change_lead_time"
  /// The share of deployments that failed, from 0 to 1.
  case changeFailRate = "change_fail_rate"
  /// From a failed deployment to its recovery, in hours.
  case recoveryTime = "recovery_time"
  /// The share of deployments that were not planned, from 0 to 1.
  case reworkRate = "rework_rate"
  /// How many deployments went well from one that failed to the next. Of dora.dev it is not, and it has no value a week.
  case betweenFailures = "deployments_between_failures"

  /// The five of dora.dev, each with a figure for every week.
  package static let weekly = allCases.filter { $0 != .betweenFailures }
}
