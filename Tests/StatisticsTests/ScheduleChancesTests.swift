import Record
import Testing

@testable import Statistics

@Suite("The chances of a schedule")
struct ScheduleChancesTests {
  private func chances(
    _ jobs: [Job], _ lengths: [ThreePoint], ends: [Double], ranges: RangeMeaning = .certain, draws: Int = 20_000,
    _ shape: SpreadShape = .triangular
  ) throws -> ScheduleChances {
    let set = try ScheduleTests.set(jobs, ends: ends)
    return set.chances(
      of: set.bestSchedule(from: []), lengths: lengths, named: jobs.indices.map(UInt64.init), shape: shape,
      ranges: ranges, seed: 1, draws: draws)
  }

  private let range = ThreePoint(low: 1, likely: 2, high: 5)

  @Test("of one job are those of its range")
  func one() throws {
    let jobs = [Job(weeks: 2, costOfDelay: 1)]
    // Below the likely value lies a quarter of the triangle; below 4 all but 1/(4·3).
    let certain = try chances(jobs, [range], ends: [2, 4])
    #expect(abs(certain.finished[0][0] - 0.25) < 0.01 && abs(certain.finished[0][1] - 11.0 / 12) < 0.01)
    #expect(certain.holds[0].compactMap { $0 } == certain.finished[0])
    // One of ten values lies below the low end, one above the high end.
    for shape in SpreadShape.allCases {
      let outer = try chances(jobs, [range], ends: [1, 5], ranges: .middle80, shape)
      #expect(abs(outer.finished[0][0] - 0.1) < 0.01 && abs(outer.finished[0][1] - 0.9) < 0.01)
    }
  }

  @Test("of a sum are those of the sum of two draws, and what waits for another team waits for its draw")
  func sums() throws {
    let two = [Job(weeks: 1, costOfDelay: 2), Job(weeks: 1, costOfDelay: 1)]
    let even = ThreePoint(low: 0, likely: 1, high: 2)
    // Two symmetric triangles: the sum is below 2 half of the time; both are below 1 by themselves in a quarter of draws.
    let found = try chances(two, [even, even], ends: [1, 2])
    #expect(abs(found.finished[1][1] - 0.5) < 0.012)
    #expect(abs((found.holds[0][1] ?? 0) - 0.5) < 0.012, "the plan holds when the last of its jobs is finished")
    let needs = [Job(weeks: 1, costOfDelay: 2), Job(weeks: 1, team: 1, costOfDelay: 1, after: [0])]
    let waited = try chances(needs, [even, even], ends: [1, 2])
    #expect(abs(waited.finished[1][1] - 0.5) < 0.012 && waited.holds[1][0] == nil)
  }

  @Test("of lengths that are known are 0 and 1: what ends with the period is in it")
  func known() throws {
    let jobs = [Job(weeks: 2, costOfDelay: 2), Job(weeks: 3, costOfDelay: 1)]
    let lengths = [ThreePoint(exactly: 2), ThreePoint(exactly: 3)]
    let found = try chances(jobs, lengths, ends: [2, 4.9], ranges: .middle90, draws: 10)
    #expect(found.finished == [[1, 1], [0, 0]] && found.holds == [[1, 1]])
  }

  @Test("at the likely lengths are carried out as scheduled")
  func asScheduled() throws {
    for seed in 1...30 as ClosedRange<UInt64> {
      let set = try ScheduleTests.set(ScheduleReferenceTests.jobs(25, seed: seed), promises: [0, 0, 0])
      let found = set.bestSchedule(from: [])
      var placing = Placing(CompactJobs(set))
      for job in found.list { placing.place(job, weeks: set.jobs[job].weeks) }
      #expect(placing.ends == found.ends)
    }
  }
}
