import Record

/// D2: teams that write what their capacity goes to, and give debt, reliability and tooling what was promised; by team.
///
/// A promise that was kept in the 13 weeks before and is not any more lapses, as do rows that are no longer written. Without
/// a promise there is nothing to keep.
func shareKept(on day: CoverageDay) -> PracticeReport {
  let policy = day.organization.policies.capacity
  let place = day.organization.capacityPlace
  let judgements = day.capacity.map { scope in
    (
      owner: scope.team,
      judgement: Judgement(
        standing(of: scope, policy),
        Evidence(date: scope.lastWeek?.adding(days: 6), file: place, what: .capacityWritten)
      ).mendingShare(of: scope, policy, in: place)
    )
  }
  return PracticeReport(
    .D2, Coverage(judgements.map(\.judgement)), folder: place, teams: teamStates(on: day, judgements))
}

private func standing(of scope: CapacityDay, _ policy: CapacityPolicy?) -> PracticeStanding {
  guard let policy else { return .unsound }
  let wasKept = scope.before.value.map { policy.isKept(by: $0.share) } ?? false
  guard let last = scope.last.value else { return .lapsed }
  return policy.isKept(by: last.share) ? .alive : wasKept ? .lapsed : .unsound
}

extension Judgement {
  fileprivate func mendingShare(of scope: CapacityDay, _ policy: CapacityPolicy?, in place: ContentPath) -> Judgement {
    guard let policy else { return lacking(.promise, in: organizationFile) }
    guard let last = scope.last.value else { return lacking(.capacity(since: scope.lastWeek)) }
    // The rows are right as they are; what may change is the promise.
    return lacking(.share(last.share, promised: policy.share, team: scope.team), in: organizationFile)
  }
}
