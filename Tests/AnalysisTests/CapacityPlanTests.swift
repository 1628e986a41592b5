import Diagnostics
import Record
import Testing

@testable import Analysis

/// A team with five person-days a week, so that on Friday 20 November 2026 it has six person-weeks in the six weeks left of
/// the quarter and twelve in the twelve weeks of the next, of which 1.2 and 2.4 are promised at 20 %.
@Suite("The capacity plan")
struct CapacityPlanTests {
  private func plan(
    _ items: [WorkItem], by order: [String]? = nil, promised: Double? = 0.2, teams: [String] = ["a"],
    on date: String = "2026-11-20", _ fill: (inout Organization) -> Void = { _ in }
  ) -> CapacityPlan {
    var organization = promising(promised, teams: teams)
    fill(&organization)
    let rows = teams.flatMap { capacity($0, from: "2026-08-17", Array(repeating: (4, 1), count: 13)) }
    let asOf = day(date)
    return capacityPlan(
      of: items.map { analyse($0, of: organization, asOf: asOf) }, ranking: ranking(order ?? items.map(\.id)),
      capacity: analyseCapacity(rows, of: organization, asOf: asOf), organization: organization, asOf: asOf)
  }

  private func planned(_ plan: CapacityPlan, _ team: String = "a") -> [[String]] {
    plan[team: team]?.periods.map { $0.planned.map(\.id) } ?? []
  }

  private func below(_ plan: CapacityPlan, _ team: String = "a") -> [String] {
    plan[team: team]?.below.map(\.item.id) ?? []
  }

  private let eight: [WorkItem] = [
    .build("1", effort: 3), .build("2", effort: 2), .build("3", .debt, effort: 1), .build("4", .tooling, effort: 1),
    .build("5", effort: 2), .build("6", .reliability, effort: 3), .build("7", effort: 6), .build("8", effort: 1),
  ]

  @Test(
    "fills the promise first, the item that crosses it included, then goes by rank up to the first that does not fit")
  func rule() throws {
    let team = try #require(plan(eight)[team: "a"])
    // 1 + 1 of debt and tooling (1 alone is below 1.2), then 3: five of six. The next needs 2.
    #expect(team.periods[0].planned.map(\.id) == ["3", "4", "1"])
    #expect(team.periods[0].planned.map(\.fillsPromise) == [true, true, false])
    #expect(team.periods[0].load.likely == 5 && team.periods[0].left == 1 && team.periods[0].upkeep.likely == 2)
    #expect(team.periods[0].below.first?.reason == .doesNotFit(left: 1))
    // 3 for reliability, then 2 and 2: seven of twelve. The next needs 6.
    #expect(team.periods[1].planned.map(\.id) == ["6", "2", "5"])
    #expect(team.periods[1].below.map(\.item.id) == ["7", "8"])
    #expect(team.below.map(\.reason) == [.doesNotFit(left: 5), .afterLine])
    #expect(team.periods.map(\.available) == [6, 12] && team.periods.map(\.shortfall) == [nil, nil])
    // 2 and 3 of 18.
    #expect(team.upkeepShare == .measured(5.0 / 18))
  }

  @Test(
    "while no item of a team can be planned its planned share is unknown; what does not fit is known to take nothing")
  func nothingPlanned() {
    #expect(plan([])[team: "a"]?.upkeepShare == .unavailable(.noPlannedItems))
    let unwritten = plan([.build("1", .debt), .build("2", .tooling), .build("3")])
    #expect(unwritten[team: "a"]?.upkeepShare == .unavailable(.noPlannedItems))
    #expect(unwritten.upkeepApart(of: "a") == 2 && unwritten.upkeepApart(of: "b") == 0)
    #expect(plan([.build("1", effort: 1)])[team: "a"]?.upkeepShare == .measured(0))
    #expect(plan([.build("1", .debt, effort: 100)])[team: "a"]?.upkeepShare == .measured(0))
  }

