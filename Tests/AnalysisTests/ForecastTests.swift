import Record
import Testing

@testable import Analysis

@Suite("The forecast of a key result")
struct ForecastTests {
  private func forecast(
    _ keyResult: KeyResult, metrics: [Metric] = [], on date: String
  ) throws -> Figure<KeyResultReport.Forecast> {
    let record = OrganizationRecord.build {
      $0.objectives = [.build("a", [keyResult])]
      $0.metrics = metrics
    }
    return try #require(analyse(record, asOf: day(date)).objective("a")?.keyResults.first).forecast
  }

  /// Changes 1, 3, 1, 3 … have the mean 2. On Thursday 26 November 2026 five weeks are left to 31 December, so a target
  /// 10 above the last value is met with a chance of one half, whatever the spread.
  @Test("of a metric is a random walk with drift")
  func randomWalk() throws {
    let values: [Double] = [0, 1, 4, 5, 8, 9, 12, 13, 16]
    let metric = Metric.build("m", values: weekly(from: "2026-10-01", values))
    let found = try #require(
      forecast(.metric("m", from: 0, to: 26), metrics: [metric], on: "2026-11-27").value)
    #expect(abs(found.probability - 0.5) < 1e-12)
    #expect(found.method == .randomWalk)
    #expect(found.n == 8)
    #expect(found.weeksLeft == 5)
    let lower = try #require(
      forecast(.metric("m", from: 20, to: 26.5), metrics: [metric], on: "2026-11-27").value)
    #expect(lower.probability < 0.5)
  }

  @Test("of a metric that should fall looks below the target")
  func falling() throws {
    let values: [Double] = [16, 13, 12, 9, 8, 5, 4, 1, 0].map { $0 + 50 }
    let metric = Metric.build("m", better: .lower, values: weekly(from: "2026-10-01", values))
    let found = try #require(forecast(.metric("m", from: 66, to: 30), metrics: [metric], on: "2026-11-27").value)
    // Expected 50 − 10 = 40, above the 30 asked for.
    #expect(found.probability < 0.01)
  }

  @Test("needs eight weeks of data, and differences among the seven changes between them")
  func tooFew() throws {
    let seven = Metric.build("m", values: weekly(from: "2026-10-01", [0, 1, 4, 5, 8, 9, 12]))
    let eight = Metric.build("m", values: weekly(from: "2026-10-01", [0, 1, 4, 5, 8, 9, 12, 13]))
    let keyResult = KeyResult.metric("m", from: 0, to: 26)
    #expect(
      try forecast(keyResult, metrics: [seven], on: "2026-11-27") == .unavailable(.tooFewChanges(have: 6, need: 7)))
    #expect(try forecast(keyResult, metrics: [eight], on: "2026-11-27").value?.n == 7)
    let same = Metric.build("m", values: weekly(from: "2026-10-01", [0, 1, 2, 3, 4, 5, 6, 7, 8]))
    #expect(try forecast(keyResult, metrics: [same], on: "2026-11-27") == .unavailable(.equalChanges))
    let one = Metric.build("m", values: weekly(from: "2026-10-01", [3]))
    #expect(
      try forecast(keyResult, metrics: [one], on: "2026-11-27") == .unavailable(.tooFewChanges(have: 0, need: 7)))
  }

  /// Two a week without exception: 4 left need two whole weeks.
  @Test("of counted work resamples its weeks")
  func counted() throws {
    let checkIns = [("2026-10-05", 2.0), ("2026-10-12", 4), ("2026-10-19", 6), ("2026-10-26", 8), ("2026-11-02", 10)]
    // From 2 November to 31 December: 59 days, 8.4 weeks, so 16 more can be done, and 17 cannot.
    let reached = try #require(forecast(.checked(checkIns, from: 0, to: 26), on: "2026-11-03").value)
    #expect(abs(reached.probability - 1) < 1e-9)
    #expect(reached.method == .throughput)
    #expect(reached.n == 4)
    let missed = try #require(forecast(.checked(checkIns, from: 0, to: 27), on: "2026-11-03").value)
    #expect(missed.probability == 0)
    let done = try #require(forecast(.checked(checkIns, from: 0, to: 10), on: "2026-11-03").value)
    #expect(done.probability == 1)
    #expect(
      try forecast(.checked(Array(checkIns.dropLast()), from: 0, to: 26), on: "2026-11-03")
        == .unavailable(.tooFewChanges(have: 3, need: 4)))
  }

  /// One of the four weeks gave 2, the others 0: P(at least 2 within one week) is one quarter.
  @Test("of counted work is exact")
  func exact() throws {
    let checkIns = [("2026-11-23", 0.0), ("2026-11-30", 2), ("2026-12-07", 2), ("2026-12-14", 2), ("2026-12-21", 2)]
    let found = try #require(forecast(.checked(checkIns, from: 0, to: 4), on: "2026-12-22").value)
    #expect(abs(found.probability - 0.25) < 1e-12)
  }

  @Test("takes values that fall or have fractions for no counted work")
  func notCounted() throws {
    let falling = [("2026-10-05", 2.0), ("2026-10-12", 1), ("2026-10-19", 3), ("2026-10-26", 4), ("2026-11-02", 6)]
    #expect(
      try forecast(.checked(falling, from: 0, to: 9), on: "2026-11-03")
        == .unavailable(.tooFewChanges(have: 4, need: 7)))
    let fractions = falling.map { ($0.0, $0.1 + 0.5) }
    #expect(
      try forecast(.checked(fractions, from: 0, to: 9), on: "2026-11-03")
        == .unavailable(.tooFewChanges(have: 4, need: 7)))
  }

  @Test("is not made outside the period")
  func outside() throws {
    let keyResult = KeyResult.checked([("2026-10-05", 2)], from: 0, to: 9)
    #expect(try forecast(keyResult, on: "2026-09-30") == .unavailable(.notStarted))
    #expect(try forecast(keyResult, on: "2027-01-01") == .unavailable(.periodOver))
  }

  @Test("counts no change across a week without a value")
  func gaps() {
    let points = [("2026-10-05", 1.0), ("2026-10-06", 2), ("2026-10-12", 4), ("2026-10-26", 9)].map {
      MetricPoint(date: day($0.0), value: $0.1)
    }
    #expect(weeklyValues(of: points, weeks: 10) == [2, 4, nil, 9])
    #expect(weeklyValues(of: points, weeks: 3) == [4, nil, 9])
    #expect(weeklyValues(of: [], weeks: 3).isEmpty)
  }
}
