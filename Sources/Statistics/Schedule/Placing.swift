/// Teams at work: jobs are placed one after another, each at the first time at which everything it needs is finished and
/// its team has room for it, and not before a job of the same team that was placed earlier has begun.
///
/// That is the serial schedule generation scheme (R. Kolisch, "Serial and parallel resource-constrained project scheduling
/// methods revisited", European Journal of Operational Research 90, 1996), of which the list is also the order of starts
/// within each team. Of every schedule in which no job could begin earlier by itself the list of its starts makes that
/// schedule; so one of the lists makes the best one.
struct Placing {
  /// By job.
  private(set) var starts: [Double]
  private(set) var ends: [Double]
  /// By team: when its latest job began, and how many jobs are running.
  private var latest: [Double]
  private var running: [Int]
  /// The running jobs of each team, from `first` on.
  private let first: [Int]
  private var runningEnds: [Double]
  private var runningLoads: [Double]
  private let jobs: CompactJobs

  init(_ jobs: CompactJobs) {
    self.jobs = jobs
    let (count, teams) = (jobs.count, jobs.teamCount)
    (starts, ends) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
    (latest, running) = (Array(repeating: 0, count: teams), Array(repeating: 0, count: teams))
    (runningEnds, runningLoads) = (starts, starts)
    var sizes = running
    for team in jobs.teams { sizes[team] += 1 }
    var next = 0
    first = sizes.map { size in
      defer { next += size }
      return next
    }
  }

  mutating func reset() {
    for team in latest.indices { (latest[team], running[team]) = (0, 0) }
  }

  /// Places a job whose needs are placed, and says when it ends.
  ///
  /// - Parameter weeks: how long it takes at the usual pace of its team.
  @inline(__always)
  @discardableResult
  mutating func place(_ job: Int, weeks: Double) -> Double {
    let (team, load) = (jobs.teams[job], jobs.loads[job])
    var start = latest[team]
    for place in jobs.firstNeeded[job]..<jobs.firstNeeded[job + 1] { start = max(start, ends[jobs.needed[place]]) }
    var used = release(team, at: start)
    while used + load > 1 + ScheduleCost.slack {
      start = nextEnd(of: team)
      used = release(team, at: start)
    }
    start = jobs.clocks[team].start(from: start)
    let (end, slot) = (jobs.clocks[team].end(of: weeks, from: start), first[team] + running[team])
    (runningEnds[slot], runningLoads[slot]) = (end, load)
    running[team] += 1
    (latest[team], starts[job], ends[job]) = (start, start, end)
    return end
  }

  /// Lets go of what has ended by a time, and says how much of the team is taken.
  @inline(__always)
  private mutating func release(_ team: Int, at time: Double) -> Double {
    var (kept, used) = (first[team], 0.0)
    for slot in first[team]..<first[team] + running[team] where runningEnds[slot] > time {
      (runningEnds[kept], runningLoads[kept]) = (runningEnds[slot], runningLoads[slot])
      used += runningLoads[slot]
      kept += 1
    }
    running[team] = kept - first[team]
    return used
  }

  private func nextEnd(of team: Int) -> Double {
    var end = Double.infinity
    for slot in first[team]..<first[team] + running[team] { end = min(end, runningEnds[slot]) }
    return end
  }
}

/// Jobs laid out for being placed often.
struct CompactJobs: Sendable {
  let count: Int
  let teamCount: Int
  let teams: [Int]
  let loads: [Double]
  /// What job n needs is `needed[firstNeeded[n]..<firstNeeded[n + 1]]`.
  let firstNeeded: [Int]
  let needed: [Int]
  let clocks: [TeamClock]

  init(_ set: JobSet) {
    (count, teamCount, clocks) = (set.jobs.count, set.promises.count, set.clocks)
    (teams, loads) = (set.jobs.map(\.team), set.jobs.map(\.load))
    needed = set.jobs.flatMap(\.after)
    var next = 0
    firstNeeded =
      set.jobs.map { job in
        defer { next += job.after.count }
        return next
      } + [needed.count]
  }
}
