import Record
import Testing

@testable import Statistics

@Suite("A schedule against independent references")
struct ScheduleReferenceTests {
  struct Case: Decodable {
    struct Work: Decodable {
      let team: Int
      let weeks: Double
      let load: Double
      let cost: Double
      let after: [Int]
      let upkeep: Bool
      let profile: String
      let until: Double

      var job: Job {
        let profile: Job.Profile =
          switch profile {
          case "deadline": .deadline(until)
          case "expiring": .expiring(until)
          default: .linear
          }
        return Job(
          weeks: weeks, team: team, load: load, costOfDelay: cost, profile: profile, after: after, keepsPromise: upkeep)
      }
    }

    let jobs: [Work]
    let promise: [Double]
    let ends: [Double]
    let clocks: [[[Double]]]
    let missing: Double
    let delay: Double
  }

  @Test("costs as much as the best that exhaustive search over serial schedules in Python finds")
  func exhaustive() throws {
    for expected in try Reference<Case>("schedules").cases {
      let jobs = expected.jobs.map(\.job)
      let clocks = expected.clocks.prefix(expected.promise.count).map { stretches in
        TeamClock(stretches: stretches.map { TeamClock.Stretch(until: $0[0], rate: $0[1]) })
      }
      let set = try ScheduleTests.set(jobs, promises: expected.promise, ends: expected.ends, clocks: clocks)
      let found = set.bestSchedule(from: [])
      #expect(found.isExact, "\(expected)")
      #expect(agrees(found.cost.delay, expected.delay, within: 1e-9), "\(expected) \(found)")
      #expect(abs(found.cost.missing - expected.missing) < 1e-9, "\(expected) \(found)")
    }
  }

  /// Jobs of three teams that wait for each other here and there.
  static func jobs(_ count: Int, seed: UInt64) -> [Job] {
    var generator = SignalsPropertyTests.Generator(state: seed)
    return (0..<count).map { place in
      let profiles: [Job.Profile] = [.linear, .linear, .deadline(Double(count)), .expiring(Double(2 * count))]
      return Job(
        weeks: Double.random(in: 0.5...9, using: &generator), team: Int.random(in: 0..<3, using: &generator),
        load: [1, 0.7, 0.4][Int.random(in: 0..<3, using: &generator)],
        costOfDelay: Double.random(in: 0...100, using: &generator),
        profile: profiles[Int.random(in: 0..<4, using: &generator)],
        after: (max(0, place - 8)..<place).filter { _ in Int.random(in: 0..<9, using: &generator) == 0 },
        keepsPromise: Int.random(in: 0..<4, using: &generator) == 0)
    }
  }

  /// Whether jobs follow what they need, and no team does more than it can.
  static func isFeasible(_ schedule: BestSchedule, _ set: JobSet) -> Bool {
    let needs = set.jobs.indices.allSatisfy { job in
      set.jobs[job].after.allSatisfy { schedule.ends[$0] <= schedule.starts[job] }
    }
    let fits = schedule.starts.indices.allSatisfy { job in
      let running = set.jobs.indices.filter {
        set.jobs[$0].team == set.jobs[job].team && schedule.starts[$0] <= schedule.starts[job]
          && schedule.ends[$0] > schedule.starts[job]
      }
      return running.reduce(0) { $0 + set.jobs[$1].load } <= 1 + 1e-6
    }
    return needs && fits
  }

  @Test("of many jobs is feasible, holds each once, costs no more than what it began from and no less than its bound")
  func many() throws {
    for (seed, count) in zip(1...7 as ClosedRange<UInt64>, [5, 9, 14, 20, 30, 45, 90]) {
      let jobs = Self.jobs(count, seed: seed)
      let set = try ScheduleTests.set(
        jobs, promises: seed.isMultiple(of: 2) ? [0.2, 0, 0.4] : [0, 0, 0], ends: [5, 18])
      let orders = [Array(jobs.indices), Array(jobs.indices.reversed())]
      let found = set.bestSchedule(from: orders)
      #expect(found.list.sorted() == Array(jobs.indices) && Self.isFeasible(found, set))
      #expect(found.bound <= found.cost.delay && found.bound >= 0 && found.priceOfPromises >= -1e-9)
      for order in orders {
        #expect(!set.following(order).cost.isBetter(than: found.cost))
      }
      #expect(set.bestSchedule(from: orders) == found, "the same again")
    }
  }

  @Test("its bound is below every schedule that is the best of few jobs, and meets it without needs and profiles")
  func bound() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      let set = try ScheduleTests.set(Self.jobs(7, seed: seed), promises: [0, 0, 0])
      let found = set.bestSchedule(from: [])
      #expect(found.isExact && ScheduleBound.delay(of: set) <= found.cost.delay * (1 + 1e-9))
      let plain = try ScheduleTests.set(
        set.jobs.map { Job(weeks: $0.weeks, team: $0.team, costOfDelay: $0.costOfDelay) }, promises: [0, 0, 0])
      // Then it is the rule of Smith (1956).
      #expect(agrees(ScheduleBound.delay(of: plain), plain.bestSchedule(from: []).cost.delay, within: 1e-9))
    }
  }

  @Test("of teams that do not wait for each other is that of each by itself")
  func parts() throws {
    let jobs = Self.jobs(9, seed: 77).map {
      Job(weeks: $0.weeks, team: $0.team, load: $0.load, costOfDelay: $0.costOfDelay)
    }
    let whole = try ScheduleTests.set(jobs, promises: [0, 0, 0]).bestSchedule(from: [])
    let alone = try (0..<3).map { team in
      try ScheduleTests.set(jobs.filter { $0.team == team }, promises: [0, 0, 0]).bestSchedule(from: []).cost.delay
    }
    #expect(agrees(whole.cost.delay, alone.reduce(0, +), within: 1e-9))
  }
}
