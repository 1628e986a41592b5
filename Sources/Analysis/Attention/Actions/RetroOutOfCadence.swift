package import Diagnostics
package import Record

package struct RetroOutOfCadence: AttentionRule {
  /// The day of the team's last retrospective; nil when none is written.
  package let last: CalendarDate?
  /// The day by which the next was promised; nil without a last one.
  package let due: CalendarDate?
  package let every: CalendarDuration

  package static let rule = Rule(
    "retro.out-of-cadence", .note, "Every team looks back as often as was promised",
    explanation: """
      `policies.retros.every` promises a retrospective in that rhythm. The team's last one is older by more than a week, or \
      none is written. Groups of teams are not asked: their teams look back.
      """)
  package static let urgency = 11.0

  /// Days after which a promise that was not kept is talked about.
  private static let grace = 7

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    guard let every = snapshot.organization.policies.retrosEvery else { return [] }
    let held = Dictionary(grouping: snapshot.actions.retros, by: \.retro.team).compactMapValues { $0.first?.retro }
    return snapshot.teams.filter { $0.children.isEmpty || held[$0.team.id] != nil }.compactMap { report in
      let last = held[report.team.id]
      let due = last.map { every.after($0.heldOn) }
      if let due, snapshot.asOf.days(since: due) <= grace { return nil }
      return Found(
        .watch, report.team, Self(last: last?.heldOn, due: due, every: every),
        last.map { $0.evidence(.retroHeld, on: $0.heldOn) }
          ?? Evidence(date: nil, file: organizationFile, what: .retrosPromised),
        size: due.map { shareOfYear(snapshot.asOf.days(since: $0)) } ?? 0)
    }
  }
}

extension Evidence.What {
  static let retroHeld = Evidence.What("retrospective held")
  static let retrosPromised = Evidence.What("retrospectives promised")
}
