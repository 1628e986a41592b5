package import Record

/// Jobs of teams that wait for each other, and what the teams promised.
package struct JobSet: Sendable {
  package let jobs: [Job]
  /// By team: the share (0...1) of it that was promised, by the end of each period, to the jobs that keep the promise.
  package let promises: [Double]
  /// When periods end, in weeks from now, ascending.
  package let periodEnds: [Double]
  /// By team.
  package let clocks: [TeamClock]
  /// The jobs in an order in which each comes after those it needs, the first possible by position.
  let order: [Int]
  /// The jobs that need each job.
  let following: [[Int]]
  /// By team: whether none of its jobs needs one of another team. Then it is done at the latest when all of its jobs have
  /// followed each other; a team that waits, when all jobs of all teams have.
  let waitsForNobody: [Bool]

  package static let mostJobs = 20_000

  /// Unavailable without jobs and for more than `mostJobs`; when a number is not finite or below zero (a deadline in the
  /// past is allowed), a load is not above 0 and up to 1, or costs would not be finite; when `after` or `team` names what
  /// is not there; when a clock is not sound; and when jobs wait for each other in a circle.
  ///
  /// - Parameters:
  ///   - promises: one for each team.
  ///   - clocks: one for each team; all at their usual pace where there are none.
  package static func jobs(
    _ jobs: [Job], promises: [Double], periodEnds: [Double] = [], clocks: [TeamClock] = []
  ) -> Figure<JobSet> {
    let clocks = clocks.isEmpty ? promises.map { _ in .usual } : clocks
    guard !jobs.isEmpty else { return .unavailable(.noData) }
    guard jobs.count <= mostJobs else { return .unavailable(.tooMany(have: jobs.count, limit: mostJobs)) }
    guard jobs.allSatisfy(\.isFinite), (promises + periodEnds).allSatisfy(\.isFinite) else {
      return .unavailable(.notFinite)
    }
    guard jobs.allSatisfy({ $0.weeks >= 0 && $0.costOfDelay >= 0 && $0.preference >= 0 }) else {
      return .unavailable(.negative)
    }
    let weeks = jobs.reduce(0) { $0 + $1.weeks }
    let rates = jobs.reduce(0) { $0 + $1.costOfDelay + $1.preference }
    guard (weeks * rates * weeks).isFinite else { return .unavailable(.notFinite) }
    guard isInRange(jobs, promises, periodEnds), clocks.count == promises.count, clocks.allSatisfy(\.isSound),
      let set = JobSet(jobs, promises, periodEnds, clocks)
    else {
      return .unavailable(.outOfRange)
    }
    return .measured(set)
  }

  private static func isInRange(_ jobs: [Job], _ promises: [Double], _ periodEnds: [Double]) -> Bool {
    jobs.allSatisfy { job in
      job.load > 0 && job.load <= 1 && promises.indices.contains(job.team)
        && job.after.allSatisfy(jobs.indices.contains)
    } && promises.allSatisfy { (0...1).contains($0) } && zip(periodEnds, periodEnds.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Nil when jobs wait for each other in a circle.
  private init?(_ jobs: [Job], _ promises: [Double], _ periodEnds: [Double], _ clocks: [TeamClock]) {
    (self.jobs, self.promises, self.periodEnds, self.clocks) = (jobs, promises, periodEnds, clocks)
    var following = Array(repeating: [Int](), count: jobs.count)
    for (job, needed) in jobs.map(\.after).enumerated() {
      for other in needed { following[other].append(job) }
    }
    self.following = following
    order = topologicalOrder(jobs.map(\.after.count), following)
    var waitsForNobody = promises.map { _ in true }
    for job in jobs where job.after.contains(where: { jobs[$0].team != job.team }) { waitsForNobody[job.team] = false }
    self.waitsForNobody = waitsForNobody
    guard order.count == jobs.count else { return nil }
  }

  /// When jobs are all done at the latest that follow each other from a time on, with no break but those of their teams.
  func latestEnd(of members: [Int], from time: Double, of teams: some Sequence<Int>) -> Double {
    members.reduce(time) { $0 + jobs[$1].weeks } + teams.reduce(0) { $0 + clocks[$1].delay }
  }

  /// When a job is done that is begun at a time.
  package func end(of job: Int, from start: Double) -> Double {
    clocks[jobs[job].team].end(of: jobs[job].weeks, from: start)
  }

  /// Whether a promise is to be kept at all.
  var isPromising: Bool {
    !periodEnds.isEmpty && jobs.contains { $0.keepsPromise && promises[$0.team] > 0 }
  }

  func withoutPromises() -> JobSet? { JobSet(jobs, promises.map { _ in 0 }, periodEnds, clocks) }

  /// The same jobs that come one after another without a gap, with what they need among themselves.
  func part(_ members: [Int], teams: [Int]) -> JobSet? {
    let places = Dictionary(members.enumerated().map { ($1, $0) }) { first, _ in first }
    let teamPlaces = Dictionary(teams.enumerated().map { ($1, $0) }) { first, _ in first }
    let jobs = members.map { member in
      var job = self.jobs[member]
      job.after = job.after.compactMap { places[$0] }
      job.team = teamPlaces[job.team] ?? 0
      return job
    }
    return JobSet(jobs, teams.map { promises[$0] }, periodEnds, teams.map { clocks[$0] })
  }
}

/// Kahn's algorithm; what waits in a circle is left out.
private func topologicalOrder(_ needed: [Int], _ following: [[Int]]) -> [Int] {
  var waiting = needed
  var order = needed.indices.filter { waiting[$0] == 0 }
  var next = 0
  while next < order.count {
    for job in following[order[next]] {
      waiting[job] -= 1
      if waiting[job] == 0 { order.append(job) }
    }
    next += 1
  }
  return order
}
