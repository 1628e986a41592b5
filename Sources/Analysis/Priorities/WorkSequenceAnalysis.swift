import Record
import Statistics

/// In which order each team would best do its open items: see `WorkSequence`. Unavailable without an item that has a cost
/// of delay and a duration, and when a team has more of them than the search takes.
///
/// Each team's own order is the best there is, or the best found, for its items alone. Carried out side by side teams wait
/// for each other, so the search goes on from that order, from today's and from the ranking's; and the sum of what
/// the teams' own orders cost is a bound that no order of all can be below.
func sequenceWork(
  _ work: [WorkItemReport], ranking: Figure<WorkRanking>, asOf: CalendarDate
) -> Figure<WorkSequence> {
  let plan = TeamQueues(work, asOf: asOf)
  guard !plan.items.isEmpty else { return .unavailable(.noData) }
  return bestOrder(of: plan).map { best in
    let ranked = plan.order(of: ranking)
    let found = cheapest(
      of: plan, from: [best.order, plan.orderOfToday] + (ranked.value.map { [$0] } ?? []), best.bound)
    let cost = found.cost
    // Rounding aside, the two may be the same.
    let bound = best.bound < cost * (1 - 1e-9) ? best.bound : cost
    return WorkSequence(
      steps: plan.carriedOut(in: found.order), delayCost: cost, currentDelayCost: plan.cost(of: plan.orderOfToday),
      rankedDelayCost: ranked.map(plan.cost), bound: bound, isExact: bound == cost,
      choices: choices(in: plan.orderOfToday, of: plan), heldUp: plan.heldUp)
  }
}

/// The cheapest order that is found from any of some orders; the first of equals.
private func cheapest(of plan: TeamQueues, from orders: [[Int]], _ bound: Double) -> (order: [Int], cost: Double) {
  var best: (order: [Int], cost: Double) = ([], .infinity)
  for order in orders {
    var search = OrderSearch(plan, from: order)
    search.run(downTo: bound)
    if search.cost < best.cost { best = (search.order, search.cost) }
  }
  return best
}

/// The best orders of all teams, one behind the other, and the sum of what no order of a team can be below.
private func bestOrder(of plan: TeamQueues) -> Figure<(order: [Int], bound: Double)> {
  var (order, bound) = ([Int](), 0.0)
  for members in plan.queues {
    // Before anything is worked out for so many.
    guard members.count <= JobSet.mostJobs else {
      return .unavailable(.tooManyItems(have: members.count, limit: JobSet.mostJobs))
    }
    switch JobSet.jobs(plan.jobs(of: members)) {
    case .unavailable(let reason): return .unavailable(reason)
    case .measured(let set):
      let best = set.bestSequence()
      order += best.order.map { members[$0] }
      bound += best.bound
    }
  }
  return .measured((order, bound))
}
