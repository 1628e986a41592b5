import Record
import Statistics

/// The most choices that are told.
private let mostChoices = 5
/// Of so many that look best by themselves it is worked out what they do to everybody.
private let mostCandidates = 40

/// Neighbours of a team's order of today that would better be done the other way round: what the exchange saves over all
/// items, those that wait for one of the two included.
func choices(in today: [Int], of plan: TeamQueues) -> [WorkSequence.Choice] {
  let cost = plan.cost(of: today)
  let candidates = neighbours(in: plan.carriedOut(in: today), of: plan).sorted {
    ($1.saving, $0.first) < ($0.saving, $1.first)
  }
  let found = candidates.prefix(mostCandidates).compactMap { candidate -> WorkSequence.Choice? in
    let saving = cost - plan.cost(of: today.exchanging(candidate.first, candidate.second))
    guard saving > 1e-9 * cost else { return nil }
    let (first, second) = (plan.items[candidate.first], plan.items[candidate.second])
    return WorkSequence.Choice(
      first: first.report.id, second: second.report.id, team: first.team, saving: saving,
      weeks: first.job.weeks + second.job.weeks,
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

/// Pairs of which the later one could begin when the earlier one does, and whose exchange saves something.
private func neighbours(in steps: [WorkSequence.Step], of plan: TeamQueues) -> [Neighbours] {
  let places = plan.places
  let ends = Dictionary(steps.map { ($0.id, $0.ends) }) { first, _ in first }
  return Dictionary(grouping: steps, by: \.team).values.flatMap { steps in
    zip(steps, steps.dropFirst()).compactMap { earlier, later -> Neighbours? in
      // Where the team waited in between, they are no neighbours.
      guard let one = places[earlier.id], let other = places[later.id], later.starts == earlier.ends else { return nil }
      let (x, y) = (plan.items[one].job, plan.items[other].job)
      let canBegin = plan.items[other].after.allSatisfy { ends[plan.items[$0].report.id, default: 0] <= earlier.starts }
      let saving =
        x.delayCost(at: earlier.ends) + y.delayCost(at: later.ends) - y.delayCost(at: earlier.starts + y.weeks)
        - x.delayCost(at: later.ends)
      guard canBegin, saving > 0, x.weeks + y.weeks > 0 else { return nil }
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
