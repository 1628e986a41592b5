package import Diagnostics
package import Record

package struct CapacityBelowPolicy: CapacityRule {
  package let policy: CapacityPolicy
  package let last: CapacityShare
  package let before: Figure<CapacityShare>
  /// Of the organization the teams that are below, of a team itself; in configured order.
  package let parts: [Part]
  package let teams: Teams
  /// What such work the schedule finishes in no period; nil until there is a schedule, which only a report has.
  package var waiting: WorkSchedule.Waiting?
  package let finance: Finance

  /// The teams that wrote capacity in the last weeks.
  package struct Teams: Sendable, Equatable {
    /// How many of them are judged by themselves.
    package let judged: Int
    /// The names of those that wrote fewer weeks than that takes.
    package let unjudged: [String]
  }

  /// A team below the policy, and since when without a break.
  package struct Part: Sendable, Equatable {
    package let name: String
    package let weeksBelow: CapacityRun?
    package let monthsBelow: CapacityRun?
  }

  package static let rule = Rule(
    "capacity.below-policy", .note, "Debt, reliability and tooling get the share that was promised",
    explanation: """
      In the last 13 full weeks debt, reliability and tooling got a smaller share of the person-days in \
      `data/capacity.csv` than `policies: capacity` in `fairlead.yaml` promises, by more than its tolerance (5 points \
      unless it says otherwise). At least four of these weeks have to be written; a missing week is not counted as \
      zero, and of the organization a week that fewer teams wrote than usual is not counted at all. The organization \
      is told once, with the teams that are below; a single team only where the organization as a whole is not. A \
      share is given to something: ask which feature would rather be delayed, or promise less.
      """)
  package static let urgency = 22.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    guard let policy = snapshot.capacity.policy else { return [] }
    return snapshot.capacity.told { $0.standing.value == .below }.compactMap { told in
      guard let last = told.scope.last.value else { return nil }
      let found = Self(
        policy: policy, last: last, before: told.scope.before, parts: told.teams.map { part(of: $0, in: snapshot) },
        teams: judgedTeams(in: snapshot), finance: snapshot.organization.finance)
      return Found(
        told.scope.team == nil ? .bad : .watch, told.scope, found, in: snapshot,
        size: policy.share > 0 ? 1 - last.share / policy.share : 0)
    }
  }

  /// How many teams are judged by themselves, and the names of those that wrote too few weeks for it.
  private static func judgedTeams(in snapshot: Snapshot) -> Teams {
    let written = snapshot.capacity.teams.filter { $0.last.value != nil }
    return Teams(
      judged: written.count { $0.standing.value != nil },
      unjudged: written.filter { $0.standing.value == nil }.map { $0.name(in: snapshot) })
  }

  private static func part(of scope: CapacityScope, in snapshot: Snapshot) -> Part {
    Part(name: scope.name(in: snapshot), weeksBelow: scope.weeksBelow, monthsBelow: scope.monthsBelow)
  }
}

/// The attention list with what the schedule finishes in no period. A schedule needs the ranking, which only a report has:
/// the day that it is compared with has none, and what changed does not depend on it.
func addingWaiting(in schedule: WorkSchedule, to reasons: [AttentionReason]) -> [AttentionReason] {
  reasons.map { reason in
    guard var found = reason.matter as? CapacityBelowPolicy else { return reason }
    var reason = reason
    found.waiting =
      reason.subject.team.map { schedule[team: $0]?.upkeepLater ?? WorkSchedule.Waiting.none }
      ?? WorkSchedule.Waiting(of: schedule.later.filter(\.isUpkeep))
    reason.matter = found
    return reason
  }
}
