package import Diagnostics
package import Record

package struct CapacityDrifting: CapacityRule {
  package let policy: CapacityPolicy
  package let signal: MetricReport.Signal
  /// The first week of the move that the signal is the latest of.
  package let since: CalendarDate?
  package let last: Figure<CapacityShare>
  package let limits: MetricReport.Limits
  /// Of the organization the names of the teams that drift too.
  package let teams: [String]

  package static let rule = Rule(
    "capacity.drifting", .note, "The share of debt, reliability and tooling is steady",
    explanation: """
      In the last four full weeks the weekly share of debt, reliability and tooling shows a signal, by the rules that \
      `fairlead.yaml` selects under `signals` (else Wheeler's) on a process behaviour chart of up to 78 weeks: it \
      falls, and lies below the promised share. It is early news: the last 13 weeks are not below the policy yet. A \
      rise above the policy is a choice and no news. A p-chart would not do, since person-days are no independent \
      trials: somebody who takes up a repair stays with it for days.
      """)
  package static let urgency = 16.0
  package static var isSignal: Bool { true }

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    guard let policy = snapshot.capacity.policy else { return [] }
    return snapshot.capacity.told { $0.isDrifting }.compactMap { told in
      guard let signal = told.scope.drift.signal, let limits = told.scope.drift.limits.value else { return nil }
      let found = Self(
        policy: policy, signal: signal, since: told.scope.drift.since, last: told.scope.last, limits: limits,
        teams: told.scope.team == nil ? told.teams.map { $0.name(in: snapshot) } : [])
      return Found(.watch, told.scope, found, in: snapshot, size: signal.pattern == .outside ? 0.5 : 0.4)
    }
  }

  /// It drifts still, or has come below the policy.
  static func isTold(of scope: CapacityScope) -> Bool { scope.standing.value == .below || scope.isDrifting }
}
