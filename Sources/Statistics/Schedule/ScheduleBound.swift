/// What no schedule of some jobs can be below, by a simpler problem whose best answer is known.
///
/// A team is taken for a machine that may leave a job at any moment for another, and works on each as fast as it can. The
/// mean of the times at which it works on a job, M, is then least in sum, weighted by what waiting costs, when it always
/// works on the job with the most cost for its work of those that can have begun (M. X. Goemans, M. Queyranne,
/// A. S. Schulz, M. Skutella, Y. Wang, "Single machine scheduling with release dates", SIAM Journal on Discrete Mathematics
/// 15, 2002). A job that is done without a break ends half its length after its M. No job begins before what it needs can
/// be finished. A cost that is no straight line is taken as its chord between the first and the last time at which the job
/// can end, which it is never below, because it never rises faster than before. A team that is not always
/// equally fast ends nothing earlier than one that always goes at its fastest, so that it is taken for that.
struct ScheduleBound {
  private let set: JobSet
  /// By job: when it can begin, as far as is known.
  var ready: [Double]

  init(_ set: JobSet) {
    self.set = set
    ready = Array(repeating: 0, count: set.jobs.count)
  }

  /// Over all jobs, none of which has begun.
  static func delay(of set: JobSet) -> Double {
    var bound = ScheduleBound(set)
    for job in set.order {
      for other in set.jobs[job].after {
        bound.ready[job] = max(bound.ready[job], set.end(of: other, from: bound.ready[other]))
      }
    }
    var members = Array(repeating: [Int](), count: set.promises.count)
    for job in set.jobs.indices { members[set.jobs[job].team].append(job) }
    return members.indices.reduce(0) { delay, team in
      delay + bound.delay(of: members[team], horizon: set.horizon(of: team, members[team], from: 0) { _ in true })
    }
  }

  /// Over jobs of one team that may begin when they are `ready`.
  ///
  /// - Parameter horizon: when all are finished at the latest.
  func delay(of members: [Int], horizon: Double) -> Double {
    let fluid = members.map { FluidJob(set.jobs[$0], speed: speed(of: $0), ready: ready[$0], horizon: horizon) }
    let alone = members.reduce(0) { $0 + set.jobs[$1].delayCost(at: set.end(of: $1, from: ready[$1])) }
    return max(alone, fluidDelay(of: fluid))
  }

  private func speed(of job: Int) -> Double { set.clocks[set.jobs[job].team].fastest }

  private func fluidDelay(of jobs: [FluidJob]) -> Double {
    var delay = jobs.reduce(0) { $0 + $1.intercept + $1.slope * $1.weeks / 2 }
    var left = jobs.map(\.work)
    // What has no work takes no room.
    for job in jobs where job.work <= 0 { delay += job.slope * job.ready }
    let byReady = jobs.indices.filter { left[$0] > 0 }.sorted {
      (jobs[$0].ready, jobs[$0].rate, $0) < (jobs[$1].ready, jobs[$1].rate, $1)
    }
    // The open jobs, the one with the most cost for its work last.
    var (open, next, time) = ([Int](), 0, 0.0)
    while next < byReady.count || !open.isEmpty {
      if open.isEmpty { time = max(time, jobs[byReady[next]].ready) }
      while next < byReady.count, jobs[byReady[next]].ready <= time {
        let place = open.lastIndex { jobs[$0].rate <= jobs[byReady[next]].rate }
        open.insert(byReady[next], at: place.map { $0 + 1 } ?? 0)
        next += 1
      }
      guard let job = open.last else { break }
      let until = next < byReady.count ? jobs[byReady[next]].ready : .infinity
      let end = min(time + left[job], until)
      delay += jobs[job].rate * (end - time) * (end + time) / 2
      left[job] -= end - time
      if end < until || left[job] <= 0 { open.removeLast() }
      time = end
    }
    return delay
  }
}

extension JobSet {
  /// When all jobs of a team are done at the latest: a team that waits for nobody when those of its own that are left have
  /// followed each other, any other when those of all teams have.
  func horizon(of team: Int, _ members: [Int], from time: Double, _ isLeft: (Int) -> Bool) -> Double {
    waitsForNobody[team]
      ? latestEnd(of: members.filter(isLeft), from: time, of: CollectionOfOne(team))
      : latestEnd(of: order.filter(isLeft), from: time, of: promises.indices)
  }
}

/// A job with a straight line for its cost.
private struct FluidJob {
  let ready: Double
  let weeks: Double
  let work: Double
  /// Money a week, and money at time 0.
  let slope: Double
  let intercept: Double
  /// Money a week for a week of work.
  var rate: Double { slope / work }

  /// - Parameter speed: of its team.
  init(_ job: Job, speed: Double, ready: Double, horizon: Double) {
    (self.ready, weeks, work) = (ready, job.weeks / speed, job.work / speed)
    guard job.profile != .linear else {
      (slope, intercept) = (job.costOfDelay, 0)
      return
    }
    let first = ready + weeks
    let cost = job.delayCost(at: first)
    slope = horizon > first ? max(0, (job.delayCost(at: horizon) - cost) / (horizon - first)) : 0
    intercept = cost - slope * first
  }
}
