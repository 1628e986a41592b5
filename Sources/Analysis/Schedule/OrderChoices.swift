import Record
import Statistics

/// The most choices that are told.
private let mostChoices = 5
/// Of so many that look best by themselves it is worked out what they do to everybody.
private let mostCandidates = 40

/// Neighbours of a team's order of today that would better be done the other way round: what the exchange saves over all
/// items, those that wait for one of the two included. None that the schedule does not do the same way round, and none that
/// keeps less of the promise: there is one recommendation.
func choices(
  in today: [Int], of work: SchedulableWork, _ set: JobSet, scheduled: BestSchedule
) -> [WorkSchedule.Choice] {
  let followed = set.following(today)
  let (cost, missing) = (followed.cost.delay, followed.cost.missing)
  let candidates = neighbours(in: followed, set).filter { scheduled.starts[$0.first] < scheduled.starts[$0.second] }
    .sorted { ($1.saving, $0.first) < ($0.saving, $1.first) }
  let found = candidates.prefix(mostCandidates).compactMap { candidate -> WorkSchedule.Choice? in
    let exchanged = set.following(today.exchanging(candidate.first, candidate.second)).cost
    let saving = cost - exchanged.delay
    guard saving > 1e-9 * cost, exchanged.missing <= missing + 1e-9 else { return nil }
    let first = work.items[candidate.first].report
    return WorkSchedule.Choice(
      first: first.id, second: work.items[candidate.second].report.id, team: first.item.team, saving: saving,
      firstWeeks: set.jobs[candidate.first].weeks, secondWeeks: set.jobs[candidate.second].weeks,
      isOfTheTwoAlone: candidate.isLinear && abs(saving - candidate.saving) <= 1e-9 * cost)
  }
  return Array(found.sorted { ($1.saving, $0.first) < ($0.saving, $1.first) }.prefix(mostChoices))
}

/// Two neighbours in a team's order of today, by place; today's order does the second first.
private struct Neighbours {
  let first: Int
  let second: Int
  /// What the exchange saves of the delay of these two.
  let saving: Double
  let isLinear: Bool
}

/// Pairs of which the later one begins when the earlier one ends and could begin when that does, and whose exchange saves
/// something.
private func neighbours(in today: FollowedOrder, _ set: JobSet) -> [Neighbours] {
  let byTeam = Dictionary(grouping: today.list) { set.jobs[$0].team }
  return byTeam.sorted { $0.key < $1.key }.flatMap { _, list in
    zip(list, list.dropFirst()).compactMap { one, other -> Neighbours? in
      let (x, y) = (set.jobs[one], set.jobs[other])
      // Where the team waited in between, or does both side by side, they are no neighbours.
      guard today.starts[other] == today.ends[one], x.weeks + y.weeks > 0,
        y.after.allSatisfy({ today.ends[$0] <= today.starts[one] })
      else { return nil }
      let (begin, middle, end) = (today.starts[one], today.ends[one], today.ends[other])
      let saving =
        x.delayCost(at: middle) + y.delayCost(at: end) - y.delayCost(at: set.end(of: other, from: begin))
        - x.delayCost(at: end)
      guard saving > 0 else { return nil }
      return Neighbours(
        first: other, second: one, saving: saving, isLinear: x.profile == .linear && y.profile == .linear)
    }
  }
}

extension [Int] {
  fileprivate func exchanging(_ one: Int, _ other: Int) -> [Int] {
    map { $0 == one ? other : $0 == other ? one : $0 }
  }
}
