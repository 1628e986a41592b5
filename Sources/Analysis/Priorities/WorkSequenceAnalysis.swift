import Record
import Statistics

/// In which order each team would best do its open items: see `WorkSequence`. Unavailable without an item that has a cost
/// of delay and a duration, and when a team has more of them than the search takes.
///
/// Each team's order is the best there is, or the best found, for its own items alone; what one team waits for from
/// another is settled when the orders are carried out side by side. So the sum of what the teams' orders cost by
/// themselves is a bound that no order of all can be below.
func sequenceWork(
  _ work: [WorkItemReport], ranking: Figure<WorkRanking>, asOf: CalendarDate
) -> Figure<WorkSequence> {
  let plan = TeamQueues(work, asOf: asOf)
  guard !plan.items.isEmpty else { return .unavailable(.noData) }
  return bestOrder(of: plan).map { best in
    let steps = plan.carriedOut(in: best.order)
    let today = plan.carriedOut(in: plan.orderOfToday)
    let cost = total(of: steps)
    // Rounding aside, the two may be the same.
    let bound = best.bound < cost * (1 - 1e-9) ? best.bound : cost
    return WorkSequence(
      steps: steps, delayCost: cost, currentDelayCost: total(of: today),
      rankedDelayCost: plan.order(of: ranking).map { total(of: plan.carriedOut(in: $0)) },
      bound: bound, isExact: bound == cost, choices: choices(in: today, of: plan))
  }
}

private func total(of steps: [WorkSequence.Step]) -> Double { steps.reduce(0) { $0 + $1.delayCost } }

/// The orders of all teams, one behind the other, and the sum of what no order of a team can be below.
private func bestOrder(of plan: TeamQueues) -> Figure<(order: [Int], bound: Double)> {
  var (order, bound) = ([Int](), 0.0)
  for members in plan.queues {
    switch JobSet.jobs(plan.jobs(of: members)) {
    case .unavailable(let reason): return .unavailable(Unavailability(reason))
    case .measured(let set):
      let best = set.bestSequence()
      order += best.order.map { members[$0] }
      bound += best.bound
    }
  }
  return .measured((order, bound))
}

/// The most choices that are told.
private let mostChoices = 5

/// Neighbours of a team's order of today that would better be done the other way round.
private func choices(in today: [WorkSequence.Step], of plan: TeamQueues) -> [WorkSequence.Choice] {
  let ends = Dictionary(today.map { ($0.id, $0.ends) }) { first, _ in first }
  let byTeam = Dictionary(grouping: today, by: \.team)
  let found = byTeam.values.flatMap { steps in
    zip(steps, steps.dropFirst()).compactMap { plan.exchange($0, $1, ends: ends) }
  }
  return Array(found.sorted { ($1.saving, $0.first) < ($0.saving, $1.first) }.prefix(mostChoices))
}
