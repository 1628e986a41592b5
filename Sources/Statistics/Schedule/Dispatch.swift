/// Teams that never wait when they could work: whenever a team has room it begins with the first of its jobs, in an order
/// that is given, which nothing holds up and for which there is room.
struct Dispatch {
  private let set: JobSet
  private var waiting: [[Int]]
  private var used: [Double]
  /// How many of the jobs that each job needs are not finished.
  private var needs: [Int]
  private var running: [(job: Int, end: Double)] = []
  /// In order of their starts.
  private(set) var list: [Int] = []

  init(_ set: JobSet, by priority: [Int]) {
    self.set = set
    waiting = Array(repeating: [], count: set.promises.count)
    used = Array(repeating: 0, count: set.promises.count)
    needs = set.jobs.map(\.after.count)
    for job in priority { waiting[set.jobs[job].team].append(job) }
    list.reserveCapacity(priority.count)
    run()
  }

  private mutating func run() {
    var (time, teams) = (0.0, Array(waiting.indices))
    while true {
      for team in teams { begin(team, at: time) }
      guard let next = running.map(\.end).min() else { return }
      time = next
      teams = finish(at: time)
    }
  }

  /// Begins what a team can.
  private mutating func begin(_ team: Int, at time: Double) {
    var place = 0
    while place < waiting[team].count, used[team] < 1 - ScheduleCost.slack {
      let job = waiting[team][place]
      guard needs[job] == 0, used[team] + set.jobs[job].load <= 1 + ScheduleCost.slack else {
        place += 1
        continue
      }
      waiting[team].remove(at: place)
      used[team] += set.jobs[job].load
      running.append((job, set.end(of: job, from: time)))
      list.append(job)
    }
  }

  /// Finishes what ends, and says which teams that may concern, ascending.
  private mutating func finish(at time: Double) -> [Int] {
    let ended = running.filter { $0.end <= time }.map(\.job)
    running.removeAll { $0.end <= time }
    var teams: Set<Int> = []
    for job in ended {
      used[set.jobs[job].team] -= set.jobs[job].load
      teams.insert(set.jobs[job].team)
      for other in set.following[job] {
        needs[other] -= 1
        teams.insert(set.jobs[other].team)
      }
    }
    for team in teams where !running.contains(where: { set.jobs[$0.job].team == team }) { used[team] = 0 }
    return teams.sorted()
  }
}

extension JobSet {
  /// The list that teams work by which never wait when they could work.
  ///
  /// - Parameter priority: each job once.
  func dispatched(by priority: [Int]) -> [Int] { Dispatch(self, by: priority).list }

  /// What most of the cost of delay falls on for each week of a team comes first; a job counts with what it holds up, where
  /// that makes it more (the rule of W. E. Smith, 1956, for chains). Of equal ones what is preferred.
  var byWorth: [Int] {
    var chain = jobs.map { (cost: $0.costOfDelay, work: max($0.work, 1e-9)) }
    for job in order.reversed() {
      let own = chain[job]
      for next in following[job] {
        let longer = (cost: own.cost + chain[next].cost, work: own.work + chain[next].work)
        if longer.cost / longer.work > chain[job].cost / chain[job].work { chain[job] = longer }
      }
    }
    let worth = chain.map { $0.cost / $0.work }
    let preference = jobs.map { $0.preference / max($0.work, 1e-9) }
    return jobs.indices.sorted { (worth[$1], preference[$1], $0) < (worth[$0], preference[$0], $1) }
  }
}
