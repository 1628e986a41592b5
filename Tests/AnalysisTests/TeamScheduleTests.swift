import Record
import Testing

@testable import Analysis

/// On Friday 20 November 2026: the rest of the quarter ends in 45 days, 6.43 weeks, the next in 129 days, 18.43 weeks.
@Suite("The schedule of a team by quarter")
struct TeamScheduleTests {
  private let rest = 45.0 / 7
  private let next = 129.0 / 7

  private func item(
    _ id: String, _ kind: WorkItem.Kind = .feature, weeks: Double, costs: Double, _ status: WorkItem.Status = .ready,
    after: [String] = [], _ fill: (inout WorkItem) -> Void = { _ in }
  ) -> WorkItem {
    .build(id, kind, status, cost: .of(costs), weeks: .of(weeks), team: "a", after: after) {
      $0.effort = .of(5 * weeks)
      fill(&$0)
    }
  }

  @Test("the weeks that are left of the quarter, to the day, and those of the next; a week belongs to its Thursday")
  func spans() {
    func spans(on date: String, _ starts: Int = 1) -> [WorkSchedule.Span] {
      scheduled([], on: date) { $0.fiscalYearStarts = starts }.schedule.spans
    }
    let friday = spans(on: "2026-11-20")
    #expect(friday.map(\.quarter.id) == ["2026-Q4", "2027-Q1"] && friday.map(\.isRest) == [true, false])
    #expect(friday.map(\.from) == [day("2026-11-20"), day("2027-01-04")])
    #expect(friday.map(\.end) == [day("2027-01-04"), day("2027-03-29")])
    #expect(friday.map(\.weeks) == [rest, 12])
    // The week of Monday 28 December belongs to 2026, and so does Sunday 3 January.
    #expect(spans(on: "2026-12-31").map(\.weeks) == [4.0 / 7, 12])
    // That of Monday 28 September 2026 belongs to the fourth quarter.
    #expect(spans(on: "2026-09-28").map(\.quarter.id) == ["2026-Q4"])
    // 1 January 2028 is a Saturday: its week belongs to 2027.
    let saturday = spans(on: "2028-01-01")
    #expect(saturday.map(\.quarter.id) == ["2028-Q1", "2028-Q2"] && saturday[0].from == day("2028-01-01"))
    #expect(spans(on: "2026-11-20", 2).map(\.quarter.id) == ["2026-Q4", "2027-Q1"])
  }

  @Test("what a quarter finishes, what is worked in it, and what comes after both")
  func periods() throws {
    let found = scheduled(
      [
        item("first", weeks: 4, costs: 9_000), item("second", .debt, weeks: 8, costs: 8_000),
        item("long", weeks: 30, costs: 300), item("behind", weeks: 1, costs: 1),
      ], pace: 5, promised: 0.2
    ).schedule
    let team = try #require(found[team: "a"])
    #expect(found.steps.map(\.id) == ["first", "second", "long", "behind"])
    #expect(found.steps.map(\.period) == [0, 1, nil, nil], "12 weeks are within the next quarter, 42 are not")
    #expect(found.later(of: "a").map(\.id) == ["long", "behind"] && team.later.items == 2)
    let (first, second) = (team.periods[0], team.periods[1])
    #expect(first.available.isNear(5 * rest))
    #expect(second.available.isNear(60))
    // 4 weeks of the feature and 2.43 of the debt; then 5.57 of the debt and 6.43 of the long one.
    let upkeep: (Double, Double) = (5 * (rest - 4), 5 * (12 - rest))
    #expect(first.load.isNear(first.available) && first.left.isNear(0))
    #expect(first.upkeep.isNear(upkeep.0))
    #expect(second.load.isNear(60))
    #expect(second.upkeep.isNear(upkeep.1))
    #expect(try #require(team.upkeepShare.value).isNear(8 / next))
    // A fifth of 6.43 weeks is 1.29, of 18.43 weeks 3.69.
    #expect(first.promised.isNear(rest) && second.promised.isNear(next))
    #expect(team.periods.map(\.missing) == [0, 0])
    #expect(team.periods.map(\.chance) == [1, 1] && found.steps[0].chance == 1, "all lengths are known")
  }

