import Record
import Statistics
import Testing

@Suite("Sequences of jobs")
struct SequenceTests {
  static let example = [
    Job(weeks: 10, costOfDelay: 1), Job(weeks: 3, costOfDelay: 3), Job(weeks: 1, costOfDelay: 10),
  ]

  /// Jobs with every profile, some of no weeks or no cost, waiting for some before them.
  static func jobs(_ count: Int, seed: UInt64, linear: Bool = false, share: Int = 4) -> [Job] {
    var generator = SignalsPropertyTests.Generator(state: seed)
    return (0..<count).map { position in
      let end = Double.random(in: -2...Double(3 * count), using: &generator)
      let profiles: [Job.Profile] = linear ? [.linear] : [.linear, .deadline(end), .expiring(end)]
      return Job(
        weeks: Double(Int.random(in: 0...12, using: &generator)) / 2,
        costOfDelay: Double(Int.random(in: 0...20, using: &generator)),
        profile: profiles[Int.random(in: 0..<profiles.count, using: &generator)],
        after: (0..<position).filter { _ in Int.random(in: 0..<max(share, position), using: &generator) == 0 })
    }
  }

  /// The least cost of all feasible orders, by trying them all.
  static func exhaustive(_ set: JobSet) -> Double {
    var (best, order) = (Double.infinity, Array(set.jobs.indices))
    func permute(_ place: Int, _ time: Double, _ cost: Double) {
      guard place < order.count else { return best = min(best, cost) }
      for other in place..<order.count {
        order.swapAt(place, other)
        let job = set.jobs[order[place]]
        if job.after.allSatisfy(order[..<place].contains) {
          permute(place + 1, time + job.weeks, cost + job.delayCost(at: time + job.weeks))
        }
        order.swapAt(place, other)
      }
    }
    permute(0, 0, 0)
    return best
  }

  @Test(
    "cost what methods.md says",
    arguments: [
      ([2, 1, 0], 36), ([1, 2, 0], 63), ([2, 0, 1], 63), ([0, 2, 1], 162), ([1, 0, 2], 162), ([0, 1, 2], 189),
    ] as [([Int], Double)])
  func example(order: [Int], cost: Double) throws {
    let set = try #require(JobSet.jobs(Self.example).value)
    #expect(set.delayCost(of: order) == .measured(cost))
    let best = set.bestSequence()
    #expect(best.order == [2, 1, 0])
    #expect(best.delayCost == 36)
    #expect(best.isExact)
  }

  @Test("a profile costs what it says by a time")
  func profiles() {
    #expect(Job(weeks: 1, costOfDelay: 3).delayCost(at: 5) == 15)
    let deadline = Job(weeks: 1, costOfDelay: 3, profile: .deadline(4))
    #expect([2, 4, 9].map { deadline.delayCost(at: $0) } == [6, 12, 12])
    // 3 a week now, 0 in week 4: the triangle is 6.
    let expiring = Job(weeks: 1, costOfDelay: 3, profile: .expiring(4))
    #expect([2, 4, 9].map { expiring.delayCost(at: $0) } == [4.5, 6, 6])
    #expect(Job(weeks: 1, costOfDelay: 3, profile: .deadline(-1)).delayCost(at: 5) == 0)
    #expect(Job(weeks: 1, costOfDelay: 3, profile: .expiring(-1)).delayCost(at: 5) == 0)
  }

  @Test("up to eight jobs the best is that of all orders", arguments: 1...40 as ClosedRange<UInt64>)
  func exact(seed: UInt64) throws {
    let set = try #require(JobSet.jobs(Self.jobs(Int(seed) % 6 + 2, seed: seed)).value)
    let best = set.bestSequence()
    #expect(set.isFeasible(best.order))
    #expect(best.isExact)
    #expect(agrees(best.delayCost, Self.exhaustive(set), within: 1e-12))
  }

  @Test(
    "nine jobs, of each profile alone and mixed", arguments: [Job.Profile.linear, .deadline(14), .expiring(20), nil])
  func nine(profile: Job.Profile?) throws {
    let jobs = Self.jobs(9, seed: 77, share: 6).map {
      Job(weeks: $0.weeks, costOfDelay: $0.costOfDelay, profile: profile ?? $0.profile, after: $0.after)
    }
    let set = try #require(JobSet.jobs(jobs).value)
    #expect(agrees(set.bestSequence().delayCost, Self.exhaustive(set), within: 1e-12))
  }

  @Test("of equal orders the one given stays")
  func stable() throws {
    let set = try #require(JobSet.jobs(Array(repeating: Job(weeks: 2, costOfDelay: 5), count: 6)).value)
    #expect(set.bestSequence().order == Array(0..<6))
    let many = try #require(JobSet.jobs(Array(repeating: Job(weeks: 2, costOfDelay: 5), count: 30)).value)
    #expect(many.bestSequence().order == Array(0..<30))
    #expect(many.bestSequence().isExact)
  }

  @Test("an infeasible order has a cost; one that leaves a job out has none")
  func orders() throws {
    let set = try #require(
      JobSet.jobs([Job(weeks: 1, costOfDelay: 1, after: [1]), Job(weeks: 2, costOfDelay: 1)]).value)
    #expect(set.isFeasible([1, 0]))
    #expect(!set.isFeasible([0, 1]))
    #expect(set.delayCost(of: [0, 1]) == .measured(4))
    for order in [[], [0], [0, 0], [0, 2], [0, 1, 1]] {
      #expect(!set.isFeasible(order))
      #expect(set.delayCost(of: order) == .unavailable(.outOfRange))
    }
  }

  @Test("says why there is no sequence; a circle ends")
  func hostile() {
    func reason(_ jobs: [Job]) -> Unavailability? { JobSet.jobs(jobs).reason }
    #expect(reason([]) == .noData)
    #expect(reason([Job(weeks: -1, costOfDelay: 1)]) == .negative)
    #expect(reason([Job(weeks: 1, costOfDelay: .nan)]) == .notFinite)
    #expect(reason([Job(weeks: .infinity, costOfDelay: 1)]) == .notFinite)
    #expect(reason([Job(weeks: 1, costOfDelay: 1, profile: .deadline(.nan))]) == .notFinite)
    #expect(reason([Job(weeks: 1e200, costOfDelay: 1e200)]) == .notFinite)
    #expect(reason([Job(weeks: 1, costOfDelay: 1, after: [0])]) == .outOfRange)
    #expect(reason([Job(weeks: 1, costOfDelay: 1, after: [7])]) == .outOfRange)
    #expect(
      reason([Job(weeks: 1, costOfDelay: 1, after: [1]), Job(weeks: 1, costOfDelay: 1, after: [0])]) == .outOfRange)
    #expect(
      reason(Array(repeating: Job(weeks: 1, costOfDelay: 1), count: 2_001)) == .tooMany(have: 2_001, limit: 2_000))
    #expect(JobSet.jobs([Job(weeks: 0, costOfDelay: 0)]).value?.bestSequence().delayCost == 0)
  }
}
