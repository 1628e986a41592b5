/// The columns of a table of facts.
package enum FactSchema {
  /// What a row is of.
  package static let head = ["zone", "link_window", "day", "engine", "scope", "id", "period"]
  /// Whole numbers of at least 0.
  package static let counts =
    [
      "deployments", "successful", "unknown", "failed", "failed_of_known", "days", "days_tried", "planned", "unplanned",
      "unrecovered", "recovered_before", "incidents", "incidents_unlinked", "incidents_without_change",
      "incidents_unresolved", "services", "lead_services", "fail_services", "recovery_services", "rework_services",
      "changes", "open_coding", "open_pickup", "open_review", "open_deploy", "well", "well_before_current",
    ] + timed.map { "\($0)_n" } + phases.flatMap { ["\($0)_missing", "\($0)_backward"] }
  /// Hours of at least 0; empty where there is no such figure.
  package static let hours =
    timed.flatMap { name in quantiles.map { "\(name)_\($0)" } } + quantiles.map { "recovery_\($0)_at_least" }
  /// Whole numbers with blanks between them.
  package static let lists = ["lead_bins", "recovery_bins", "lead_seconds", "recovery_seconds", "open_seconds"]
  /// Days with a number each.
  package static let failures = "failures"

  package static let phases = ["coding", "pickup", "review", "deploy", "whole"]
  private static let timed = ["lead", "recovery"] + phases
  package static let quantiles = ["p50", "p75", "p90"]

  /// Where each number stands in `FactRow.numbers`.
  static let places = Dictionary(uniqueKeysWithValues: (counts + hours).enumerated().map { ($1, $0) })
  static let listPlaces = Dictionary(uniqueKeysWithValues: lists.enumerated().map { ($1, $0) })
}