  @Test("the weeks left of the quarter, those of the next, and their first Mondays")
  func spans() {
    let friday = plan([])
    #expect(friday.spans.map(\.quarter.id) == ["2026-Q4", "2027-Q1"])
    #expect(friday.spans.map(\.weeks) == [6, 12] && friday.spans.map(\.isRest) == [true, false])
    #expect(friday.spans.map(\.from) == [day("2026-11-23"), day("2027-01-04")])
    #expect(plan([], on: "2026-11-16").spans[0].weeks == 7)
    #expect(plan([], on: "2026-11-17").spans[0].weeks == 6)
    // No week that begins after Tuesday 29 December belongs to 2026 any more.
    #expect(plan([], on: "2026-12-29").spans.map(\.quarter.id) == ["2027-Q1"])
    #expect(plan([]) { $0.fiscalYearStarts = 2 }.spans.map(\.quarter.id) == ["2026-Q4", "2027-Q1"])
  }

  @Test("without a promise everything goes by rank; what is being done comes before the rest")
  func byRank() {
    #expect(planned(plan(eight, promised: nil)) == [["1", "2", "3"], ["4", "5", "6", "7"]])
    let doing = plan([.build("1", effort: 4), .build("2", effort: 2, .doing), .build("3", effort: 1)], promised: nil)
    #expect(planned(doing) == [["2", "1"], ["3"]])
    let both = plan([.build("1", .debt, effort: 1), .build("2", .debt, effort: 2, .doing)])
    #expect(planned(both) == [["2", "1"], []])
  }

  @Test("an item waits for those before it, and then comes with its own rank")
  func waits() {
    let chain = plan([.build("1", effort: 1, after: ["3"]), .build("2", effort: 1), .build("3", effort: 1)])
    #expect(planned(chain) == [["2", "3", "1"], []])
    // The first waits for what fits nowhere: it draws no line.
    let blocked = plan([.build("1", effort: 1, after: ["3"]), .build("2", effort: 1), .build("3", effort: 20)])
    #expect(planned(blocked) == [["2"], []])
    #expect(blocked[team: "a"]?.below.map(\.reason) == [.doesNotFit(left: 12), .waits(for: ["3"])])
    // What is done, dropped or not part of the report holds nothing up.
    let free = plan(
      [.build("1", effort: 1, after: ["2", "3", "gone"]), .build("2", .debt, .done), .build("3", .debt, .dropped)])
    #expect(planned(free) == [["1"], []])
  }

  @Test("another team's item is waited for in the same period")
  func crossTeam() {
    let items: [WorkItem] = [
      .build("1", effort: 1, after: ["3"]), .build("2", team: "b", effort: 6), .build("3", team: "b", effort: 2),
    ]
    let later = plan(items, teams: ["a", "b"])
    #expect(planned(later, "b") == [["2"], ["3"]] && planned(later) == [[], ["1"]])
    let same = plan(items, by: ["1", "3", "2"], teams: ["a", "b"])
    #expect(planned(same, "b") == [["3"], ["2"]] && planned(same) == [["1"], []])
  }

  @Test("an item without effort, rank, team or a team with capacity is apart, with every reason")
  func apart() throws {
    let items: [WorkItem] = [
      .build("effort"), .build("rank", effort: 1), .build("team", team: nil, effort: 1),
      .build("quiet", team: "q", effort: 1), .build("waits", effort: 1, after: ["effort"]), .build("all", team: nil),
    ]
    let plan = plan(items, by: ["effort", "team", "quiet", "waits"])
    let reasons = Dictionary(uniqueKeysWithValues: plan.apart.map { ($0.id, $0.reasons) })
    #expect(plan.apart.map(\.id) == ["all", "effort", "quiet", "rank", "team"])
    #expect(reasons["effort"] == [.noEffort] && reasons["team"] == [.noTeam])
    #expect(reasons["quiet"] == [.noCapacity(.noData)])
    // Without a duration and a cost of delay nothing is ranked by CD3.
    #expect(reasons["rank"] == [.notRanked(.missing([.costOfDelay, .duration]))])
    #expect(reasons["all"]?.count == 3)
    #expect(plan[team: "a"]?.below.map(\.reason) == [.waits(for: ["effort"])])
  }

