/// A simpler problem whose best order is known, for a bound that no feasible order can be below, and to start from.
///
/// Two things are made simpler. The cost of each job becomes a straight line, its chord between the earliest time at
/// which the jobs before it let it end and the latest at which those after it do; the cost is never below the chord,
/// because it never rises faster than before. And each job keeps only one of those it needs, so that what is left is a
/// forest, for which Horn's rule gives the best order (W. A. Horn, "Single-machine job sequencing with treelike
/// precedence ordering and linear delay penalties", SIAM Journal on Applied Mathematics 23, 1972). Once forwards, and
/// once backwards with each job keeping one of those that need it; the greater bound counts. Without `after`, and with
/// linear costs, this is Smith's rule, and exact.
struct ForestRelaxation {
  let bound: Double
  let startingOrder: [Int]

  init(_ set: JobSet) {
    let chords = Chord.chords(of: set)
    let weeks = set.jobs.map(\.weeks)
    let slopes = chords.map(\.slope)
    let after = set.jobs.map(\.after)
    var following = Array(repeating: [Int](), count: after.count)
    for (job, needed) in after.enumerated() {
      for other in needed { following[other].append(job) }
    }
    let forwards = hornOrder(after, work: weeks, weight: slopes)
    // A reversed order with time and cost exchanged costs the same.
    let backwards = Array(hornOrder(following, work: slopes, weight: weeks).reversed())
    let costs = [forwards, backwards].map { linearCost(of: $0, weeks, slopes) }
    bound = (costs.max() ?? 0) + chords.reduce(0) { $0 + $1.start }
    let candidates = [forwards, backwards].flatMap { order in
      [set.feasible(order, pulling: false), set.feasible(order, pulling: true)]
    }
    startingOrder = candidates.min { set.cost(of: $0) < set.cost(of: $1) } ?? set.precedence.order
  }
}

private func linearCost(of order: [Int], _ weeks: [Double], _ slopes: [Double]) -> Double {
  var (time, cost) = (0.0, 0.0)
  for job in order {
    time += weeks[job]
    cost += slopes[job] * time
  }
  return cost
}

/// The straight line below the cost of a job, between the first and the last time at which it can end.
private struct Chord {
  /// The cost of the line at time 0.
  var start = 0.0
  /// What the line rises by in a week.
  var slope = 0.0

  static func chords(of set: JobSet) -> [Chord] {
    let weeks = set.jobs.map(\.weeks)
    let total = weeks.reduce(0, +)
    var (earliest, latest) = (weeks, Array(repeating: total, count: weeks.count))
    for job in set.jobs.indices {
      for other in set.jobs.indices where set.precedence.isBefore(other, job) {
        earliest[job] += weeks[other]
        latest[other] -= weeks[job]
      }
    }
    return set.jobs.indices.map { Chord(of: set.jobs[$0], from: earliest[$0], to: latest[$0]) }
  }

  private init(of job: Job, from first: Double, to last: Double) {
    let cost = job.delayCost(at: first)
    guard job.profile != .linear else { (start, slope) = (0, job.costOfDelay); return }
    slope = last > first ? max(0, (job.delayCost(at: last) - cost) / (last - first)) : 0
    start = cost - slope * first
  }
}

extension JobSet {
  /// A feasible order from the wish of one. Each time the first wished job that can be done is done; or, with `pulling`,
  /// the first wished job is, after all that it still needs.
  fileprivate func feasible(_ wish: [Int], pulling: Bool) -> [Int] {
    var done = Array(repeating: false, count: jobs.count)
    var order: [Int] = []
    func take(_ job: Int) {
      done[job] = true
      order.append(job)
    }
    while order.count < jobs.count {
      guard let job = wish.first(where: { job in !done[job] && (pulling || jobs[job].after.allSatisfy { done[$0] }) })
      else { break }
      if pulling { for other in precedence.ancestors(of: job) where !done[other] { take(other) } }
      take(job)
    }
    return order
  }
}
