import Record
import Testing

@testable import Analysis

@Suite("The present level of a key result")
struct PresentLevelTests {
  private func level(
    _ values: [MetricPoint], _ rule: KeyResult.Level = .present, since: String? = nil, on date: String = "2026-11-29"
  ) -> PresentLevel? {
    PresentLevel(of: values[...], rule, since: since.map { day($0) }, on: day(date))
  }

  @Test("weekly values are judged by the mean of the last 28 days")
  func weeks() {
    let values = weekly(from: "2026-10-25", [90, 80, 10, 20, 30, 40])
    // From 2 November on: 8, 15, 22 and 29 November.
    #expect(level(values) == PresentLevel(value: 25, basis: .mean, n: 4))
    // On 3 December, from 6 November on, the same four; a week later three are left, then two.
    #expect(level(values, on: "2026-12-03")?.n == 4)
    #expect(level(values, on: "2026-12-06") == PresentLevel(value: 30, basis: .mean, n: 3))
    #expect(level(values, on: "2026-12-13") == PresentLevel(value: 40, basis: .latest, n: 1))
  }

  @Test("daily values are judged by the mean of the last 28")
  func days() {
    let values = (0..<60).map { MetricPoint(date: day("2026-10-01").adding(days: $0), value: Double($0)) }
    // 32 to 59.
    #expect(level(values) == PresentLevel(value: 45.5, basis: .mean, n: 28))
  }

  @Test("values that come less than weekly, fewer than three, and what accumulates are judged by the latest")
  func latest() {
    let fortnightly = (0..<6).map {
      MetricPoint(date: day("2026-11-29").adding(days: -14 * (5 - $0)), value: Double($0))
    }
    #expect(level(fortnightly) == PresentLevel(value: 5, basis: .latest, n: 1))
    // Three within 28 days, and still not weekly.
    let tenDaily = (0..<6).map { MetricPoint(date: day("2026-11-29").adding(days: -10 * (5 - $0)), value: Double($0)) }
    #expect(level(tenDaily)?.basis == .latest)
    #expect(level(weekly(from: "2026-11-22", [1, 2]))?.basis == .latest)
    #expect(level(weekly(from: "2026-11-08", [1, 2, 3, 4]), .latest) == PresentLevel(value: 4, basis: .latest, n: 1))
    #expect(level([]) == nil)
  }

  @Test("a value of before the last rebase is no part of it")
  func rebased() {
    let values = weekly(from: "2026-11-01", [90, 90, 10, 20, 30])
    #expect(level(values, since: "2026-11-15") == PresentLevel(value: 20, basis: .mean, n: 3))
    #expect(level(values, since: "2026-11-22") == PresentLevel(value: 30, basis: .latest, n: 1))
  }

  /// Four weeks at 99.0, 99.2, 99.4 and 100: the mean, 99.4, is 0.4 of the way from 99 to 100, the last value all of it.
  @Test("one lucky week reaches no target, and the history of the score says the same")
  func score() throws {
    let metric = Metric.build("uptime", values: weekly(from: "2026-10-25", [99, 99.2, 99.4, 100]))
    func report(_ level: KeyResult.Level) throws -> ObjectiveReport {
      var result = KeyResult.metric("uptime", from: 99, to: 100)
      result.level = level
      let record = OrganizationRecord.build {
        $0.objectives = [.build("a", [result])]
        $0.metrics = [metric]
      }
      return try #require(analyse(record, asOf: day("2026-11-16")).objective("a"))
    }
    let present = try report(.present)
    #expect(present.score.rounded(6) == 0.4)
    #expect(present.keyResults[0].level.value.map { [$0.n] } == [4])
    #expect(present.keyResults[0].current.value?.value == 100)
    #expect(present.history.last.map { ($0.score * 1e6).rounded() / 1e6 } == 0.4)
    #expect(try report(.latest).score == .measured(1))
    #expect(try report(.latest).history.last?.score == 1)
  }
}