  @Test("those that wait for each other are apart, and hold up whoever waits for them")
  func circle() {
    let plan = plan([
      .build("1", effort: 1, after: ["2"]), .build("2", effort: 1, after: ["1"]), .build("3", effort: 1),
      .build("4", effort: 1, after: ["4"]),
    ])
    #expect(plan.apart.map(\.id) == ["1", "2", "4"] && plan.apart.allSatisfy { $0.reasons == [.circle] })
    #expect(planned(plan) == [["3"], []])
  }

  @Test("says why a promise is not filled")
  func shortfall() {
    #expect(plan([.build("1", effort: 1)])[team: "a"]?.periods.map(\.shortfall) == [.noMoreWork, .noMoreWork])
    let large = plan([.build("1", .debt, effort: 7), .build("2", .debt, effort: 1)])
    #expect(large[team: "a"]?.periods.map(\.shortfall) == [.doesNotFit("1"), nil])
    // The line is strict: the second would fit.
    #expect(planned(large) == [[], ["1", "2"]])
  }

  @Test("debt that other work sets free after the line was drawn is named as what leaves the promise unfilled")
  func freedLate() {
    // Debt 3 waits for 1, which is planned after debt; 2 draws the line before 3 comes.
    let items: [WorkItem] = [
      .build("1", effort: 1), .build("2", effort: 100), .build("3", .debt, effort: 1, after: ["1"]),
    ]
    let plan = plan(items)
    #expect(planned(plan) == [["1"], ["3"]])
    #expect(plan[team: "a"]?.periods.map(\.shortfall) == [.afterLine("3"), .noMoreWork])
    // It draws the line itself.
    let large = self.plan([.build("1", effort: 1), .build("3", .debt, effort: 100, after: ["1"])])
    #expect(large[team: "a"]?.periods.map(\.shortfall) == [.doesNotFit("3"), .doesNotFit("3")])
  }

  @Test("twenty thousand items of one team take no time for each other")
  func many() {
    let items = (0..<20_000).map { WorkItem.build("\($0)", effort: 1e-5) }
    #expect(planned(plan(items, promised: nil)).map(\.count) == [20_000, 0])
  }

  @Test("plans by the likely effort, and says what all take at their least and at their most")
  func uncertain() throws {
    let ranges = [(1.0, 2.0, 9.0), (2.0, 4.0, 5.0)]
    let items = ranges.enumerated().map { place, range in
      WorkItem.build("\(place)") {
        $0.effort = ThreePoint(ascending: range.0, range.1, range.2)
      }
    }
    let first = try #require(plan(items)[team: "a"]?.periods.first)
    #expect(first.planned.count == 2 && first.load == ThreePoint(low: 3, likely: 6, high: 14) && first.left == 0)
  }

  @Test("what waiting costs below the line is the sum of what is known, for all and for debt, reliability and tooling")
  func waiting() throws {
    let items: [WorkItem] = [
      .build("1", effort: 20, costs: 100), .build("2", .debt, effort: 20, costs: 30), .build("3", .debt, effort: 20),
      .build("4", team: "b", effort: 20, costs: 1_000),
    ]
    let plan = plan(items, teams: ["a", "b"])
    #expect(plan.waiting.items == 4 && plan.waiting.priced == 3)
    #expect(plan.waiting.cost == .measured(ThreePoint(exactly: 1_130)))
    #expect(plan.upkeepWaiting.items == 2 && plan.upkeepWaiting.cost == .measured(ThreePoint(exactly: 30)))
    #expect(plan[team: "b"]?.upkeepWaiting == CapacityPlan.Waiting.none)
    #expect(plan[team: "b"]?.waiting.cost == .measured(ThreePoint(exactly: 1_000)))
    #expect(CapacityPlan.Waiting.none.cost == .unavailable(.noData))
  }

  @Test("without capacity there is no plan, and every item says so")
  func none() {
    let organization = promising()
    let plan = capacityPlan(
      of: [analyse(.build("1", effort: 1), of: organization, asOf: day("2026-11-20"))], ranking: ranking(["1"]),
      capacity: analyseCapacity([], of: organization, asOf: day("2026-11-20")), organization: organization,
      asOf: day("2026-11-20"))
    #expect(plan.teams.isEmpty && plan.apart.map(\.reasons) == [[.noCapacity(.noData)]])
    #expect(plan.waiting == .none)
  }
}
