import Record
import Testing

@testable import Analysis

/// A usual range ends where the unit ends.
@Suite("Usual ranges and the ends of units")
struct UnitEndTests {
  private func limits(_ values: [Double], _ unit: String) throws -> MetricReport {
    try report(Metric.build("m", values: weekly(from: "2026-03-02", values)) { $0.unit = unit })
  }

  private func report(_ metric: Metric) throws -> MetricReport {
    let report = analyse(.build { $0.metrics = [metric] }, asOf: day("2026-11-20"))
    return try #require(report.metrics.first)
  }

  /// Case 21. By hand: the 36 values sum to 24, so the mean is 2/3; the moving ranges sum to 36 over 35 steps, so the
  /// half width is 2.66 × 36/35 = 2.736, and the upper end 3.4027.
  private static let incidents: [Double] = [
    0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 3, 3, 3, 0, 3, 0, 0, 0, 3, 0, 0, 2, 0, 3, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0,
  ]

  @Test("counts end at 0", arguments: ["incidents", "tickets per week", "h", "hours", "ms", "requests/s", "#"])
  func counts(unit: String) throws {
    let report = try limits(Self.incidents, unit)
    let found = try #require(report.limits.value)
    #expect(found.lower == 0 && found.isLowerCut && !found.isUpperCut)
    #expect(abs(found.upper - 3.4026666666666667) < 1e-9)
    #expect(report.segments.last?.bands.allSatisfy { $0?.lower == 0 } == true)
  }

  @Test(
    "money, temperatures, points and what has no unit have no end",
    arguments: ["€", "EUR", "k€", "°C", "points", "", "net customers"])
  func endless(unit: String) throws {
    let found = try #require(try limits(Self.incidents, unit).limits.value)
    #expect(found.lower < 0 && !found.isLowerCut)
  }

  @Test("per cent ends at 0 and 100, and a value beyond shows that there is no end")
  func percent() throws {
    let high = Self.incidents.map { 100 - $0 }
    let found = try #require(try limits(high, "%").limits.value)
    #expect(found.upper == 100 && found.isUpperCut && !found.isLowerCut)
    let growth = try #require(try limits(high + [104], "%").limits.value)
    #expect(growth.upper > 100 && !growth.isUpperCut)
    let falling = try #require(try limits(Self.incidents + [-1], "%").limits.value)
    #expect(falling.lower < 0 && !falling.isLowerCut)
  }

  /// Eleven values of 2 and one of 0: mean 22/12, moving ranges 2 and 2 of 11, half width 2.66 × 4/11; the lower limit is 0.866.
  @Test("a side whose limit is cut off has none for the rules, and one that is not cut keeps them")
  func rules() throws {
    let kept = try limits([2, 2, 2, 2, 2, 0, 2, 2, 2, 2, 2, 2], "incidents")
    #expect(kept.limits.value?.isLowerCut == false)
    #expect(kept.signals.contains { $0.pattern == .outside })
    // 1 and 2 by turns: the lower limit is below 0, and zeros in a row are nearer to it than to the centre.
    let cut = Metric.build(
      "m", values: weekly(from: "2026-03-02", [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 0, 0, 0, 0])
    ) {
      $0.unit = "incidents"
      $0.baselines = [.init(from: day("2026-03-02"), to: day("2026-05-18"), reason: "x", at: spot("m.yaml"))]
    }
    let report = try report(cut)
    #expect(report.limits.value?.isLowerCut == true)
    #expect(!report.signals.contains { [.outside, .nearLimit].contains($0.pattern) && $0.direction == .down })
    var free = cut
    free.unit = "points"
    #expect(try self.report(free).signals.contains { $0.pattern == .nearLimit && $0.direction == .down })
  }
}
