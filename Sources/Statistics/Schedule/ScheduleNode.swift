/// A list of jobs that is begun, in the order of their starts over all teams.
struct ScheduleNode {
  private let set: JobSet
  private(set) var list: [Int] = []
  /// The jobs of the list, as bits.
  private(set) var members: UInt64 = 0
  /// By job; of those not in the list they say nothing.
  private var starts: [Double]
  private var ends: [Double]
  /// What the lists before cost, and what they kept of the promises.
  private var costs: [ScheduleCost] = [ScheduleCost()]
  private var kept: [[Double]]
  private var scheduleBound: ScheduleBound
  private let byTeam: [[Int]]

  init(_ set: JobSet) {
    self.set = set
    starts = Array(repeating: 0, count: set.jobs.count)
    ends = starts
    kept = [Array(repeating: 0, count: set.promises.count * set.periodEnds.count)]
    scheduleBound = ScheduleBound(set)
    byTeam = set.promises.indices.map { team in set.jobs.indices.filter { set.jobs[$0].team == team } }
  }

  var isComplete: Bool { list.count == set.jobs.count }
  /// When the last job of the list begins.
  private var time: Double { list.last.map { starts[$0] } ?? 0 }
  private func has(_ job: Int) -> Bool { members & (1 << UInt64(job)) != 0 }

  /// What the list costs so far; what is missing of promises only of a complete one.
  var cost: ScheduleCost {
    var cost = costs[costs.count - 1]
    cost.missing = set.missing(of: kept[kept.count - 1])
    return cost
  }

  /// The jobs that can come next, the most worthwhile first: none that could have begun before the last one.
  func children(_ priority: [Int]) -> [Int] {
    priority.filter { job in
      !has(job) && set.jobs[job].after.allSatisfy(has) && earliest(job, from: 0) >= time - ScheduleCost.slack
    }
  }

  /// When a job can begin at the earliest, not before a time, by what it needs and by what its team does.
  private func earliest(_ job: Int, from time: Double) -> Double {
    let team = byTeam[set.jobs[job].team]
    var start = set.jobs[job].after.reduce(time) { has($1) ? max($0, ends[$1]) : $0 }
    for other in team where has(other) { start = max(start, starts[other]) }
    while true {
      var (used, next) = (0.0, Double.infinity)
      for other in team where has(other) && ends[other] > start {
        used += set.jobs[other].load
        next = min(next, ends[other])
      }
      guard used + set.jobs[job].load > 1 + ScheduleCost.slack else {
        return set.clocks[set.jobs[job].team].start(from: start)
      }
      start = next
    }
  }

  mutating func place(_ job: Int) {
    let start = earliest(job, from: 0)
    (starts[job], ends[job]) = (start, set.end(of: job, from: start))
    var cost = costs[costs.count - 1]
    cost.delay += set.jobs[job].delayCost(at: ends[job])
    cost.preference += set.jobs[job].preference * ends[job]
    costs.append(cost)
    var promised = kept[kept.count - 1]
    set.keep(job, from: start, to: ends[job], in: &promised)
    kept.append(promised)
    list.append(job)
    members |= 1 << UInt64(job)
  }

  mutating func takeBack() {
    guard let job = list.popLast() else { return }
    members &= ~(1 << UInt64(job))
    costs.removeLast()
    kept.removeLast()
  }

  /// No schedule that begins with this list is better.
  var bound: ScheduleCost {
    mutating get {
      var bound = costs[costs.count - 1]
      var promised = kept[kept.count - 1]
      for job in set.order where !has(job) {
        var ready = earliest(job, from: time)
        for other in set.jobs[job].after where !has(other) {
          ready = max(ready, set.end(of: other, from: scheduleBound.ready[other]))
        }
        scheduleBound.ready[job] = ready
        let end = set.end(of: job, from: ready)
        bound.preference += set.jobs[job].preference * end
        set.keep(job, from: ready, to: end, in: &promised)
      }
      for (team, members) in byTeam.enumerated() {
        let own = set.waitsForNobody[team] ? members : set.order
        let end = own.reduce(time) { has($1) ? max($0, ends[$1]) : $0 }
        let horizon = set.horizon(of: team, members, from: end) { !has($0) }
        bound.delay += scheduleBound.delay(of: members.filter { !has($0) }, horizon: horizon)
      }
      bound.missing = set.missing(of: promised)
      return bound
    }
  }

  /// What whatever follows depends on.
  struct Mark {
    fileprivate let time: Double
    fileprivate let ends: [Double]
    fileprivate let kept: [Double]
    fileprivate let cost: ScheduleCost

    /// Whether nothing that follows on the other is better than what can follow on this.
    func dominates(_ other: Mark) -> Bool {
      time <= other.time && zip(ends, other.ends).allSatisfy { max($0, other.time) <= max($1, other.time) }
        && zip(kept, other.kept).allSatisfy { $0 >= $1 }
        && (cost.delay < other.cost.delay || cost.delay == other.cost.delay && cost.preference <= other.cost.preference)
    }
  }

  var mark: Mark {
    Mark(
      time: time, ends: ends.indices.map { has($0) ? ends[$0] : 0 }, kept: kept[kept.count - 1],
      cost: costs[costs.count - 1])
  }
}