  @Test("the promise is kept before what waits costs, and what that costs is said")
  func promise() throws {
    let items = [item("dear", weeks: 6, costs: 60), item("debt", .debt, weeks: 2, costs: 8)]
    // 60·6 + 8·8 against 8·2 + 60·8.
    let free = try #require(scheduled(items, pace: 5).schedule.costs.value)
    #expect(free.delay == 424 && free.priceOfPromise == 0)
    let kept = scheduled(items, pace: 5, promised: 0.2).schedule
    #expect(kept.steps.map(\.id) == ["debt", "dear"] && kept.steps.map(\.keepsPromise) == [true, false])
    let costs = try #require(kept.costs.value)
    #expect(costs.delay == 496 && costs.priceOfPromise == 72)
    // Two of 3.69 weeks by the end of the next quarter.
    let missing = try #require(kept[team: "a"]?.periods.last).missing
    let expected: Double = next - 10
    #expect(missing.isNear(expected))
    // A team without capacity promises nothing.
    #expect(scheduled(items, promised: 0.2).schedule.steps.map(\.id) == ["dear", "debt"])
  }

  /// A debt of so many hours a week, whose repair of 40,000 over a year saves 5,200 for each.
  private func debt(_ id: String, hours: Double, _ status: WorkItem.Status = .ready) -> WorkItem {
    item(id, .debt, weeks: 2, costs: 1, status) {
      $0.interest = .init(hoursPerWeek: .of(hours) ?? .init(exactly: 0), people: .init(exactly: 1), growth: nil)
      ($0.left, $0.costOfDelay) = (status == .doing ? .of(1) : nil, nil)
    }
  }

  private func pricing(_ organization: inout Organization) {
    (organization.finance.personWeek, organization.finance.discountRate) = (4_000, 0)
    organization.finance.horizon = CalendarDuration(1, .year)
  }

  @Test("a repair that does not pay even at its best is left out and never fills the promise")
  func unpaid() throws {
    let found = scheduled([debt("pays", hours: 10), debt("not", hours: 1)], pace: 5, promised: 0.2, pricing).schedule
    #expect(found.steps.map(\.id) == ["pays"] && found.apart.map(\.id) == ["not"])
    guard case .doesNotPay(let best) = found.apart[0].reasons.first else {
      Issue.record("another reason")
      return
    }
    // 100 a week for the 50 weeks of the year after the two of the repair, less 40,000.
    #expect(best.isNear(-35_000))
    #expect(found.upkeepApart(of: "a") == 1)
  }

  @Test("unless it has begun, or something that pays waits for it; then it is done and counts for nothing")
  func unpaidButNeeded() {
    let begun = scheduled([debt("begun", hours: 1, .doing)], pace: 5, promised: 0.2, pricing).schedule
    #expect(begun.steps.map(\.id) == ["begun"] && begun.steps.map(\.keepsPromise) == [false])
    let needed = scheduled(
      [debt("not", hours: 1), item("waits", weeks: 1, costs: 900, after: ["not"])], pace: 5, promised: 0.2, pricing
    ).schedule
    #expect(needed.steps.map(\.id) == ["not", "waits"] && needed.steps.map(\.keepsPromise) == [false, false])
  }

  @Test("what was promised and has no work that pays is told once, with what does not pay")
  func attention() throws {
    let report = scheduled([debt("pays", hours: 10), debt("not", hours: 1)], pace: 5, promised: 0.2, pricing)
    let told = try #require(report.items("capacity.promise-without-work").first)
    let matter = try #require(told.matter as? PromiseWithoutWork)
    #expect(told.subject == .team("a") && matter.until.id == "2027-Q1" && matter.teams.count == 1)
    // A fifth of 18.43 weeks of five people; two weeks of them.
    let part = matter.teams[0]
    #expect(part.promised.isNear(next) && part.there == 10)
    #expect(part.unpaid == ["Title of not"])
    let enough = scheduled([item("long", .tooling, weeks: 4, costs: 1)], pace: 5, promised: 0.2)
    #expect(enough.items("capacity.promise-without-work").isEmpty)
    #expect(scheduled([], pace: 5).items("capacity.promise-without-work").isEmpty, "nothing is promised")
    #expect(scheduled([], promised: 0.2).items("capacity.promise-without-work").isEmpty, "no capacity is written")
    let both = scheduled([], pace: 5, promised: 0.2, teams: ["a", "b"]).items("capacity.promise-without-work")
    #expect(both.map(\.subject) == [.organization])
  }

