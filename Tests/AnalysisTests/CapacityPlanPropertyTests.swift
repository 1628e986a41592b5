import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Properties of the capacity plan")
struct CapacityPlanPropertyTests {
  private static let teams = ["a", "b", "c"]
  private static let asOf = day("2026-11-20")

  /// Up to thirty items of three teams; `after` names only items of lower number, so that there is no circle.
  private func work(_ chance: inout SeededChance, most: Double = 8, waiting: Bool = true) -> [WorkItem] {
    (0..<(1 + chance.below(30))).map { number in
      let kind = WorkItem.Kind.allCases[chance.below(WorkItem.Kind.allCases.count)]
      let after = waiting && number > 0 && chance.below(4) == 0 ? ["i\(chance.below(number))"] : []
      return .build(
        "i\(number)", kind, team: Self.teams[chance.below(3)], effort: chance.real(most),
        chance.below(5) == 0 ? .doing : .ready, after: after, costs: chance.real(100))
    }
  }

  private func plan(_ items: [WorkItem], by order: [String], pace: Double = 5) -> CapacityPlan {
    let organization = promising(teams: Self.teams)
    let rows = Self.teams.flatMap { capacity($0, from: "2026-08-17", Array(repeating: (pace - 1, 1), count: 13)) }
    return capacityPlan(
      of: items.map { analyse($0, of: organization, asOf: Self.asOf) }, ranking: ranking(order),
      capacity: analyseCapacity(rows, of: organization, asOf: Self.asOf), organization: organization, asOf: Self.asOf)
  }

  @Test("every item is planned once or below the line, and no period takes more than there is", arguments: 1...100)
  func whole(seed: Int) {
    var chance = SeededChance(state: UInt64(seed))
    let items = work(&chance)
    let plan = plan(items, by: chance.shuffled(items.map(\.id)))
    let told = plan.teams.flatMap { $0.periods.flatMap(\.planned).map(\.id) + $0.below.map(\.item.id) }
    #expect(told.sorted() == items.map(\.id).sorted() && plan.apart.isEmpty)
    for period in plan.teams.flatMap(\.periods) { #expect(period.load.likely <= period.available + 1e-6) }
  }

  @Test("nothing is planned before what it waits for", arguments: 1...100)
  func feasible(seed: Int) {
    var chance = SeededChance(state: UInt64(seed))
    let items = work(&chance)
    let plan = plan(items, by: chance.shuffled(items.map(\.id)))
    var periods: [String: Int] = [:]
    for team in plan.teams {
      for (place, period) in team.periods.enumerated() {
        for item in period.planned { periods[item.id] = place }
      }
    }
    for item in items {
      for needed in item.after.map(\.value) where periods[item.id] != nil {
        #expect(periods[needed].map { $0 <= periods[item.id] ?? -1 } ?? false)
      }
    }
  }

  @Test("the promise is filled whenever there is enough such work that fits", arguments: 1...100)
  func promise(seed: Int) {
    var chance = SeededChance(state: UInt64(seed))
    // Six person-weeks of which 1.2 are promised: whatever is at most 4.8 fits while the promise is open.
    let items = work(&chance, most: 4.8, waiting: false)
    let plan = plan(items, by: chance.shuffled(items.map(\.id)))
    for team in plan.teams {
      var left = items.filter { $0.team == team.team && $0.kind.isUpkeep }
      for period in team.periods {
        let enough = left.reduce(0) { $0 + ($1.effort?.likely ?? 0) } >= period.promised
        #expect(!enough || (period.upkeep.likely >= period.promised - 1e-6 && period.shortfall == nil))
        let done = Set(period.planned.map(\.id))
        left.removeAll { done.contains($0.id) }
      }
    }
  }

  @Test("an item added below the line moves nothing above it")
  func added() {
    // It is below in about half of them.
    #expect((1...200).count { isAddedBelow(seed: $0) } >= 50)
  }

  /// Whether the item came below the line; then what it must not move is checked.
  private func isAddedBelow(seed: Int) -> Bool {
    var chance = SeededChance(state: UInt64(seed))
    let items = work(&chance)
    let order = chance.shuffled(items.map(\.id))
    let kind = WorkItem.Kind.allCases[chance.below(5)]
    let extra = WorkItem.build(
      "extra", kind, team: "a", effort: chance.real(30), after: chance.below(2) == 0 ? ["i0"] : [])
    let before = plan(items, by: order)
    let after = plan(items + [extra], by: order + ["extra"])
    guard after[team: "a"]?.below.contains(where: { $0.item.id == "extra" }) == true else { return false }
    #expect(before.teams.map { $0.periods.map(\.planned) } == after.teams.map { $0.periods.map(\.planned) }, "\(seed)")
    #expect(after[team: "a"]?.below.filter { $0.item.id != "extra" } == before[team: "a"]?.below, "\(seed)")
    return true
  }

  @Test("the order in which items are given changes nothing", arguments: 1...50)
  func order(seed: Int) {
    var chance = SeededChance(state: UInt64(seed))
    let items = work(&chance)
    let order = chance.shuffled(items.map(\.id))
    #expect(plan(items, by: order) == plan(chance.shuffled(items), by: order))
  }

  @Test("money scaled changes no plan, and with room for everything nothing is below the line", arguments: 1...50)
  func scaled(seed: Int) {
    var chance = SeededChance(state: UInt64(seed))
    let items = work(&chance, waiting: false)
    let order = chance.shuffled(items.map(\.id))
    let dearer = items.map { item in
      var item = item
      item.costOfDelay = item.costOfDelay.flatMap {
        ThreePoint(ascending: 7 * $0.low, 7 * $0.likely, 7 * $0.high)
      }
      return item
    }
    let ids = { (plan: CapacityPlan) in plan.teams.map { $0.periods.map { $0.planned.map(\.id) } } }
    #expect(ids(plan(items, by: order)) == ids(plan(dearer, by: order)))
    // With room for everything nothing is below.
    #expect(plan(items, by: order, pace: 500).waiting.items == 0)
  }
}
