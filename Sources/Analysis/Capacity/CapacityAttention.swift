import Diagnostics
import Record

/// The attention rules about capacity.
let capacityAttentionRules: [AttentionRule] = [.capacityBelowPolicy, .capacityDrifting]

extension AttentionRule {
  static let capacityBelowPolicy = AttentionRule(
    Rule(
      "capacity.below-policy", .note, "Debt, reliability and tooling get the share that was promised",
      explanation: """
        In the last 13 full weeks debt, reliability and tooling got a smaller share of the person-days in \
        `data/capacity.csv` than `policies: capacity` in `fairlead.yaml` promises, by more than its tolerance (5 points \
        unless it says otherwise). At least four of these weeks have to be written; a missing week is not counted as zero, and of the organization a \
        week that fewer teams wrote than usual is not counted at all. \
        The organization is told once, with the teams that are below; a single team only where the organization as a whole \
        is not. A share is given to something: ask which feature would rather be delayed, or promise less.
        """), .D2, urgency: 22
  ) { snapshot in
    guard let policy = snapshot.capacity.policy else { return [] }
    return snapshot.capacity.told { $0.standing.value == .below }.compactMap { told in
      guard let last = told.scope.last.value else { return nil }
      let matter = CapacityMatter.BelowPolicy(
        team: told.scope.team.flatMap(snapshot.organization.team), policy: policy, last: last,
        before: told.scope.before, parts: told.teams.map { part(of: $0, in: snapshot) },
        teams: snapshot.capacity.judgedTeams(in: snapshot), finance: snapshot.organization.finance)
      return Found(
        told.scope.team == nil ? .bad : .watch, told.scope, .belowPolicy(matter), in: snapshot,
        size: policy.share > 0 ? 1 - last.share / policy.share : 0)
    }
  }

  static let capacityDrifting = AttentionRule(
    Rule(
      "capacity.drifting", .note, "The share of debt, reliability and tooling is steady",
      explanation: """
        In the last four full weeks the weekly share of debt, reliability and tooling shows a signal, by the rules that \
        `fairlead.yaml` selects under `signals` (else Wheeler's) on a process behaviour chart of up to 78 weeks: it falls, \
        and lies below the promised share. It is early news: the last 13 weeks are not below the policy yet. A rise above \
        the policy is a choice and no news. A p-chart would not do, since person-days are no independent trials: somebody \
        who takes up a repair stays with it for days.
        """), .D2, urgency: 16
  ) { snapshot in
    guard let policy = snapshot.capacity.policy else { return [] }
    return snapshot.capacity.told { $0.isDrifting }.compactMap { told in
      guard let signal = told.scope.drift.signal, let limits = told.scope.drift.limits.value else { return nil }
      let matter = CapacityMatter.Drifting(
        team: told.scope.team.flatMap(snapshot.organization.team), policy: policy, signal: signal,
        since: told.scope.drift.since, last: told.scope.last, limits: limits,
        teams: told.scope.team == nil ? told.teams.map { part(of: $0, in: snapshot).name } : [])
      return Found(.watch, told.scope, .drifting(matter), in: snapshot, size: signal.pattern == .outside ? 0.5 : 0.4)
    }
  }
}

extension CapacityReport {
  /// How many teams are judged by themselves, and the names of those that wrote too few weeks for it.
  fileprivate func judgedTeams(in snapshot: Snapshot) -> CapacityMatter.Teams {
    let written = teams.filter { $0.last.value != nil }
    return CapacityMatter.Teams(
      judged: written.count { $0.standing.value != nil },
      unjudged: written.filter { $0.standing.value == nil }.map { part(of: $0, in: snapshot).name })
  }

  /// What is told of a condition: the organization with the teams that share it, else each of these teams.
  fileprivate func told(
    _ isSo: (CapacityScope) -> Bool
  ) -> [(scope: CapacityScope, teams: [CapacityScope])] {
    let teams = teams.filter(isSo)
    return isSo(organization) ? [(organization, teams)] : teams.map { ($0, [$0]) }
  }
}

extension CapacityReport {
  /// Whether this day tells what an item of another day does, if in another way: a team that is below with the organization,
  /// a drift that has come below the policy.
  func tells(_ item: AttentionItem) -> Bool {
    guard let scope = scope(of: item) else { return false }
    if scope.standing.value == .below { return true }
    return item.rule == AttentionRule.capacityDrifting.rule.id && scope.isDrifting
  }

  /// Whether nothing can be said any more of what an item of an earlier day is about.
  func isSilent(about item: AttentionItem) -> Bool { scope(of: item)?.standing.value == nil }

  private func scope(of item: AttentionItem) -> CapacityScope? {
    if case .team(let id) = item.subject { self[team: id] } else { organization }
  }
}

extension CapacityScope {
  /// It moves away from the promise, and is not below it yet.
  fileprivate var isDrifting: Bool { drift.signal?.meaning == .worse && standing.value != .below }
}

extension AttentionRule.Found {
  fileprivate init(
    _ tone: AttentionItem.Tone, _ scope: CapacityScope, _ matter: CapacityMatter, in snapshot: Snapshot, size: Double
  ) {
    self.init(
      tone: tone, subject: scope.team.map { .team($0) } ?? .organization, owner: scope.team,
      matter: .capacity(matter), evidence: [capacityEvidence(of: scope, in: snapshot)], size: size)
  }
}

private func part(of scope: CapacityScope, in snapshot: Snapshot) -> CapacityMatter.Part {
  let id = scope.team ?? ""
  return CapacityMatter.Part(
    name: snapshot.organization.team(id)?.name ?? id, weeksBelow: scope.weeksBelow, monthsBelow: scope.monthsBelow)
}

/// The rows of a team, or of all, as one fact, by the end of the last full week.
func capacityEvidence(of scope: CapacityScope, in snapshot: Snapshot) -> Evidence {
  Evidence(
    date: scope.judgedWeeks.last?.monday.adding(days: 6), file: snapshot.organization.capacityPlace,
    what: .capacityWritten)
}

/// The attention list with what waits below the line. A plan needs the ranking, which only a report has: the day that it
/// is compared with has none, and what changed does not depend on it.
func addingWaiting(of plan: CapacityPlan, to attention: [AttentionItem]) -> [AttentionItem] {
  attention.map { item in
    guard case .capacity(.belowPolicy(var matter)) = item.matter else { return item }
    var item = item
    matter.waiting = matter.team.map { plan[team: $0.id]?.upkeepWaiting ?? .none } ?? plan.upkeepWaiting
    item.matter = .capacity(.belowPolicy(matter))
    return item
  }
}
