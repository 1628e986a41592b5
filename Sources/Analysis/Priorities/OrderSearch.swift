/// Improves an order by moving and exchanging items within their team's, judged by what carrying it out costs everybody,
/// until neither helps or the work is used up.
struct OrderSearch {
  private let plan: TeamQueues
  /// The items of each team, in order.
  private var queues: [[Int]]
  private(set) var cost: Double
  /// How many placements of items may still be looked at.
  private var work: Int

  /// About a tenth of a second.
  private static let mostWork = 500_000

  init(_ plan: TeamQueues, from order: [Int]) {
    self.plan = plan
    queues = plan.byQueue(order)
    cost = plan.cost(of: order)
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
          if place(item, in: team) { improved = true }
        }
      }
    }
  }

  /// Puts an item where all cost least: in another place of its team's order, or in that of another item in exchange.
  /// False when that is where it is.
  private mutating func place(_ item: Int, in team: Int) -> Bool {
    let before = queues[team]
    guard let place = before.firstIndex(of: item) else { return false }
    var best = (cost: cost, queue: before)
    for target in before.indices where target != place {
      // Every order that is only written down costs as much as its items.
      guard work > 0 else { break }
      for queue in [before.moving(place, to: target), before.exchanging(place, target)] {
        queues[team] = queue
        let cost = plan.cost(of: order)
        // Rounding alone is no gain.
        if cost < best.cost * (1 - 1e-12) { best = (cost, queue) }
        work -= plan.items.count
      }
    }
    queues[team] = best.queue
    defer { cost = best.cost }
    return best.cost < cost
  }
}

extension [Int] {
  fileprivate func moving(_ place: Int, to target: Int) -> [Int] {
    var list = self
    list.insert(list.remove(at: place), at: target)
    return list
  }

  fileprivate func exchanging(_ one: Int, _ other: Int) -> [Int] {
    var list = self
    list.swapAt(one, other)
    return list
  }
}
