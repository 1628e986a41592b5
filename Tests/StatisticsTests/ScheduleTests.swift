import Record
import Testing

@testable import Statistics

@Suite("A schedule")
struct ScheduleTests {
  static func set(
    _ jobs: [Job], promises: [Double]? = nil, ends: [Double] = [], clocks: [TeamClock] = []
  ) throws -> JobSet {
    let teams = (jobs.map(\.team).max() ?? 0) + 1
    return try #require(
      JobSet.jobs(
        jobs, promises: promises ?? Array(repeating: 0, count: teams), periodEnds: ends, clocks: clocks
      ).value)
  }

  private func best(_ jobs: [Job], promises: [Double]? = nil, ends: [Double] = []) throws -> BestSchedule {
    let set = try Self.set(jobs, promises: promises, ends: ends)
    return set.bestSchedule(from: [Array(jobs.indices)])
  }

  @Test("lets a team wait for another where that costs less than to begin something long: 6,101 and not 27,081")
  func waiting() throws {
    // X of €10 a week for 8 weeks and Y of €3,000 for 1 week in one team; Y waits for Z of €1 for 1 week in another.
    let (x, z) = (Job(weeks: 8, costOfDelay: 10), Job(weeks: 1, team: 1, costOfDelay: 1))
    let jobs = [x, Job(weeks: 1, costOfDelay: 3_000, after: [2]), z]
    let found = try best(jobs)
    // Z ends in week 1, Y in week 2, X in week 10: 1 + 6,000 + 100.
    #expect(found.cost.delay == 6_101 && found.isExact && found.bound == 6_101)
    #expect(found.list == [2, 1, 0] && found.starts == [2, 1, 0] && found.ends == [10, 2, 1])
    // A team that never waits begins with X: 1 + 80 + 9 × 3,000.
    #expect(try Self.set(jobs).following([0, 1, 2]).cost.delay == 27_081)
  }

  @Test("of methods.md costs 36 where today's order costs 189")
  func example() throws {
    let jobs = [Job(weeks: 10, costOfDelay: 1), Job(weeks: 3, costOfDelay: 3), Job(weeks: 1, costOfDelay: 10)]
    let found = try best(jobs)
    #expect(found.list == [2, 1, 0] && found.cost.delay == 36 && found.isExact)
    #expect(try Self.set(jobs).following([0, 1, 2]).cost.delay == 189)
  }

  @Test("does side by side what takes no more than all of a team, and no more")
  func sideBySide() throws {
    let jobs = [
      Job(weeks: 4, load: 0.5, costOfDelay: 1), Job(weeks: 2, load: 0.5, costOfDelay: 1),
      Job(weeks: 1, load: 0.6, costOfDelay: 1), Job(weeks: 3, load: 0.4, costOfDelay: 1),
    ]
    let found = try best(jobs)
    // 0.6 and 0.4 together, then one of 0.5 beside 0.4 from week 1 on, and the other from week 3 on.
    #expect(found.cost.delay == 14 && found.isExact)
    #expect(ScheduleReferenceTests.isFeasible(found, try Self.set(jobs)))
  }

  @Test("of jobs that cost the same is the one that is preferred, and without any cost goes by preference alone")
  func ties() throws {
    let found = try best([
      Job(weeks: 1, costOfDelay: 0, preference: 1), Job(weeks: 1, costOfDelay: 0, preference: 3),
      Job(weeks: 1, costOfDelay: 0, preference: 2),
    ])
    #expect(found.list == [1, 2, 0] && found.cost.delay == 0 && found.isExact)
  }

  @Test("keeps a promise first, with what waits least, and says what that costs")
  func promise() throws {
    // Promised: a quarter of 8 weeks. Without it 5, then 4, then the rest; with it the cheaper of the two that keep it.
    let jobs = [
      Job(weeks: 6, costOfDelay: 60), Job(weeks: 2, costOfDelay: 8, keepsPromise: true),
      Job(weeks: 2, costOfDelay: 6, keepsPromise: true),
    ]
    let free = try best(jobs)
    // 60·6 + 8·8 + 6·10.
    #expect(free.cost.delay == 484 && free.list == [0, 1, 2])
    let kept = try best(jobs, promises: [0.25], ends: [8])
    #expect(kept.cost.missing == 0 && kept.cost.delay == 484 && kept.priceOfPromises == 0)
    // A quarter of 4 weeks is one: 8·2 + 60·8 + 6·10 is 72 more.
    let early = try best(jobs, promises: [0.25], ends: [4])
    #expect(early.list == [1, 0, 2] && early.cost.missing == 0)
    #expect(early.cost.delay == 556 && early.priceOfPromises == 72 && early.isExact)
  }

  @Test("a promise that cannot be kept is kept as far as it can be, and what is missing is said")
  func missing() throws {
    let jobs = [Job(weeks: 1, costOfDelay: 9), Job(weeks: 1, costOfDelay: 1, keepsPromise: true)]
    let found = try best(jobs, promises: [0.5], ends: [4, 8])
    // One week of 2 by the end of the first period, of 4 by the end of the second.
    #expect(found.cost.missing == 4 && found.list == [0, 1])
    // At the end of a period what runs over it counts by the weeks before it.
    let over = try best([Job(weeks: 6, costOfDelay: 1, keepsPromise: true)], promises: [0.5], ends: [4, 20])
    #expect(over.cost.missing == 4)
  }

  @Test("says why there is none")
  func hostile() {
    func reason(_ jobs: [Job], _ promises: [Double] = [0], _ ends: [Double] = []) -> Unavailability? {
      JobSet.jobs(jobs, promises: promises, periodEnds: ends).reason
    }
    #expect(reason([]) == .noData)
    #expect(reason([Job(weeks: .nan, costOfDelay: 1)]) == .notFinite)
    #expect(reason([Job(weeks: 1e200, costOfDelay: 1e200)]) == .notFinite)
    #expect(reason([Job(weeks: -1, costOfDelay: 1)]) == .negative)
    #expect(reason([Job(weeks: 1, load: 0, costOfDelay: 1)]) == .outOfRange)
    #expect(reason([Job(weeks: 1, load: 1.1, costOfDelay: 1)]) == .outOfRange)
    #expect(reason([Job(weeks: 1, team: 1, costOfDelay: 1)]) == .outOfRange)
    #expect(reason([Job(weeks: 1, costOfDelay: 1, after: [1])]) == .outOfRange)
    #expect(reason([Job(weeks: 1, costOfDelay: 1, after: [0])]) == .outOfRange)
    #expect(reason([Job(weeks: 1, costOfDelay: 1)], [1.5]) == .outOfRange)
    #expect(reason([Job(weeks: 1, costOfDelay: 1)], [0], [2, 2]) == .outOfRange)
    let many = Array(repeating: Job(weeks: 1, costOfDelay: 1), count: JobSet.mostJobs + 1)
    #expect(reason(many) == .tooMany(have: JobSet.mostJobs + 1, limit: JobSet.mostJobs))
  }

  @Test("takes jobs that take no time, and a deadline that has passed")
  func odd() throws {
    let found = try best([
      Job(weeks: 0, costOfDelay: 5), Job(weeks: 0, costOfDelay: 5, after: [0]),
      Job(weeks: 2, costOfDelay: 7, profile: .deadline(-1)), Job(weeks: 3, costOfDelay: 1, profile: .expiring(0)),
    ])
    #expect(found.cost.delay == 0 && found.isExact)
  }
}
