package import Record

/// All decisions seen on the report's day, with their links both ways.
package struct DecisionRegister: Sendable {
  /// By folder as configured, then by file name.
  package var decisions: [DecisionReport]
  /// The most recent first; undated ones last, by file name.
  package var byDate: [RecordKey]
}

/// A decision with what others say of it.
///
/// A class, because a register holds ten thousand of them, pages pass them around, and a copy of a decision's many
/// fields costs more than reading it.
package final class DecisionReport: Sendable {
  package let decision: Decision
  /// As of the report's day: superseded only when a seen record supersedes it or nothing says by which.
  package let status: DecisionStatus
  /// Both what the record itself says and what others say of it, without repeats.
  package let links: Links
  /// A successor exists that is not shown to everyone. Nothing is said of it; only, nothing is said to be missing.
  let isSuccessorWithheld: Bool
  package let term: Term
  /// What about it needs attention, in the order of the whole list.
  package let attention: [AttentionItem]

  init(
    decision: Decision, status: DecisionStatus, links: Links, isSuccessorWithheld: Bool, term: Term,
    attention: [AttentionItem]
  ) {
    self.decision = decision
    self.status = status
    self.links = links
    self.isSuccessorWithheld = isSuccessorWithheld
    self.term = term
    self.attention = attention
  }

  /// The seen records on the other end of its links.
  package struct Links: Sendable {
    package var supersedes: [RecordKey]
    package var supersededBy: [RecordKey]
    package var amends: [RecordKey]
    package var amendedBy: [RecordKey]
    package var related: [RecordKey]
  }

  /// What time has done to it.
  package struct Term: Sendable {
    /// For an open decision: days since its date. Unavailable (not written) when it has none, and (no data) for one
    /// that is not open.
    package var daysOpen: Figure<Int>
    /// Proposed for longer than the policy allows; not asked of drafts and of what is on hold.
    package var isOpenTooLong: Bool
    package var isReviewOverdue: Bool
    /// `provisional until` has passed.
    package var isPastProvisional: Bool
  }
}

extension DecisionReport {
  package var supersedes: [RecordKey] { links.supersedes }
  package var supersededBy: [RecordKey] { links.supersededBy }
  package var amends: [RecordKey] { links.amends }
  package var amendedBy: [RecordKey] { links.amendedBy }
  package var related: [RecordKey] { links.related }
  package var daysOpen: Figure<Int> { term.daysOpen }
  package var isOpenTooLong: Bool { term.isOpenTooLong }
  package var isReviewOverdue: Bool { term.isReviewOverdue }
  package var isPastProvisional: Bool { term.isPastProvisional }
}
