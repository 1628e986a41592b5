/// The plan of which team works with another for a while, so that no system has one keeper (practice E3). It names teams and
/// no people.
package struct Rotations: Recorded {
  package static let kind = RecordKind.rotations

  package var header: RecordHeader
  /// In the order in which they are written.
  package var rotations: [Rotation]

  package init(header: RecordHeader, rotations: [Rotation]) {
    (self.header, self.rotations) = (header, rotations)
  }
}

/// Somebody of one team works in another for a while.
package struct Rotation: Sendable, Hashable {
  /// Ids of two teams.
  package var from: String
  package var to: String
  package var starts: CalendarDate
  /// Its last day; nil where none is agreed.
  package var ends: CalendarDate?
  package var purpose: String?
  /// What is to be known by more people after it: ids of services, or what people call a system.
  package var systems: [String]

  package init(
    from: String, to: String, starts: CalendarDate, ends: CalendarDate? = nil, purpose: String? = nil,
    systems: [String] = []
  ) {
    (self.from, self.to, self.starts, self.ends) = (from, to, starts, ends)
    (self.purpose, self.systems) = (purpose, systems)
  }
}
