import Record
import Testing

@testable import Analysis

@Suite("A goal that is on pace, and unlikely")
struct UnlikelyGoalTests {
  /// A goal on pace whose key results have the given chances; nil for one without a forecast.
  private func status(_ chances: [Double?], _ kind: Objective.Kind) throws -> ObjectiveReport.DerivedStatus? {
    var objective = Objective.build("o", chances.map { _ in .checked([("2026-11-02", 9)], from: 0, to: 10) })
    objective.kind = kind
    let report = analyse(.build { $0.objectives = [objective] }, asOf: day("2026-11-16"))
    var goal = try #require(report.periods.first?.objectives.first)
    goal.derived = .measured(.onTrack)
    for (place, chance) in chances.enumerated() {
      goal.keyResults[place].forecast =
        chance.map { .measured(.init(probability: $0, method: .level, n: 12, weeksLeft: 6, past: nil)) }
        ?? .unavailable(.noData)
    }
    goal.forecast = .measured(
      chances.compactMap(\.self).reduce(0, +) / Double(max(1, chances.compactMap(\.self).count)))
    return goal.heldToForecast().derived.value
  }

  @Test("a committed goal is as unlikely as its least likely key result, whatever is unknown of the others")
  func committed() throws {
    #expect(try status([0.9, 0.3], .committed) == .unlikely)
    #expect(try status([0.9, 0.34], .committed) == .onTrack)
    #expect(try status([nil, 0.2], .committed) == .unlikely)
    #expect(try status([nil, nil], .committed) == .onTrack)
  }

  @Test("an aspirational goal is judged by the mean, once all its key results have a forecast")
  func aspirational() throws {
    #expect(try status([0.1, 0.3], .aspirational) == .unlikely)
    #expect(try status([0.9, 0.1], .aspirational) == .onTrack)
    #expect(try status([nil, 0.01], .aspirational) == .onTrack)
  }
}
