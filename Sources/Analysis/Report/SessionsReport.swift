package import Record

/// What was held and is planned to learn from one another, by team and quarter.
package struct SessionsReport: Sendable {
  /// The latest day first; those without a day last.
  package var sessions: [SessionReport]
  /// Fiscal quarters, the earliest first; the last is that of the report's day.
  package var quarters: [Period]
  /// In configured order, without groups of teams: their teams stand for them. None without any session.
  package var teams: [TeamSessions]
}

/// A session on the report's day.
package struct SessionReport: Sendable {
  package var session: Session
  package var state: State

  package var key: RecordKey { session.key }
  /// When it was held, or is planned for; nil where neither is written.
  package var day: CalendarDate? { session.heldOn ?? session.plannedOn }

  package enum State: String, Sendable, CaseIterable {
    case held, planned
    /// Its day has passed, and nothing says that it was held.
    case passed
  }
}

/// What a team held or took part in. A session for a group of teams is for each team in it, and one that names no team is
/// for all.
package struct TeamSessions: Sendable {
  package var team: String
  /// What was held, for each of the report's quarters in their order.
  package var held: [SessionCounts]
  /// From the report's day on, and without a day.
  package var planned = SessionCounts()
  /// The day of the last session held, in whatever quarter; nil where none was.
  package var last: CalendarDate?
  /// The file of that session.
  package var lastFile: ContentPath?
  /// The day of the next one planned; nil where none has a day.
  package var next: CalendarDate?
  /// Nothing was held for longer than the policy `growth.session_every` allows.
  package var isQuiet = true
}

/// Numbers of sessions by their form.
package struct SessionCounts: Sendable, Equatable {
  private var counts: [Session.Form: Int] = [:]

  package init() {}

  package subscript(form: Session.Form) -> Int {
    get { counts[form] ?? 0 }
    set { counts[form] = newValue }
  }

  package var total: Int { counts.values.reduce(0, +) }
}
