package import Diagnostics

/// Where an organization's events lie and how they are read: `delivery` in `fairlead.yaml`. The values stated here are
/// the defaults.
package struct DeliverySettings: Sendable, Hashable {
  /// One for each tool that exports them.
  package var deployments = [EventSource("data/deployments*.csv")]
  package var incidents = [EventSource("data/incidents*.csv")]
  package var changes = [EventSource("data/changes*.csv")]
  /// Tables of facts, which are read in place of events; nil where none are named.
  package var facts: EventSource?
  /// How long before an incident a deployment may have been its cause, in seconds.
  package var linkWindow = 24 * 3600
  /// What is done with bad rows of files that say nothing of it themselves.
  package var badRows = BadRowPolicy.strict
  /// The environments that are production, as files write them. Rows that name no environment are production too.
  package var production = ["production", "prod"]

  /// The year of the report whose clusters stand beside the distributions as context. The default has none.
  package var benchmarkYear = 2025

  /// Days from which measures of a service or team are judged anew, in ascending order.
  package var rebases: [DeliveryRebase] = []

  /// The years that can be chosen. There was no report in 2020.
  package static let benchmarkYears = 2019...2025

  package init() {}

  /// What is done with the bad rows of some files.
  package func policy(of source: EventSource) -> BadRowPolicy { source.badRows ?? badRows }
}

/// A day from which delivery measures are judged anew, and why.
package struct DeliveryRebase: Sendable, Hashable {
  package var date: CalendarDate
  /// A service, or a team with all services that it answers for.
  package var part: MetricPart
  /// Never empty.
  package var measures: [DeliveryMeasure]
  package var reason: String

  package init(date: CalendarDate, part: MetricPart, measures: [DeliveryMeasure], reason: String) {
    self.date = date
    self.part = part
    self.measures = measures
    self.reason = reason
  }
}

/// Files of events.
package struct EventSource: Sendable, Hashable {
  /// From the content folder. The name of a file may hold `*` for any run of characters.
  package var paths: [String]
  /// The names of columns that differ from the usual: `deployed_at` to `finished`.
  package var columns: [String: String]
  /// What is done with bad rows of these files; nil: as of all.
  package var badRows: BadRowPolicy?
  /// How they are written.
  package var form = TableSettings()
  /// Where each path is written. A default, even one that is written out, is not among them.
  package var places: [String: SourceSpan] = [:]
  /// Where the section stands; nil where none is written.
  package var span: SourceSpan?

  package init(_ paths: String..., columns: [String: String] = [:]) {
    self.paths = paths
    self.columns = columns
  }
}
