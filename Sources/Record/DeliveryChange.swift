/// A change on its way from the first commit to production. It takes 24 bytes.
///
/// Any time may be missing, and the times need not be in order: nothing here says that they are.
package struct DeliveryChange: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00Z; `noTime` where nothing is written.
  package var firstCommitAt: UInt32
  package var openedAt: UInt32
  package var firstReviewAt: UInt32
  package var mergedAt: UInt32
  package var deployedAt: UInt32
  /// The position of its service in `DeliveryEvents.services`.
  package var service: UInt16

  package init(
    firstCommitAt: UInt32 = noTime, openedAt: UInt32 = noTime, firstReviewAt: UInt32 = noTime,
    mergedAt: UInt32 = noTime, deployedAt: UInt32 = noTime, service: UInt16
  ) {
    self.firstCommitAt = firstCommitAt
    self.openedAt = openedAt
    self.firstReviewAt = firstReviewAt
    self.mergedAt = mergedAt
    self.deployedAt = deployedAt
    self.service = service
  }

  /// No time that is read: the last of them is a second earlier.
  package static let noTime = UInt32.max
}
