import Diagnostics
import Record
import Testing

@testable import Analysis

/// Rows of one team: a week after the other from a Monday on, with person-days of features and of debt.
func capacity(
  _ team: String = "a", from monday: String, _ weeks: [(feature: Double, debt: Double)]
) -> [CapacityActual] {
  weeks.enumerated().flatMap { place, week in
    let start = day(monday).adding(days: 7 * place)
    return [
      CapacityActual(week: start, team: team, kind: .feature, personDays: week.feature),
      CapacityActual(week: start, team: team, kind: .debt, personDays: week.debt),
    ]
  }
}

/// Weeks of 100 person-days with so much of them for debt.
func shares(_ percent: [Double]) -> [(feature: Double, debt: Double)] { percent.map { (100 - $0, $0) } }

/// So many weeks of equal shares.
func shares(_ percent: Double, weeks: Int) -> [(feature: Double, debt: Double)] {
  shares([Double](repeating: percent, count: weeks))
}

func promising(_ share: Double? = 0.2, tolerance: Double = 0.05, teams: [String] = ["a"]) -> Organization {
  var organization = Organization(name: "Test")
  organization.teams = teams.map { team($0) }
  organization.policies.capacity = share.map { CapacityPolicy(share: $0, tolerance: tolerance) }
  return organization
}

extension WorkItem {
  static func build(
    _ id: String, _ kind: Kind = .feature, team: String? = "a", effort: Double? = nil, _ status: Status = .ready,
    after: [String] = [], costs: Double? = nil, _ fill: (inout WorkItem) -> Void = { _ in }
  ) -> WorkItem {
    let file = "work/\(id).md"
    var item = WorkItem(header: heading(.work, id, file: file), kind: kind, status: status)
    item.team = team
    item.effort = effort.flatMap { ThreePoint(exactly: $0) }
    item.costOfDelay = costs.flatMap { ThreePoint(exactly: $0) }
    item.after = after.map { Located($0, at: spot(file)) }
    fill(&item)
    return item
  }
}

/// A ranking in this order.
func ranking(_ ids: [String]) -> Figure<WorkRanking> {
  .measured(
    WorkRanking(
      draws: 1, top: 10,
      places: ids.enumerated().map { place, id in
        WorkRanking.Place(
          id: id, rank: place + 1, band: 1, score: 1, lower: 1, median: 1, upper: 1, topProbability: 1, aboveNext: nil,
          influences: [])
      }))
}

extension SeededChance {
  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  mutating func real(_ most: Double) -> Double { Double.random(in: 0...most, using: &self) }

  mutating func shuffled<Element>(_ list: [Element]) -> [Element] { list.shuffled(using: &self) }
}
