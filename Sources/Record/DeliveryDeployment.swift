/// Production deployments in columns, grouped by service.
package struct DeploymentBatch: Sendable {
  /// Those of service s stand at `starts[s]..<starts[s + 1]`; one more entry than there are services.
  package var starts: [UInt32]
  /// Seconds since 1970-01-01T00:00Z.
  package var deployedAt: [UInt32]
  /// Seconds from commit to deployment; `noLead` where the commit's time is not written.
  package var leads: [UInt32]
  package var traits: [DeploymentTraits]
  /// Incidents that name one of these deployments, ascending.
  package var links: [DeploymentLink]

  package init(
    starts: [UInt32], deployedAt: [UInt32], leads: [UInt32], traits: [DeploymentTraits], links: [DeploymentLink] = []
  ) {
    self.starts = starts
    self.deployedAt = deployedAt
    self.leads = leads
    self.traits = traits
    self.links = links
  }

  package static let noLead = UInt32.max
}

/// The yes and no of a deployment.
package struct DeploymentTraits: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Its status is failed or rolled_back; without this and `unknown` it is success.
  package static let failed = DeploymentTraits(rawValue: 1)
  /// It was planned.
  package static let planned = DeploymentTraits(rawValue: 2)
  /// It was not planned: rework. A deployment with neither does not say.
  package static let unplanned = DeploymentTraits(rawValue: 4)
  /// At least one incident names it.
  package static let named = DeploymentTraits(rawValue: 8)
  /// Its status is not written: it may have failed or not.
  package static let unknown = DeploymentTraits(rawValue: 16)
}

/// An incident that names a deployment.
package struct DeploymentLink: Sendable, Hashable, Comparable {
  /// The position of the deployment in its batch.
  package var deployment: UInt32
  /// The position of the incident in `DeliveryEvents.incidents`.
  package var incident: UInt32

  package init(deployment: UInt32, incident: UInt32) {
    self.deployment = deployment
    self.incident = incident
  }

  package static func < (left: DeploymentLink, right: DeploymentLink) -> Bool {
    (left.deployment, left.incident) < (right.deployment, right.incident)
  }
}
