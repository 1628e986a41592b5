/// A schedule, and how good it is known to be.
package struct BestSchedule: Hashable, Sendable {
  /// The jobs in order of their starts, each after those it needs: the list that teams work by.
  package let list: [Int]
  /// By job, in weeks from now.
  package let starts: [Double]
  package let ends: [Double]
  package let cost: ScheduleCost
  /// In no schedule that keeps the promises as well does waiting cost less than this, in money.
  package let bound: Double
  /// What waiting costs less in the best schedule found that keeps no promise, in money.
  package let priceOfPromises: Double
  /// Whether it is known that there is no better schedule: none that misses less of the promises, and of those that miss as
  /// much none in which waiting costs less.
  package let isExact: Bool
}

extension JobSet {
  /// How many placements of jobs the search looks at, and how many lists are begun to be looked through: together some
  /// hundredths of a second.
  static let mostSearch = 400_000
  static let mostNodes = 3_000
  /// Enough for a few jobs, however many others there are; and for so many teams by themselves.
  static let fewestNodes = 1_000
  static let mostParts = 8

  /// A good schedule; the best of jobs that are few enough to be looked through by `ExactSchedule`. Teams that do not wait
  /// for each other, directly or through others, are looked at by themselves.
  ///
  /// - Parameter orders: orders of all jobs, first preferred, from which the search begins besides its own: no schedule of a
  ///   team that follows one of them, and never waits when it could work, is better than what is found.
  package func bestSchedule(from orders: [[Int]]) -> BestSchedule {
    var (list, bound, price, isExact) = ([Int](), 0.0, 0.0, true)
    let parts = parts
    let nodes = JobSet.fewestNodes * min(parts.count, JobSet.mostParts) / parts.count
    for part in parts {
      let places = Dictionary(part.members.enumerated().map { ($1, $0) }) { first, _ in first }
      guard let set = self.part(part.members, teams: part.teams) else { continue }
      let own = orders.map { $0.compactMap { places[$0] } }
      let best = PartSchedule(
        of: set, from: own, share: Double(part.members.count) / Double(jobs.count), fewestNodes: nodes)
      list += best.list.map { part.members[$0] }
      bound += best.bound
      price += best.price
      if !best.isExact { isExact = false }
    }
    return schedule(of: list, bound: bound, price: price, isExact: isExact)
  }

  private func schedule(of list: [Int], bound: Double, price: Double, isExact: Bool) -> BestSchedule {
    var carrying = Carrying(self)
    let cost = carrying.cost(of: list)
    let (starts, place) = (carrying.starts, places(in: order))
    // Rounding aside, the two may be the same.
    return BestSchedule(
      list: list.sorted { (starts[$0], place[$0]) < (starts[$1], place[$1]) }, starts: starts, ends: carrying.ends,
      cost: cost, bound: bound < cost.delay * (1 - 1e-9) ? bound : cost.delay, priceOfPromises: price, isExact: isExact)
  }

  /// What becomes of an order when each team begins, whenever it has room, with the first of its jobs that nothing holds up.
  package func following(_ order: [Int]) -> FollowedOrder {
    var carrying = Carrying(self)
    let list = dispatched(by: order)
    let cost = carrying.cost(of: list)
    return FollowedOrder(list: list, starts: carrying.starts, ends: carrying.ends, cost: cost)
  }

  private func places(in list: [Int]) -> [Int] {
    var places = Array(repeating: 0, count: list.count)
    for (place, job) in list.enumerated() { places[job] = place }
    return places
  }

  /// Teams that wait for each other with their jobs, in order of the first team.
  private var parts: [(teams: [Int], members: [Int])] {
    var part = Array(promises.indices)
    for job in jobs {
      for other in job.after where part[jobs[other].team] != part[job.team] {
        let (one, two) = (part[jobs[other].team], part[job.team])
        for team in part.indices where part[team] == max(one, two) { part[team] = min(one, two) }
      }
    }
    let members = Dictionary(grouping: jobs.indices) { part[jobs[$0].team] }
    return members.sorted { $0.key < $1.key }.map { first, members in
      (promises.indices.filter { part[$0] == first }, members)
    }
  }
}

/// An order as teams carry it out.
package struct FollowedOrder: Hashable, Sendable {
  /// The jobs in order of their starts.
  package let list: [Int]
  /// By job, in weeks from now.
  package let starts: [Double]
  package let ends: [Double]
  package let cost: ScheduleCost
}
