/// Improves a feasible order by small steps until none helps or the work is used up: a job is moved to the place where
/// it costs least, past jobs that need not stay on their side of it; and stretches of a few jobs are solved exactly.
struct SequenceSearch {
  private let set: JobSet
  private(set) var order: [Int]
  /// How many exchanges of neighbours may still be looked at.
  private var work: Int

  /// About a quarter of a second.
  static let mostWork = 6_000_000
  static let stretch = 8

  init(_ set: JobSet, from order: [Int]) {
    self.set = set
    self.order = order
    work = Self.mostWork
  }

  mutating func run() {
    var cost = set.cost(of: order)
    while work > 0 {
      moveJobs()
      solveStretches()
      let improved = set.cost(of: order)
      guard improved < cost - 1e-12 * cost else { return }
      cost = improved
    }
  }

  private mutating func moveJobs() {
    for job in set.jobs.indices {
      guard work > 0, let place = order.firstIndex(of: job) else { return }
      let start = order[..<place].reduce(0) { $0 + set.jobs[$1].weeks }
      let left = bestMove(from: place, by: -1, start: start)
      let right = bestMove(from: place, by: 1, start: start)
      let best = left.gain >= right.gain ? left : right
      guard best.gain > 0 else { continue }
      order.remove(at: place)
      order.insert(job, at: best.place)
    }
  }

  /// How much is saved by moving the job at a place, which starts at `start`, to the best place on one side.
  private mutating func bestMove(from place: Int, by step: Int, start: Double) -> (gain: Double, place: Int) {
    let job = order[place]
    let weeks = set.jobs[job].weeks
    var (gain, best, time, position) = (0.0, (gain: 0.0, place: place), start, place + step)
    while order.indices.contains(position) {
      let other = order[position]
      guard step < 0 ? !set.precedence.isBefore(other, job) : !set.precedence.isBefore(job, other) else { break }
      let otherWeeks = set.jobs[other].weeks
      // The two exchange places; the earlier of them starts at `first`.
      let first = step < 0 ? time - otherWeeks : time
      let both = first + weeks + otherWeeks
      let jobLater = saving(job, first + weeks, both)
      let otherLater = saving(other, first + otherWeeks, both)
      gain += step < 0 ? jobLater - otherLater : otherLater - jobLater
      time += step < 0 ? -otherWeeks : otherWeeks
      // Rounding alone is no gain.
      if gain > best.gain + 1e-12 * abs(gain) { best = (gain, position) }
      position += step
      work -= 1
    }
    return best
  }

  private func saving(_ job: Int, _ early: Double, _ late: Double) -> Double {
    set.jobs[job].delayCost(at: late) - set.jobs[job].delayCost(at: early)
  }

  private mutating func solveStretches() {
    var start = 0.0
    for first in stride(from: 0, to: order.count, by: Self.stretch / 2) {
      guard work > 0 else { return }
      let places = first..<min(first + Self.stretch, order.count)
      order.replaceSubrange(places, with: set.exactOrder(of: Array(order[places]), from: start))
      for job in order[first..<min(first + Self.stretch / 2, order.count)] { start += set.jobs[job].weeks }
      work -= 1 << Self.stretch
    }
  }
}
