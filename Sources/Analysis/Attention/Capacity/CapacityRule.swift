import Record

/// A rule about the share of capacity: it tells the organization with the teams concerned, or else each of these teams.
protocol CapacityRule: AttentionRule {
  /// Whether an item of another day is told of that scope, if in another way.
  static func isTold(of scope: CapacityScope) -> Bool
}

extension CapacityRule {
  static func isTold(of scope: CapacityScope) -> Bool { scope.standing.value == .below }

  package func isToldOtherwise(_ subject: AttentionItem.Subject, from day: some ReportFacts, in other: some ReportFacts)
    -> Bool
  {
    other.capacity.scope(of: subject).map(Self.isTold) ?? false
  }

  /// It is no longer written.
  package func hasPassed(_ subject: AttentionItem.Subject, by now: some ReportFacts) -> Bool {
    now.capacity.scope(of: subject)?.standing.value == nil
  }
}

extension CapacityReport {
  /// What is told of a condition: the organization with the teams that share it, else each of these teams.
  func told(_ isSo: (CapacityScope) -> Bool) -> [(scope: CapacityScope, teams: [CapacityScope])] {
    let teams = teams.filter(isSo)
    return isSo(organization) ? [(organization, teams)] : teams.map { ($0, [$0]) }
  }

  fileprivate func scope(of subject: AttentionItem.Subject) -> CapacityScope? {
    if let team = subject.team { self[team: team] } else { organization }
  }
}

extension CapacityScope {
  /// It moves away from the promise, and is not below it yet.
  var isDrifting: Bool { drift.signal?.meaning == .worse && standing.value != .below }

  func name(in snapshot: Snapshot) -> String {
    team.map { snapshot.organization.team($0)?.name ?? $0 } ?? snapshot.organization.name
  }
}

extension Found where Kind: CapacityRule {
  init(_ tone: AttentionItem.Tone, _ scope: CapacityScope, _ matter: Kind, in snapshot: Snapshot, size: Double) {
    self.init(
      tone, scope.team.map { .team($0) } ?? .organization, called: scope.name(in: snapshot), owner: scope.team, matter,
      [capacityEvidence(of: scope, in: snapshot)], size: size)
  }
}

/// The rows of a team, or of all, as one fact, by the end of the last full week.
func capacityEvidence(of scope: CapacityScope, in snapshot: Snapshot) -> Evidence {
  Evidence(
    date: scope.judgedWeeks.last?.monday.adding(days: 6), file: snapshot.organization.capacityPlace,
    what: .capacityWritten)
}
