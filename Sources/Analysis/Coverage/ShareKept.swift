import Record

/// D2: teams that write what their capacity goes to, and give debt, reliability and tooling what was promised; by team.
///
/// A promise that was kept in the 13 weeks before and is not any more lapses, as do rows that are no longer written. Without
/// a promise there is nothing to keep.
func shareKept(in snapshot: Snapshot) -> PracticeReport {
  let judgements = snapshot.capacity.teams.filter { !$0.weeks.isEmpty }.map { scope in
    (
      owner: scope.team,
      judgement: Judgement(standing(of: scope, snapshot.capacity.policy), capacityEvidence(of: scope, in: snapshot))
    )
  }
  return PracticeReport(
    .D2, Coverage(judgements.map(\.judgement)), folder: snapshot.organization.capacityPlace,
    teams: teamStates(in: snapshot, judgements))
}

private func standing(of scope: CapacityScope, _ policy: CapacityPolicy?) -> PracticeStanding {
  guard let policy else { return .unsound }
  let wasKept = scope.before.value.map { policy.isKept(by: $0.share) } ?? false
  guard let last = scope.last.value else { return .lapsed }
  return policy.isKept(by: last.share) ? .alive : wasKept ? .lapsed : .unsound
}
