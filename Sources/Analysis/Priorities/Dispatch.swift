import Record
import Statistics

extension TeamQueues {
  /// What happens when all teams follow an order side by side: each takes the first item of its own that nothing holds
  /// up, and where everything is held up the one that can begin soonest. The steps in order of their starts, then of
  /// teams.
  func carriedOut(in order: [Int]) -> [WorkSequence.Step] {
    dispatch(order).map { item, start in
      let (report, job) = (items[item].report, items[item].job)
      let end = start + job.weeks
      return WorkSequence.Step(
        id: report.id, team: report.item.team, starts: start, ends: end, delayCost: job.delayCost(at: end))
    }
  }

  /// What waiting costs in all when an order is carried out, in money.
  func cost(of order: [Int]) -> Double {
    dispatch(order).reduce(0) { $0 + items[$1.item].job.delayCost(at: $1.start + items[$1.item].job.weeks) }
  }

  private func dispatch(_ order: [Int]) -> [(item: Int, start: Double)] {
    var dispatch = Dispatch(self, order)
    while dispatch.takeNext() {}
    return dispatch.placed
  }
}

/// Teams at work. The item that can begin soonest is placed first: whatever is not placed yet ends later than that, so
/// nothing that could still hold an item up is missed.
private struct Dispatch {
  private let plan: TeamQueues
  /// The items of each team that are left, in order.
  private var left: [[Int]]
  /// When each team is free.
  private var free: [Double]
  private var ends: [Double?]
  private(set) var placed: [(item: Int, start: Double)] = []

  init(_ plan: TeamQueues, _ order: [Int]) {
    self.plan = plan
    left = Array(repeating: [], count: plan.queues.count)
    for item in order { left[plan.items[item].queue].append(item) }
    free = Array(repeating: 0, count: left.count)
    ends = Array(repeating: nil, count: plan.items.count)
    placed.reserveCapacity(order.count)
  }

  /// False when nothing is left.
  mutating func takeNext() -> Bool {
    var best: (start: Double, team: Int, position: Int)?
    for team in left.indices {
      guard let (start, position) = candidate(of: team) else { continue }
      if start < best?.start ?? .infinity { best = (start, team, position) }
    }
    if let best {
      place(best.position, of: best.team, at: best.start)
      return true
    }
    // Items that wait for each other in a circle: an error of the content that is told elsewhere.
    guard let team = left.firstIndex(where: { !$0.isEmpty }) else { return false }
    place(0, of: team, at: free[team])
    return true
  }

  /// The item that a team would take, and when it would begin; nil when none of its items can be placed yet.
  private func candidate(of team: Int) -> (start: Double, position: Int)? {
    var soonest: (start: Double, position: Int)?
    for (position, item) in left[team].enumerated() {
      guard let ready = readiness(of: item) else { continue }
      if ready <= free[team] { return (free[team], position) }
      if ready < soonest?.start ?? .infinity { soonest = (ready, position) }
    }
    return soonest
  }

  /// When everything that an item waits for is finished; nil when that is not yet known.
  private func readiness(of item: Int) -> Double? {
    var ready = 0.0
    for needed in plan.items[item].after where needed != item {
      guard let end = ends[needed] else { return nil }
      ready = max(ready, end)
    }
    return ready
  }

  private mutating func place(_ position: Int, of team: Int, at start: Double) {
    let item = left[team].remove(at: position)
    let end = start + plan.items[item].job.weeks
    (free[team], ends[item]) = (end, end)
    placed.append((item, start))
  }
}
