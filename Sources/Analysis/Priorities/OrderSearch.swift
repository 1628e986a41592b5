/// Improves an order by moving single items within their team's, judged by what carrying it out costs everybody, until no
/// move helps or the work is used up.
struct OrderSearch {
  private let plan: TeamQueues
  /// The items of each team, in order.
  private var queues: [[Int]]
  private(set) var cost: Double
  /// How many placements of items may still be looked at.
  private var work: Int

  /// About a quarter of a second.
  private static let mostWork = 2_000_000

  /// From the cheapest of some orders, the first of equals.
  init(_ plan: TeamQueues, from orders: [[Int]]) {
    self.plan = plan
    let costs = orders.map(plan.cost)
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    queues = plan.byQueue(orders[best])
    cost = costs[best]
    work = OrderSearch.mostWork
  }

  var order: [Int] { queues.flatMap(\.self) }

  /// - Parameter bound: what no order can be below; there the search ends.
  mutating func run(downTo bound: Double) {
    var improved = true
    while improved, cost > bound * (1 + 1e-9) {
      improved = false
      for team in queues.indices {
        for item in queues[team] {
          guard work > 0 else { return }
          if move(item, in: team) { improved = true }
        }
      }
    }
  }

  /// Moves an item to the place of its team's order where all cost least; false when that is where it is.
  private mutating func move(_ item: Int, in team: Int) -> Bool {
    let before = queues[team]
    guard let place = before.firstIndex(of: item) else { return false }
    var best = (cost: cost, queue: before)
    for target in before.indices where target != place {
      var queue = before
      queue.remove(at: place)
      queue.insert(item, at: target)
      queues[team] = queue
      let cost = plan.cost(of: order)
      // Rounding alone is no gain.
      if cost < best.cost * (1 - 1e-12) { best = (cost, queue) }
      work -= plan.items.count
      if work <= 0 { break }
    }
    queues[team] = best.queue
    defer { cost = best.cost }
    return best.cost < cost
  }
}
