/// Everything that an organization wrote, read and checked: the input of the analysis.
package struct OrganizationRecord: Sendable {
  package var organization: Organization
  /// Each in the order of its path, so that nothing depends on the file system.
  package var strategies: [Strategy]
  package var metrics: [Metric]
  package var objectives: [Objective]
  package var decisions: [Decision]
  package var charters: [Charter]
  package var work: [WorkItem]
  package var experiments: [Experiment]
  /// In order of week, then as written.
  package var capacity: [CapacityActual]
  package var feedback: [Feedback]
  /// Deployments, incidents and changes; nil without any file of deployments or of changes.
  package var events: DeliveryEvents?
  /// Files that pages refer to and that are copied beside them, by their path.
  package var assets: [Asset]
  /// Files that nothing published may name, by their paths and by what a person is shown: those of records that are not for
  /// everyone, and those that nobody read, so that nobody knows whom they are for.
  package var withheldFiles: Set<String>
  /// How many files were read, but for those of records that are not for everyone.
  package var fileCount: Int
  /// A fingerprint of everything read, in lower-case hexadecimal: equal inputs have equal digests.
  package var inputDigest: String

  package init(organization: Organization) {
    self.organization = organization
    strategies = []
    metrics = []
    objectives = []
    decisions = []
    charters = []
    work = []
    experiments = []
    capacity = []
    feedback = []
    assets = []
    withheldFiles = []
    fileCount = 0
    inputDigest = ""
  }
}

/// A file that is published as it is.
package struct Asset: Sendable, Hashable {
  package var path: ContentPath
  /// Where to read it from.
  package var source: String

  package init(path: ContentPath, source: String) {
    self.path = path
    self.source = source
  }
}
