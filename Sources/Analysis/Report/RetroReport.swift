package import Record

/// A retrospective with what became of what was agreed.
package struct RetroReport: Sendable {
  package var retro: Retro
  /// In the order in which they are written.
  package var actions: [Action]
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  package var key: RecordKey { retro.key }

  /// An action on the report's day.
  package struct Action: Sendable {
    package var action: Retro.Action
    /// The day of the first retrospective that has it: being carried over does not make it younger.
    package var opened: CalendarDate
    /// How many earlier retrospectives of the team have it.
    package var carried: Int
    package var state: State

    /// Days from the first retrospective that has it to the day it was done, or to the report's day.
    package func age(asOf: CalendarDate) -> Int { (state == .done ? action.doneOn ?? asOf : asOf).days(since: opened) }
  }

  package enum State: String, Sendable, CaseIterable {
    case open
    /// Open, and its due day has passed.
    case overdue
    case done
    /// A later retrospective of the team has it: what becomes of it is told there.
    case carried
  }
}

extension RetroReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(key) }
}
