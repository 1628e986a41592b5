package import Record

/// A coaching on the report's day.
package struct CoachingReport: Sendable {
  package var coaching: Coaching
  package var state: State
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  package var key: RecordKey { coaching.key }

  package enum State: String, Sendable, CaseIterable {
    case running, agreed, suggested
    /// It was running, and its last day has passed: nobody has said what came of it.
    case overrun
    case done

    /// Whether the team that learns is provided for.
    package var isOpen: Bool { self == .running || self == .agreed || self == .suggested }
  }
}

/// Two teams of which one practises what is lapsing in the other, from coverage alone.
package struct SuggestedPairing: Sendable, Hashable {
  package var practice: Practice
  /// The id of the team in which the practice is alive.
  package var fromTeam: String
  /// The id of the team in which it is lapsing.
  package var toTeam: String
  /// What shows the one and what shows the other; nil where it has no fact.
  package var aliveBy: Evidence?
  package var lapsingBy: Evidence?
}

extension CoachingReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(key) }
}
