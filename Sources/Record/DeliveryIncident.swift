/// Something that went wrong in production.
package struct Incident: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00Z.
  package var openedAt: UInt32
  /// Seconds since 1970-01-01T00:00Z; `unresolved` while it goes on, `endNotKnown` where its source knows no ends.
  package var resolvedAt: UInt32
  /// The position of its service in `DeliveryEvents.services`.
  package var service: UInt16
  package var cause: Cause

  package init(openedAt: UInt32, resolvedAt: UInt32 = Incident.unresolved, service: UInt16, cause: Cause = .unknown) {
    self.openedAt = openedAt
    self.resolvedAt = resolvedAt
    self.service = service
    self.cause = cause
  }

  package static let unresolved = UInt32.max
  /// Whether it is over is not known either. Later than any time that is read, and before `unresolved`: of several
  /// incidents one that surely goes on decides, and then one of which nobody knows.
  package static let endNotKnown = UInt32.max - 1

  /// What its row says of the change that caused it.
  package enum Cause: UInt8, Sendable, CaseIterable {
    /// No deployment is named, so one is looked for within the link window.
    case unknown
    /// A production deployment is named and was read.
    case named
    /// A deployment is named that is in no file, or in no good row.
    case namedElsewhere
    /// The row says that no change caused it, so none is looked for.
    case noChange
  }
}
