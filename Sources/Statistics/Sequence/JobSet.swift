package import Record

/// Jobs that wait for each other, and the search for the sequence in which their delay costs least.
package struct JobSet: Sendable {
  package let jobs: [Job]
  let precedence: Precedence

  package static let mostJobs = 2_000
  /// Up to so many jobs the best sequence is found exactly.
  package static let mostExactly = 16

  /// Unavailable without jobs and for more than `mostJobs`, when a number is not finite or below zero (a deadline in the
  /// past is allowed), or costs would not be finite, and when `after` names a job that is not there or jobs wait for
  /// each other in a circle.
  package static func jobs(_ jobs: [Job]) -> Figure<JobSet> {
    guard !jobs.isEmpty else { return .unavailable(.noData) }
    guard jobs.count <= mostJobs else { return .unavailable(.tooMany(have: jobs.count, limit: mostJobs)) }
    guard jobs.allSatisfy(\.isFinite) else { return .unavailable(.notFinite) }
    guard jobs.allSatisfy({ $0.weeks >= 0 && $0.costOfDelay >= 0 }) else { return .unavailable(.negative) }
    let weeks = jobs.reduce(0) { $0 + $1.weeks }
    guard (weeks * jobs.reduce(0) { $0 + $1.costOfDelay } * weeks).isFinite else { return .unavailable(.notFinite) }
    guard jobs.allSatisfy({ $0.after.allSatisfy(jobs.indices.contains) }) else { return .unavailable(.outOfRange) }
    guard let precedence = Precedence(jobs.map(\.after)) else { return .unavailable(.outOfRange) }
    return .measured(JobSet(jobs: jobs, precedence: precedence))
  }

  /// Whether every job comes after those it needs. `order` holds each job once.
  package func isFeasible(_ order: [Int]) -> Bool {
    guard isPermutation(order) else { return false }
    var place = Array(repeating: 0, count: order.count)
    for (position, job) in order.enumerated() { place[job] = position }
    return jobs.indices.allSatisfy { job in jobs[job].after.allSatisfy { place[$0] < place[job] } }
  }

  /// What an order costs in all, in money: the delay of each job until it is finished, the first one started now.
  /// Unavailable unless the order holds each job once. It need not be feasible.
  package func delayCost(of order: [Int]) -> Figure<Double> {
    isPermutation(order) ? .measured(cost(of: order)) : .unavailable(.outOfRange)
  }

  func cost(of order: [Int]) -> Double {
    var (time, cost) = (0.0, 0.0)
    for job in order {
      time += jobs[job].weeks
      cost += jobs[job].delayCost(at: time)
    }
    return cost
  }

  private func isPermutation(_ order: [Int]) -> Bool {
    var seen = Array(repeating: false, count: jobs.count)
    for job in order where jobs.indices.contains(job) { seen[job] = true }
    return order.count == jobs.count && seen.allSatisfy(\.self)
  }
}

extension Job {
  fileprivate var isFinite: Bool {
    switch profile {
    case .linear: weeks.isFinite && costOfDelay.isFinite
    case .deadline(let end), .expiring(let end): weeks.isFinite && costOfDelay.isFinite && end.isFinite
    }
  }
}
