package import Diagnostics
package import Record

/// Asked once anybody holds sessions: before that, the practice is not evidenced.
package struct NoSessionHeld: AttentionRule {
  /// The day of the last session; nil where none was held.
  package let last: CalendarDate?
  /// The day of the next one that is planned.
  package let next: CalendarDate?
  /// How often there is to be one.
  package let every: CalendarDuration

  package static let rule = Rule(
    "session.none-held", .note, "Every team learns together as often as was agreed",
    explanation: """
      No talk, training, pairing or meeting of a guild was held for this team within the time that \
      `policies.growth.session_every` in `fairlead.yaml` says (a month when it is not written). A session for a group of teams \
      counts for each team in it, and one that names no teams for all. Pairing for an afternoon is one. Write what is held \
      in `growth/sessions/`, with `held_on`.
      """)
  package static let urgency = 4.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let every = snapshot.organization.policies.sessionEvery
    let teams = Dictionary(snapshot.organization.teams.map { ($0.id, $0) }) { first, _ in first }
    return snapshot.sessions.teams.filter(\.isQuiet).compactMap { row in
      guard let team = teams[row.team] else { return nil }
      let evidence = Evidence(date: row.last, file: row.lastFile ?? organizationFile, what: row.shows)
      return Found(
        .watch, team, Self(last: row.last, next: row.next, every: every), evidence,
        size: row.last.map { shareOfYear(snapshot.asOf.days(since: $0)) } ?? 1)
    }
  }
}

extension TeamSessions {
  fileprivate var shows: Evidence.What { last == nil ? .policy : .sessionHeld }
}

extension Evidence.What {
  static let sessionHeld = Evidence.What("session held")
  static let sessionPlanned = Evidence.What("session planned")
}
