import Record
import Testing

@testable import Analysis

/// The report's day is Friday 20 November 2026.
@Suite("How long an item takes")
struct ScheduleLengthTests {
  private func step(
    _ item: WorkItem, pace: Double? = nil, on date: String = "2026-11-20"
  ) throws -> WorkSchedule.Step {
    try #require(scheduled([item], pace: pace, on: date).schedule.steps.first)
  }

  private func item(
    _ status: WorkItem.Status = .ready, effort: ThreePoint? = nil, weeks: ThreePoint? = nil, left: ThreePoint? = nil,
    date: String? = nil
  ) -> WorkItem {
    .build("i", .feature, status, cost: .of(1), weeks: weeks, team: "a", date: date) {
      ($0.effort, $0.left) = (effort, left)
    }
  }

  @Test("is its duration with effort ÷ duration of its team, beside which the team does other things")
  func sideBySide() throws {
    // Five person-weeks a week; 6 in 3 weeks are 2 of 5 people.
    let found = try step(item(effort: .of(6), weeks: .of(2, 3, 8)), pace: 5)
    #expect(abs(found.length.load - 0.4) < 1e-12 && found.length.basis == .duration && abs(found.ends - 3) < 1e-12)
    // In all of the team's 5 people they would take 1.2 weeks at 40 % of them 3, 2 and 8 weeks.
    #expect(abs(found.length.weeks.low - 3) < 1e-12 && found.length.weeks.high == 8)
    let two = scheduled(
      [
        .build("x", cost: .of(1), weeks: .of(3), team: "a") { $0.effort = .of(6) },
        .build("y", cost: .of(1), weeks: .of(3), team: "a") { $0.effort = .of(9) },
      ], pace: 5
    ).schedule
    #expect(two.steps.map(\.starts) == [0, 0], "two and three of five people")
  }

  @Test("is its effort with all of its team where that takes longer, or no duration is written")
  func wholeTeam() throws {
    // 6 person-weeks in 2 weeks would take 3 people of 2.
    let longer = try step(item(effort: .of(6), weeks: .of(2)), pace: 2)
    #expect(longer.length.load == 1 && longer.length.basis == .effort && longer.ends == 3)
    let alone = try step(item(effort: .of(3, 6, 12)), pace: 2)
    #expect(alone.length.basis == .effort && alone.length.weeks == ThreePoint(low: 1.5, likely: 3, high: 6))
  }

  @Test("is its duration with all of its team where the effort or the team's capacity is not written")
  func duration() throws {
    #expect(try step(item(weeks: .of(4)), pace: 5).length.basis == .durationOfAll)
    let unknown = try step(item(effort: .of(6), weeks: .of(4)))
    #expect(unknown.length.basis == .durationOfAll && unknown.length.load == 1 && unknown.ends == 4)
    // Nobody has written of that team.
    var stranger = item(effort: .of(6), weeks: .of(4))
    stranger.team = "nobody"
    #expect(try step(stranger, pace: 5).ends == 4)
  }

  @Test("a team without any capacity does nothing, and effort alone without a capacity says nothing")
  func none() {
    let empty = scheduled([item(effort: .of(6), weeks: .of(4))], pace: 0).schedule
    #expect(empty.steps.isEmpty && empty.apart.map(\.reasons) == [[.noCapacity]])
    let effort = scheduled([item(effort: .of(6))]).schedule
    #expect(effort.apart.first?.reasons.first == .noLength)
  }

  @Test("of an item under way is what is left, as its authors wrote")
  func left() throws {
    let found = try step(item(.doing, effort: .of(8), weeks: .of(4), left: .of(1, 2, 3), date: "2026-11-13"), pace: 5)
    #expect(found.length.begun == .left && found.length.weeks == ThreePoint(low: 1, likely: 2, high: 3))
    #expect(found.length.load == 0.4 && found.length.effort == .of(4), "half of the effort is left, at the same pace")
    #expect(try step(item(.doing, left: .of(2))).ends == 2, "what is left is enough")
    #expect(try step(item(.ready, weeks: .of(4), left: .of(2))).ends == 4, "it has not begun")
  }

  @Test("of an item under way its age is taken off, and a quarter is kept at the least")
  func age() throws {
    // Written down a week before.
    let young = try step(item(.doing, weeks: .of(2, 4, 8), date: "2026-11-13"))
    #expect(young.length.begun == .age(1) && young.length.weeks == ThreePoint(low: 1, likely: 3, high: 7))
    // 40 weeks before: a quarter of 4 weeks, and of 8.
    let old = try step(item(.doing, weeks: .of(2, 4, 8), date: "2026-02-13"))
    #expect(old.length.begun == .quarter(age: 40) && old.length.weeks == ThreePoint(low: 0.5, likely: 1, high: 2))
    #expect(try step(item(.doing, weeks: .of(4))).length.begun == .undated)
    #expect(try step(item(.ready, weeks: .of(4), date: "2026-02-13")).length.begun == nil)
    // Done on 1 December: on 20 November it was under way.
    var done = item(.done, weeks: .of(4), date: "2026-11-13")
    done.doneOn = day("2026-12-01")
    #expect(try step(done).length.begun == .age(1))
  }
}
