package import Record

/// An action on the report's day.
package struct ActionReport: Sendable {
  package var action: AgreedAction
  /// The retrospective or learning it stands in.
  package var source: RecordKey
  /// The team that agreed on it; nil where none is named.
  package var team: String?
  /// The day on which it was first agreed: being carried over does not make it younger. Nil where nobody dated it.
  package var opened: CalendarDate?
  /// How many earlier retrospectives and learnings of the team have it.
  package var carried: Int
  package var state: State

  /// Days from the day on which it was first agreed to the day it was done, or to the report's day; nil where either is not
  /// known.
  package func age(asOf: CalendarDate) -> Int? {
    switch state {
    case .done: opened.flatMap { day in action.doneOn.map { $0.days(since: day) } }
    case .letGo: nil
    case .open, .overdue, .carried: opened.map { asOf.days(since: $0) }
    }
  }

  package enum State: String, Sendable, CaseIterable {
    case open
    /// Open, and its due day has passed.
    case overdue
    case done
    /// It was decided not to do it.
    case letGo = "let-go"
    /// A later file of the team has it: what becomes of it is told there.
    case carried
  }
}

/// Every action of retrospectives and learnings, and how far what was agreed is done.
package struct ActionRegister: Sendable {
  /// Each once, where it stands last: those past their day, those that are open, those that ended.
  package var actions: [ActionReport]
  /// By team in configured order, the latest quarter first; only where something fell due.
  package var followThrough: [FollowThrough]
}

/// How many of the actions that fell due are done.
package struct FollowThrough: Sendable {
  /// The team's id.
  package var team: String
  /// The fiscal quarter that the due days lie in.
  package var quarter: Period
  /// Actions whose due day, as agreed last, lies in the quarter and not after the report's day. Not those that it was decided
  /// not to do.
  package var due: Int
  /// Those of them that are done by the report's day.
  package var done: Int
  /// Those of them that were done by their day; one that is ticked off without a day is not known to be.
  package var onTime: Int
  /// Actions due in the quarter that it was decided not to do.
  package var letGo: Int
}
