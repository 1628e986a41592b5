/// Everything that an organization wrote, read and checked: the input of the analysis.
package struct OrganizationRecord: Sendable {
  package var organization: Organization
  /// Each kind in the order of its paths, so that nothing depends on the file system.
  package var records: RecordStore
  /// In order of week, then as written.
  package var capacity: [CapacityActual]
  /// Of all tables of the radar, in the order of their files, then as written.
  package var radarRows: [RadarRow] = []
  /// Of all tables of reviews, by the day of the request, then as written.
  package var reviewRows: [ReviewRow] = []
  /// How many people know which system, by its name.
  package var knowledge: [SystemKnowledge]
  /// Deployments, incidents and changes; nil without any file of deployments or of changes.
  package var events: DeliveryEvents?
  /// What events came to, where facts are read in their place; then there are no `events`.
  package var facts: DeliveryFacts?
  /// Files that pages refer to and that are copied beside them, by their path.
  package var assets: [Asset]
  package var input = InputFiles()
  /// What was to be a record and could not be read as one: findings say why, and what names it leads somewhere.
  package var undecoded: Set<RecordKey> = []

  package init(organization: Organization) {
    self.organization = organization
    records = RecordStore()
    capacity = []
    knowledge = []
    assets = []
  }

  /// The records of one kind, in the order of their paths.
  package subscript<Kind: Recorded>(_ type: Kind.Type) -> [Kind] {
    get { records[type] }
    _modify { yield &records[type] }
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
