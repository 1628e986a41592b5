import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("A key result and what its metric calls better")
struct AgainstBetterTests {
  private func found(_ keyResult: KeyResult, better: Metric.Direction) -> [String] {
    let record = OrganizationRecord.build {
      $0.metrics = [Metric.build("m", better: better, values: weekly(from: "2026-10-05", [2, 3, 2.5]))]
      $0.objectives = [Objective.build("a", [keyResult])]
    }
    return againstBetter(analyse(record, asOf: day("2026-11-16"))).map(\.message)
  }

  @Test("a target that is worse than its baseline is told with both numbers, and one that is better is not")
  func target() {
    #expect(
      found(.metric("m", from: 2, to: 3.5), better: .lower) == [
        "the target 3.5 is worse than the baseline 2 of 'm', where lower is better"
      ])
    #expect(found(.metric("m", from: 3.5, to: 2), better: .higher).count == 1)
    #expect(found(.metric("m", from: 3.5, to: 2), better: .lower).isEmpty)
    #expect(found(.metric("m", from: 2, to: 3.5), better: .higher).isEmpty)
    #expect(found(.metric("m", from: 2, to: 3.5), better: .neutral).isEmpty)
  }

  @Test("a bound that keeps the worse values is told")
  func keep() {
    var keyResult = KeyResult.metric("m", from: 2, to: 2)
    keyResult.keep = .init(bound: .atLeast, value: 2)
    #expect(found(keyResult, better: .lower) == ["'at least 2' keeps the worse values of 'm', where lower is better"])
    #expect(found(keyResult, better: .higher).isEmpty)
  }
}
