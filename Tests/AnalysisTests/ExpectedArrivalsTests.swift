import Record
import Testing

@testable import Analysis

@Suite("How many objectives can be expected to arrive")
struct ExpectedArrivalsTests {
  private func forecast(_ probability: Double) -> Figure<KeyResultReport.Forecast> {
    .measured(.init(probability: probability, method: .level, n: 12, weeksLeft: 6, past: nil))
  }

  /// Objectives of a period, each with the chances of its key results; nil for one without a forecast.
  private func expected(
    _ chances: [[Double?]], _ fill: (inout [Objective]) -> Void = { _ in }
  ) throws -> ExpectedArrivals? {
    var objectives = chances.enumerated().map { place, chances in
      Objective.build("o\(place)", chances.map { _ in .checked([("2026-11-02", 3)], from: 0, to: 10) })
    }
    fill(&objectives)
    let report = analyse(.build { $0.objectives = objectives }, asOf: day("2026-11-16"))
    var period = try #require(report.periods.first)
    for (place, chances) in chances.enumerated() {
      for (result, chance) in chances.enumerated() {
        period.objectives[place].keyResults[result].forecast = chance.map(forecast) ?? .unavailable(.noData)
      }
    }
    return period.expectedArrivals
  }

  @Test("is the sum of the chances, of several key results by the bounds that hold however they hang together")
  func bounds() throws {
    let found = try #require(try expected([[0.5], [0.9, 0.8], [0.2, 0.3]]))
    #expect(found.count == 3)
    // 0.5 + 0.7 + 0, and 0.5 + 0.8 + 0.2.
    #expect(abs(found.range.lowerBound - 1.2) < 1e-9 && abs(found.range.upperBound - 1.5) < 1e-9)
  }

  @Test("what has no forecast may have any chance; dropped and aspirational objectives are not counted")
  func unknown() throws {
    let found = try #require(try expected([[0.5, nil], [nil], [0.9]]))
    #expect(found.count == 3 && abs(found.range.lowerBound - 0.9) < 1e-9 && abs(found.range.upperBound - 2.4) < 1e-9)
    #expect(try expected([[nil], [nil, nil]]) == nil)
    let others = try expected([[0.5], [0.9], [0.9]]) { objectives in
      objectives[1].kind = .aspirational
      objectives[2].declared = .dropped
    }
    #expect(others?.count == 1)
  }
}
