/// The best schedule found of teams that wait for each other.
struct PartSchedule {
  private(set) var list: [Int]
  private(set) var bound: Double
  private(set) var isExact: Bool
  /// What keeping the promises costs.
  private(set) var price = 0.0

  /// - Parameters:
  ///   - share: of the work of the search.
  ///   - fewestNodes: so many lists are begun to be looked through at the least.
  init(of set: JobSet, from orders: [[Int]], share: Double, fewestNodes: Int) {
    let effort = Effort(
      work: Int(share * Double(JobSet.mostSearch)), nodes: max(fewestNodes, Int(share * Double(JobSet.mostNodes))))
    let free = set.isPromising ? set.withoutPromises() ?? set : set
    let lists = ([set.byWorth] + orders).map(set.dispatched)
    let cheapest = PartSchedule.best(of: free, from: lists, effort)
    (list, isExact) = (cheapest.list, cheapest.isExact)
    bound = cheapest.isExact ? cheapest.delay : ScheduleBound.delay(of: set)
    if set.isPromising { keepPromise(of: set, from: lists, effort) }
  }

  private mutating func keepPromise(of set: JobSet, from lists: [[Int]], _ effort: Effort) {
    let promised = PromiseList(set, from: list, work: 2 * effort.work).list
    let kept = PartSchedule.best(of: set, from: lists + [list, promised], effort)
    var carrying = Carrying(set)
    let (costs, found) = (carrying.cost(of: list), carrying.cost(of: kept.list))
    isExact = kept.isExact || isExact && costs.missing <= set.leastMissing + ScheduleCost.slack
    guard found.isBetter(than: costs) else { return }
    list = kept.list
    // Of many jobs the search for the promise may come upon something cheaper.
    price = max(0, found.delay - costs.delay)
    if kept.isExact { bound = found.delay }
  }

  /// How much may be looked at.
  private struct Effort {
    let work: Int
    let nodes: Int
  }

  private static func best(
    of set: JobSet, from lists: [[Int]], _ effort: Effort
  ) -> (list: [Int], delay: Double, isExact: Bool) {
    var search = ScheduleSearch(set, from: firstBest(of: set, lists), work: effort.work)
    search.improve()
    var exact = ExactSchedule(set, below: search.cost, nodes: effort.nodes)
    let (better, isComplete) = exact.run()
    if !isComplete { search.goOn(from: better) }
    var carrying = Carrying(set)
    let list = isComplete ? better ?? search.list : search.list
    return (list, carrying.cost(of: list).delay, isComplete)
  }

  private static func firstBest(of set: JobSet, _ lists: [[Int]]) -> [Int] {
    var carrying = Carrying(set)
    var best: (list: [Int], cost: ScheduleCost) = ([], .worst)
    for list in lists {
      let cost = carrying.cost(of: list)
      if cost.isBetter(than: best.cost) { best = (list, cost) }
    }
    return best.list
  }
}
