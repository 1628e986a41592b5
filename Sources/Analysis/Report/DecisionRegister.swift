package import Record

/// All decisions seen on the report's day, with their links both ways.
package struct DecisionRegister: Sendable {
  /// By folder as configured, then by file name.
  package var decisions: [DecisionReport]
  /// The most recent first; undated ones last, by file name.
  package var byDate: [RecordKey]
}

/// A decision with what others say of it.
package struct DecisionReport: Sendable {
  package var decision: Decision
  /// As of the report's day: superseded only when a seen record supersedes it or nothing says by which.
  package var status: DecisionStatus
  /// Both what the record itself says and what others say of it, without repeats.
  package var supersedes: [RecordKey]
  package var supersededBy: [RecordKey]
  package var amends: [RecordKey]
  package var amendedBy: [RecordKey]
  package var related: [RecordKey]
  /// A successor exists that is not shown to everyone. Nothing is said of it; only, nothing is said to be missing.
  var isSuccessorWithheld: Bool
  /// For an open decision: days since its date. Unavailable (not written) when it has none, and (no data) for one that
  /// is not open.
  package var daysOpen: Figure<Int>
  /// Proposed for longer than the policy allows; not asked of drafts and of what is on hold.
  package var isOpenTooLong: Bool
  package var isReviewOverdue: Bool
  /// `provisional until` has passed.
  package var isPastProvisional: Bool
}
