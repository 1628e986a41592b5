import Record

// The terms that decisions set themselves, or that policy sets them: one definition for the register, the attention
// list and the findings. A day that a term names is still within it.

/// Days since the date of an open decision. Unavailable (not written) without a date, and (no data) once it is decided.
func daysOpen(of decision: Decision, status: DecisionStatus, asOf: CalendarDate) -> Figure<Int> {
  guard status.isOpen else { return .unavailable(.noData) }
  guard let date = decision.header.date else { return .unavailable(.notWritten) }
  return .measured(asOf.days(since: date))
}

/// Proposed for more days than the policy allows. A draft is still being written, and what is on hold waits on purpose.
func isOpenTooLong(
  _ decision: Decision, status: DecisionStatus, policies: Policies, asOf: CalendarDate
) -> Bool {
  guard status == .proposed, let date = decision.header.date else { return false }
  return asOf.days(since: date) > policies.proposedDays
}

/// In force, and its review was due before the day.
func isReviewOverdue(_ decision: Decision, status: DecisionStatus, asOf: CalendarDate) -> Bool {
  guard status.isInForce, let due = decision.header.reviewDue else { return false }
  return due < asOf
}

/// In force, and the day to which it was to hold has passed.
func isPastProvisional(_ decision: Decision, status: DecisionStatus, asOf: CalendarDate) -> Bool {
  guard status.isInForce, let until = decision.provisionalUntil else { return false }
  return until < asOf
}

/// Waiting for a decision, and the day to decide by has passed.
func isOverdue(_ decision: Decision, status: DecisionStatus, asOf: CalendarDate) -> Bool {
  guard status.isOpen, let by = decision.decideBy else { return false }
  return by < asOf
}

extension Decision {
  /// What it means for the business is written, for the whole or for an option.
  var statesImplication: Bool {
    businessImplication != nil || options.contains { $0.businessImplication != nil }
  }

  var recommendsAnOption: Bool { options.contains(where: \.isRecommended) }
}