  @Test("a team that has begun more than it can finish in what is left of the quarter is told, with both sums")
  func overloaded() throws {
    let begun = [item("first", weeks: 4, costs: 1, .doing), item("second", weeks: 4, costs: 1, .doing)]
    let told = try #require(scheduled(begun, pace: 5).items("capacity.overloaded").first)
    let matter = try #require(told.matter as? TeamOverloaded)
    #expect(told.subject == .team("a") && matter.until.id == "2026-Q4" && matter.items == 2 && matter.unknown == 0)
    // Two times 20 person-weeks; 6.43 weeks of five people.
    #expect(matter.underWay.isNear(40) && matter.available.isNear(5 * rest))
    #expect(scheduled([begun[0]], pace: 5).items("capacity.overloaded").isEmpty)
    #expect(scheduled(begun).items("capacity.overloaded").isEmpty, "no capacity is written")
    let late = scheduled(begun, pace: 5, on: "2026-12-31").items("capacity.overloaded")
    #expect(late.isEmpty, "so late the next quarter counts as well")
  }

  @Test("a quarter in which a team has less holds less, promises less, and what reaches into it takes longer")
  func availability() throws {
    let next = Period.quarter(of: day("2027-01-01"), fiscalYearStarts: 1)
    let items = [item("first", weeks: 6, costs: 9_000), item("second", weeks: 4, costs: 8_000)]
    let report = scheduled(items, pace: 5, promised: 0.2) {
      $0.teams[0].availability = [Team.Availability(quarter: next, share: 0.5)]
    }
    let team = try #require(report.schedule[team: "a"])
    // As it is until 6.43 weeks are over; then half of five people for twelve weeks.
    #expect(team.periods[0].available.isNear(5 * rest) && team.periods[0].share == 1)
    #expect(team.periods[1].available.isNear(30) && team.periods[1].share.isNear(0.5))
    #expect(team.periods[1].promised.isNear(0.2 * 5 * (rest + 6)))
    // €2,000 for each week of work before €1,500; of the other 2.43 weeks are done at the full pace, and 3.57 at half of it.
    let end: Double = rest + 2 * (10 - rest)
    #expect(report.schedule.steps.map(\.id) == ["second", "first"])
    #expect(report.schedule.steps[1].ends.isNear(end))
    #expect(team.periods[1].load.isNear(5 * (10 - rest)))
    let told = try #require(report.items("capacity.promise-without-work").first?.matter as? PromiseWithoutWork)
    #expect(told.teams[0].promised.isNear(0.2 * 5 * (rest + 6)))
  }

  @Test("an item has the chance that it is finished by the end of its quarter, a team that all of its plan is")
  func chances() throws {
    // Symmetric around 3 weeks each: both end by week 6.43 a little more often than by week 6.
    let items = ["x", "y"].map { id in
      item(id, weeks: 3, costs: 1) { ($0.effort, $0.duration) = (.of(5, 15, 25), .of(1, 3, 5)) }
    }
    let found = scheduled(items, pace: 5) { $0.priorities.ranges = .certain }.schedule
    #expect(found.draws == 2_000 && found.steps.map(\.period) == [0, 0])
    let (first, second) = (try #require(found.steps[0].chance), try #require(found.steps[1].chance))
    #expect(first == 1 && second > 0.5 && second < 0.75)
    #expect(found[team: "a"]?.periods[0].chance == second)
    let wide = scheduled(items, pace: 5).schedule
    #expect(try #require(wide.steps[0].chance) < 1, "one of ten values lies above the high end")
  }
}

extension Double {
  fileprivate func isNear(_ other: Double) -> Bool { abs(self - other) < 1e-9 * Swift.max(1, abs(other)) }
}
