/// What happened on the way to production and in it, as an organization's event files tell it: deployments, incidents and
/// changes, kept small.
///
/// A deployment takes 9 bytes, an incident 12 and a change 24, so that ten million rows are not a special case. Nothing in here is
/// in the order of the files, and nothing derived from it may depend on an order.
package struct DeliveryEvents: Sendable {
  /// The ids of the services in the order of `fairlead.yaml`; events name a service by its position.
  package var services: [String]
  /// Production deployments, in as many parts as they were read in.
  package var deployments: [DeploymentBatch]
  package var incidents: [Incident]
  package var changes: [DeliveryChange]
  /// The time zone of the organization over the time that the events span.
  package var zone: ZoneOffsets
  package var deploymentTally: EventTally
  package var incidentTally: EventTally
  package var changeTally: EventTally

  package init(services: [String], zone: ZoneOffsets = ZoneOffsets()) {
    self.services = services
    self.zone = zone
    deployments = []
    incidents = []
    changes = []
    deploymentTally = EventTally()
    incidentTally = EventTally()
    changeTally = EventTally()
  }
}

/// What became of the rows of one kind of event file.
package struct EventTally: Sendable, Hashable {
  /// The files read, by their path from the content folder, in order.
  package var files: [String] = []
  /// Rows with something in them, good or bad.
  package var rows = 0
  /// Rows that something was found wrong with. They are in no figure.
  package var rowsLeftOut = 0
  /// Deployments to other environments than production. They are in no figure.
  package var outsideProduction = 0
  /// Whether every id was compared with every other. False for files without ids, and above
  /// `EventTally.duplicateLimit` rows.
  package var areDuplicatesChecked = false

  /// The most rows whose ids are compared: 16 MiB of hashes, and twice that to compare them.
  package static let duplicateLimit = 2_000_000

  package init() {}
}

/// What is done about a row that something is wrong with.
package enum BadRowPolicy: String, Sendable, CaseIterable {
  /// It is an error, and nothing is published.
  case strict
  /// It is left out, and the figures say how many were.
  case report
}
