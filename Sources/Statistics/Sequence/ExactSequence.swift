extension JobSet {
  /// The order of some jobs, at most `mostExactly`, that costs least when they are started at a time and nothing comes
  /// between them; those they need besides each other are finished. By the best order of every feasible subset
  /// (M. Held, R. M. Karp, "A dynamic programming approach to sequencing problems", 1962). The given order is kept
  /// where another costs as much.
  func exactOrder(of members: [Int], from start: Double) -> [Int] {
    let needed = members.map { job in
      members.indices.reduce(0) { precedence.isBefore(members[$1], job) ? $0 | 1 << $1 : $0 }
    }
    let sets = 1 << members.count
    var cost = Array(repeating: Double.infinity, count: sets)
    var time = Array(repeating: start, count: sets)
    var last = Array(repeating: 0, count: sets)
    cost[0] = 0
    for set in 0..<sets where cost[set] < .infinity {
      for (place, job) in members.enumerated() where set & 1 << place == 0 && needed[place] & ~set == 0 {
        let larger = set | 1 << place
        let end = time[set] + jobs[job].weeks
        let total = cost[set] + jobs[job].delayCost(at: end)
        // Of equal ones the last job is the one given last.
        guard total < cost[larger] || total == cost[larger] && place > last[larger] else { continue }
        (cost[larger], time[larger], last[larger]) = (total, end, place)
      }
    }
    return backwards(from: sets - 1, last).map { members[$0] }
  }
}

private func backwards(from all: Int, _ last: [Int]) -> [Int] {
  var (set, places) = (all, [Int]())
  while set != 0 {
    places.append(last[set])
    set &= ~(1 << last[set])
  }
  return places.reversed()
}
