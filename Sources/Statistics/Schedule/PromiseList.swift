/// A list that keeps a promise as well as one that does first all that keeps it, and puts off of that what it can.
///
/// A search by small steps alone does not find it: among many jobs what keeps the promise stands far behind what it would
/// have to pass one by one, and no single step makes the schedule better.
struct PromiseList {
  private let set: JobSet
  /// What would be done without a promise, and the place of each job in it.
  private let cheapest: [Int]
  private let places: [Int]
  private var carrying: Carrying
  private var cost = ScheduleCost.worst
  private(set) var list: [Int] = []
  /// How many placements of jobs may still be looked at.
  private var work: Int

  /// - Parameter cheapest: each job once, after those it needs.
  init(_ set: JobSet, from cheapest: [Int], work: Int) {
    (self.set, self.cheapest, self.work) = (set, cheapest, work)
    carrying = Carrying(set)
    var places = Array(repeating: 0, count: cheapest.count)
    for (place, job) in cheapest.enumerated() { places[job] = place }
    self.places = places
    let keepers = cheapest.filter { set.jobs[$0].keepsPromise && set.promises[set.jobs[$0].team] > 0 }
    begin(with: keepers)
    for job in keepers.reversed() where self.work > 0 { putOff(job) }
  }

  /// The fewest that do as well as all, the first of them first.
  private mutating func begin(with keepers: [Int]) {
    list = listed(with: keepers[...])
    cost = carrying.cost(of: list)
    var (missed, kept) = (-1, keepers.count)
    while kept - missed > 1 {
      let middle = (missed + kept) / 2
      let shorter = listed(with: keepers.prefix(middle))
      let found = carrying.cost(of: shorter)
      if found.missing <= cost.missing + ScheduleCost.slack {
        (kept, list, cost) = (middle, shorter, found)
      } else {
        missed = middle
      }
    }
  }

  /// Some jobs with all that they need, then the others; both in the order in which they would be done.
  private func listed(with jobs: ArraySlice<Int>) -> [Int] {
    var (open, isFirst) = (Array(jobs), Array(repeating: false, count: cheapest.count))
    for job in jobs { isFirst[job] = true }
    while let job = open.popLast() {
      for other in set.jobs[job].after where !isFirst[other] {
        isFirst[other] = true
        open.append(other)
      }
    }
    return cheapest.filter { isFirst[$0] } + cheapest.filter { !isFirst[$0] }
  }

  /// Moves a job behind what would come before it without a promise, as far as that is no worse: by halves, because the
  /// further back it stands the less of the promise it keeps.
  private mutating func putOff(_ job: Int) {
    guard let place = list.firstIndex(of: job) else { return }
    var (kept, missed) = (place, furthest(from: place, job) + 1)
    while missed - kept > 1, work > 0 {
      let middle = (kept + missed) / 2
      if isNoWorse(place, movedTo: middle) { kept = middle } else { missed = middle }
    }
    guard kept > place else { return }
    list.carry(place, to: kept)
    cost = carrying.cost(of: list)
  }

  /// The last place behind it of what would come before it, and before what needs it.
  private func furthest(from place: Int, _ job: Int) -> Int {
    var last = place
    for next in list.indices.dropFirst(place + 1) {
      if set.jobs[list[next]].after.contains(job) { break }
      if places[list[next]] < places[job] { last = next }
    }
    return last
  }

  private mutating func isNoWorse(_ place: Int, movedTo other: Int) -> Bool {
    work -= list.count
    var changed = list
    changed.carry(place, to: other)
    let found = carrying.cost(of: changed)
    return found.missing <= cost.missing + ScheduleCost.slack && found.delay <= cost.delay * (1 + 1e-12)
  }
}

extension JobSet {
  /// No schedule misses less of the promises: what keeps them, each begun when what it needs can be finished at the earliest
  /// and all side by side, as far as a team is there.
  var leastMissing: Double {
    var ready = Array(repeating: 0.0, count: jobs.count)
    var kept = Array(repeating: 0.0, count: promises.count * periodEnds.count)
    for job in order {
      for other in jobs[job].after { ready[job] = max(ready[job], end(of: other, from: ready[other])) }
      keep(job, from: ready[job], to: end(of: job, from: ready[job]), in: &kept)
    }
    return missing(of: kept)
  }
}
