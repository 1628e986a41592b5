import Record
import Testing

@testable import Statistics

@Suite("The pace of a team")
struct TeamClockTests {
  private let half = TeamClock(stretches: [.init(until: 4, rate: 0.5)])
  /// As usual for two weeks, nothing for three, then as usual.
  private let away = TeamClock(stretches: [.init(until: 2, rate: 1), .init(until: 5, rate: 0)])

  @Test("says when work is done: at half the pace after twice the time, and after an absence later by it")
  func ends() {
    #expect(TeamClock.usual.end(of: 3, from: 1) == 4)
    #expect(half.end(of: 1, from: 0) == 2 && half.end(of: 2, from: 0) == 4 && half.end(of: 3, from: 0) == 5)
    #expect(half.end(of: 3, from: 6) == 9)
    #expect(away.end(of: 2, from: 0) == 2 && away.end(of: 3, from: 0) == 6 && away.end(of: 0, from: 3) == 3)
    #expect(away.start(from: 1) == 1 && away.start(from: 2) == 5 && away.start(from: 4) == 5)
    #expect(away.start(from: 5) == 5 && half.start(from: 0) == 0)
  }

  @Test("says how much is worked between two times, and what share of the usual that is")
  func work() {
    #expect(half.work(from: 0, to: 6) == 4 && half.work(from: 3, to: 5) == 1.5 && half.work(from: 5, to: 5) == 0)
    #expect(away.work(from: 0, to: 6) == 3 && away.work(from: 2, to: 5) == 0)
    #expect(half.share(from: 0, to: 8) == 0.75 && TeamClock.usual.share(from: 1, to: 9) == 1)
    #expect(half.delay == 2 && away.delay == 3 && TeamClock.usual.delay == 0)
  }

  @Test("decides what comes first: what is short while the team is small")
  func schedules() throws {
    // €10 for 2 weeks, €30 for 4: at the usual pace the second first; 4·30 + 6·10 = 180 for 2·10 + 6·30 = 200.
    let jobs = [Job(weeks: 2, costOfDelay: 10), Job(weeks: 4, costOfDelay: 30)]
    let usual = try ScheduleTests.set(jobs).bestSchedule(from: [])
    #expect(usual.list == [1, 0] && usual.cost.delay == 180 && usual.isExact)
    // Away after two weeks for ten: the short one is done before, the long one 10 weeks later either way.
    let clock = TeamClock(stretches: [.init(until: 2, rate: 1), .init(until: 12, rate: 0)])
    let found = try ScheduleTests.set(jobs, clocks: [clock]).bestSchedule(from: [])
    // 2·10 + 16·30 = 500; the other way 14·30 + 16·10 = 580.
    #expect(found.list == [0, 1] && found.starts == [0, 12] && found.ends == [2, 16])
    #expect(found.cost.delay == 500 && found.isExact)
  }

  @Test("halves what is promised of half a team")
  func promise() throws {
    let jobs = [Job(weeks: 1, costOfDelay: 1, keepsPromise: true), Job(weeks: 2, costOfDelay: 9)]
    let found = try ScheduleTests.set(jobs, promises: [0.5], ends: [4], clocks: [half]).bestSchedule(from: [])
    // Half of the two weeks that the team has until week 4 is one: it comes first. 2·1 + 5·9.
    #expect(found.cost.missing == 0 && found.list == [0, 1] && found.cost.delay == 47)
  }

  @Test("may be above the usual one, and then nothing ends before the bound")
  func faster() throws {
    let clock = TeamClock(stretches: [.init(until: 3, rate: 2)])
    #expect(clock.end(of: 4, from: 0) == 2 && clock.end(of: 8, from: 0) == 5 && clock.fastest == 2 && clock.delay == 0)
    let jobs = [Job(weeks: 2, costOfDelay: 10), Job(weeks: 4, costOfDelay: 30), Job(weeks: 3, costOfDelay: 1)]
    let set = try ScheduleTests.set(jobs, clocks: [clock])
    let found = set.bestSchedule(from: [])
    // 4 weeks by week 2, 2 more by week 3, the last 3 by week 6: 30·2 + 10·3 + 6.
    #expect(found.list == [1, 0, 2] && found.cost.delay == 96 && found.isExact)
    #expect(ScheduleBound.delay(of: set) <= 96)
  }

  @Test("is none that goes backwards, or many times as fast")
  func unsound() {
    func reason(_ stretches: [TeamClock.Stretch]) -> Unavailability? {
      JobSet.jobs(
        [Job(weeks: 1, costOfDelay: 1)], promises: [0], clocks: [TeamClock(stretches: stretches)]
      ).reason
    }
    #expect(reason([.init(until: 1, rate: 1)]) == nil)
    #expect(reason([.init(until: 1, rate: 11)]) == .outOfRange && reason([.init(until: 1, rate: -1)]) == .outOfRange)
    #expect(reason([.init(until: 0, rate: 1)]) == .outOfRange)
    #expect(reason([.init(until: 2, rate: 1), .init(until: 2, rate: 0)]) == .outOfRange)
    #expect(reason([.init(until: .nan, rate: 1)]) == .outOfRange)
  }
}
