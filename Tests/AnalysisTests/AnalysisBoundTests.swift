import Diagnostics
import Record
import Statistics
import TestSupport
import Testing

@testable import Analysis

@Suite("Bounds of analysis, and one beyond")
struct AnalysisBoundTests {
  @Test("more items than can be ranked have no order, and a reason")
  func items() throws {
    let most = try #require(AnalysisLimits.all["ranking.items"]).value
    let one = ThreePoint(low: 1, likely: 2, high: 3)
    let score = try #require(UncertainScore.cd3(costOfDelay: one, weeks: one).value)
    func reason(_ count: Int) -> Unavailability? {
      RankingSimulation.simulation(of: Array(repeating: score, count: count), shape: .pert, seed: 0, draws: 1).reason
    }
    #expect(reason(most) == nil)
    #expect(reason(most + 1) == .tooMany(have: most + 1, limit: most))
  }

  @Test("of more events than can be counted for each day, the day of the report is told alone, and the report knows")
  func events() throws {
    let most = try #require(AnalysisLimits.all["changes.events"]).value
    func days(_ rows: Int) -> (count: Int, isKnown: Bool) {
      var record = OrganizationRecord(organization: Organization(name: "N"))
      var events = DeliveryEvents(services: [])
      (events.deploymentTally.rows, events.changeTally.rows) = (most - 1, rows - most + 1)
      record.events = events
      let today = day("2026-01-11")
      return (recentDays(record, from: .everyone(on: today)).count, analyse(record, asOf: today).isOneDayTold)
    }
    #expect(days(most) == (7, false))
    #expect(days(most + 1) == (1, true))
  }
}
