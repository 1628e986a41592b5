import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("The schedule of work")
struct WorkScheduleTests {
  private func schedule(
    _ items: [WorkItem], pace: Double? = nil, promised: Double? = nil, teams: [String] = ["a"],
    on date: String = "2026-11-20", _ fill: (inout Organization) -> Void = { _ in }
  ) -> WorkSchedule {
    scheduled(items, pace: pace, promised: promised, teams: teams, on: date, fill).schedule
  }

  private func money(_ schedule: WorkSchedule) throws -> WorkSchedule.Costs { try #require(schedule.costs.value) }

  @Test("lets a team wait for another's item where that costs less than to begin something long")
  func waiting() throws {
    let found = schedule([
      .build("x", cost: .of(10), weeks: .of(8), team: "a"),
      .build("y", cost: .of(3_000), weeks: .of(1), team: "a", after: ["z"]),
      .build("z", cost: .of(1), weeks: .of(1), team: "b"),
    ])
    // z ends in week 1, y in week 2, x in week 10: 1 + 6,000 + 100. Begun with x: 80 + 1 + 27,000.
    let costs = try money(found)
    #expect(costs.delay == 6_101 && costs.current == 27_081 && costs.isExact)
    #expect(found.steps.map(\.id) == ["z", "y", "x"] && found.steps.map(\.ends) == [1, 2, 10])
    #expect(found.steps[1].waitsFor == ["z"])
  }

  @Test("of methods.md costs 36 where today's order costs 189, and two exchanges of neighbours save 27 each")
  func example() throws {
    let found = schedule([
      .build("a", cost: .of(1), weeks: .of(10), team: "t", date: "2026-01-01"),
      .build("b", cost: .of(3), weeks: .of(3), team: "t", date: "2026-01-02"),
      .build("c", cost: .of(10), weeks: .of(1), team: "t", date: "2026-01-03"),
    ])
    #expect(found.steps.map(\.id) == ["c", "b", "a"] && found.steps.map(\.ends) == [1, 4, 14])
    let costs = try money(found)
    #expect(costs.delay == 36 && costs.current == 189 && costs.ranked == .measured(36))
    #expect(costs.bound == 36 && costs.isExact && costs.priceOfPromise == 0)
    // A before B: 10 + 39; B before A: 9 + 13. B before C from week 10 on: 39 + 140; C before B: 110 + 42.
    #expect(found.choices.map(\.first) == ["b", "c"] && found.choices.map(\.second) == ["a", "b"])
    #expect(found.choices.map(\.saving) == [27, 27])
    #expect(found.choices.map(\.firstWeeks) == [3, 1] && found.choices.map(\.secondWeeks) == [10, 3])
  }

  @Test("tells an exchange by what it does to everybody: what waits for an item counts where that item is moved back")
  func dependants() throws {
    let found = schedule([
      .build("p", cost: .of(100), weeks: .of(1), team: "x", date: "2026-01-02"),
      .build("q", cost: .of(1), weeks: .of(1), team: "x", date: "2026-01-01"),
      .build("r", cost: .of(10_000), weeks: .of(1), team: "y", after: ["q"]),
    ])
    // q, p and r behind q: 1 + 200 + 20,000. p before q would save 99 of the two, and cost 10,000 of r.
    #expect(found.choices.isEmpty && found.steps.map(\.id) == ["q", "p", "r"])
    let costs = try money(found)
    #expect(costs.delay == 20_201 && costs.current == 20_201)
  }

  @Test("starts from today: what is being done, then what is ready, then ideas, the oldest first")
  func today() throws {
    // In the order a, b, c, d: 1·1 + 1·3 + 1·6 + 1·10.
    let found = schedule([
      .build("d", .feature, .idea, cost: .of(1), weeks: .of(4), date: "2026-01-01"),
      .build("c", .feature, .ready, cost: .of(1), weeks: .of(3)),
      .build("b", .feature, .ready, cost: .of(1), weeks: .of(2), date: "2026-02-01"),
      .build("a", .feature, .doing, cost: .of(1), weeks: .of(1)) { $0.left = .of(1) },
    ])
    let costs = try money(found)
    #expect(costs.current == 20 && costs.delay == 20 && found.choices.isEmpty)
  }

  @Test("keeps to 'after' through items that cannot be scheduled, names them, and passes those that are done")
  func through() throws {
    let found = schedule([
      .build("a", cost: .of(100), weeks: .of(1), after: ["middle", "done"]), .build("middle", after: ["b"]),
      .build("b", cost: .of(1), weeks: .of(9), after: ["done"]), .build("done", .debt, .done),
    ])
    #expect(found.steps.map(\.id) == ["b", "a"] && found.heldUp == [.init(id: "a", by: ["middle"])])
    #expect(found.apart.map(\.id) == ["middle"])
  }

  @Test("what cannot be in time, or is past its deadline, is worth nothing and left out")
  func deadlines() throws {
    let found = schedule([
      .build("hopeless", cost: .of(1000), weeks: .of(9)) { $0.delay = .deadline(day("2026-11-27")) },
      .build("calm", cost: .of(1), weeks: .of(1)),
      .build("past", cost: .of(1), weeks: .of(1)) { $0.delay = .deadline(day("2026-11-19")) },
    ])
    #expect(found.steps.map(\.id) == ["calm"] && found.apart.map(\.id) == ["hopeless", "past"])
    #expect(found.apart[0].reasons == [.notRanked(.deadlineOutOfReach(day("2026-11-27")))])
    #expect(found.apart[1].reasons == [.notRanked(.deadlinePassed(day("2026-11-19")))])
  }

  @Test("what waits for itself is apart, and what waits for that")
  func circle() {
    let found = schedule([
      .build("a", cost: .of(1), weeks: .of(1), team: "x", after: ["b"]),
      .build("b", cost: .of(1), weeks: .of(1), team: "y", after: ["a"]),
      .build("c", cost: .of(1), weeks: .of(1), after: ["b"]), .build("d", cost: .of(1), weeks: .of(1)),
    ])
    #expect(found.steps.map(\.id) == ["d"] && found.apart.map(\.id) == ["a", "b", "c"])
    #expect(found.apart.allSatisfy { $0.reasons == [.circle] })
  }

  private func pointed(_ id: String, value: Double?, cost: Double? = nil, weeks: Double) -> WorkItem {
    .build(id, cost: cost.flatMap { .of($0) }, weeks: .of(weeks)) { item in
      item.scores.value = value.flatMap { .of($0) }
      (item.scores.urgency, item.scores.riskReduction, item.scores.size) = (.of(0), .of(0), .of(1))
    }
  }

  @Test("an item without a cost of delay comes by its rank behind those that have one, and is in no sum")
  func unpriced() throws {
    let items = [
      pointed("low", value: 1, weeks: 1), pointed("high", value: 9, weeks: 1),
      pointed("priced", value: 2, cost: 5, weeks: 4), pointed("none", value: nil, weeks: 1),
    ]
    let found = schedule(items) { $0.priorities.rankBy = .wsjf }
    #expect(found.steps.map(\.id) == ["priced", "high", "low"] && found.apart.map(\.id) == ["none"])
    let costs = try money(found)
    #expect(costs.delay == 20)
    #expect(found.steps[1].delayCost.value == nil)
  }

  @Test("nothing to schedule has no costs, and says what each item lacks")
  func nothing() {
    #expect(schedule([]).costs.reason == .noData && schedule([]).steps.isEmpty)
    let found = schedule([.build("a"), .build("b", cost: .of(1))])
    #expect(found.steps.isEmpty && found.costs.reason == .noData)
    #expect(found.apart[0].reasons == [.noLength, .notRanked(.missing([.costOfDelay, .duration]))])
    #expect(found.apart[1].reasons == [.noLength])
  }

  @Test("does not depend on the order in which items come, and is the same again")
  func order() {
    let items = (0..<30).map { place -> WorkItem in
      let (cost, weeks) = (Double(place * 7 % 11), Double(1 + place % 5))
      let after = place % 4 == 0 && place > 4 ? ["i\(place - 4)"] : []
      return .build("i\(place)", cost: .of(cost), weeks: .of(1, weeks, 9), team: "t\(place % 3)", after: after)
    }
    #expect(schedule(items) == schedule(items.reversed()))
  }
}

/// The report of a day in which nothing but work and capacity is written.
func scheduled(
  _ items: [WorkItem], pace: Double? = nil, promised: Double? = nil, teams: [String] = ["a"],
  on date: String = "2026-11-20", _ fill: (inout Organization) -> Void = { _ in }
) -> Report {
  analyse(
    .build {
      $0.organization = promising(promised, teams: teams)
      $0.work = items
      $0.capacity =
        pace.map { pace in
          teams.flatMap { capacity($0, from: "2026-08-17", Array(repeating: (4 * pace, pace), count: 13)) }
        } ?? []
      fill(&$0.organization)
    }, asOf: day(date))
}
