package import Record

/// A difference between two reports.
package enum Change: Sendable {
  /// A subject with the reasons that are new; so with those that went.
  case newConcern(AttentionItem)
  case solved(AttentionItem)
  /// A signal that only aged: nothing says that it was solved.
  case noLongerSeen(AttentionItem)
  case decisionTaken(RecordKey, title: String, status: DecisionStatus, date: CalendarDate?)
  case decisionProposed(RecordKey, title: String, date: CalendarDate?)
  case objectiveScored(RecordKey, title: String, from: Double, to: Double)
  case recordAdded(RecordKey, title: String)
}
