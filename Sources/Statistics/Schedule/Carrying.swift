/// Lists of jobs carried out, and what that costs.
struct Carrying {
  let set: JobSet
  private var placing: Placing
  /// By team and period: how many weeks of it went to what keeps its promise.
  private var kept: [Double]
  private let isPromising: Bool

  init(_ set: JobSet) {
    self.set = set
    placing = Placing(CompactJobs(set))
    kept = Array(repeating: 0, count: set.promises.count * set.periodEnds.count)
    isPromising = set.isPromising
  }

  var starts: [Double] { placing.starts }
  var ends: [Double] { placing.ends }

  /// - Parameters:
  ///   - list: each job after those it needs.
  ///   - limit: what it need not be worked out beyond.
  mutating func cost(of list: [Int], below limit: ScheduleCost = .worst) -> ScheduleCost {
    placing.reset()
    for place in kept.indices { kept[place] = 0 }
    let most = isPromising ? .infinity : limit.delay * (1 + 1e-9)
    var cost = ScheduleCost()
    for job in list {
      let end = placing.place(job, weeks: set.jobs[job].weeks)
      cost.delay += set.jobs[job].delayCost(at: end)
      cost.preference += set.jobs[job].preference * end
      if isPromising { keep(job, until: end) }
      if cost.delay > most { return .worst }
    }
    cost.missing = set.missing(of: kept)
    return cost
  }

  private mutating func keep(_ job: Int, until end: Double) {
    set.keep(job, from: placing.starts[job], to: end, in: &kept)
  }
}

extension JobSet {
  /// Adds what a job that keeps a promise takes of its team in each period.
  func keep(_ job: Int, from start: Double, to end: Double, in kept: inout [Double]) {
    guard jobs[job].keepsPromise, promises[jobs[job].team] > 0 else { return }
    for (period, until) in periodEnds.enumerated() where until > start {
      kept[jobs[job].team * periodEnds.count + period] +=
        jobs[job].load * clocks[jobs[job].team].work(from: start, to: min(end, until))
    }
  }

  /// What is missing of the promises.
  func missing(of kept: [Double]) -> Double {
    var missing = 0.0
    for (team, share) in promises.enumerated() where share > 0 {
      for (period, until) in periodEnds.enumerated() {
        missing += max(0, share * clocks[team].work(from: 0, to: until) - kept[team * periodEnds.count + period])
      }
    }
    return missing
  }
}
