import Record
import Testing

@testable import Analysis

@Suite("What becomes of a target")
struct TargetVerdictTests {
  /// Weeks that alternate about a level: moving ranges of 2, so limits of the level ± 5.32.
  private func weeks(_ count: Int, about level: Double) -> [Double] {
    (0..<count).map { level + ($0.isMultiple(of: 2) ? 1 : -1) }
  }

  private func report(
    _ values: [Double], target: Double, better: Metric.Direction = .higher, on date: String? = nil
  ) throws -> MetricReport {
    let points = weekly(from: "2026-01-05", values)
    let metric = Metric.build("m", better: better, values: points) { $0.target = target }
    let last = try #require(points.last?.date)
    return analyse(metric, of: Organization(name: "Test"), asOf: date.map { day($0) } ?? last)
  }

  private func verdict(_ values: [Double], target: Double, better: Metric.Direction = .higher) throws -> TargetVerdict?
  {
    try report(values, target: target, better: better).targetVerdict.value
  }

  @Test("met at its present level, within reach inside of the limits, out of reach beyond them")
  func verdicts() throws {
    let values = weeks(24, about: 41)
    #expect(try verdict(values, target: 41) == .met && verdict(values, target: 30) == .met)
    #expect(try verdict(values, target: 46) == .withinReach)
    #expect(try verdict(values, target: 47) == .outOfReach && verdict(values, target: 90) == .outOfReach)
    #expect(try verdict(values, target: 35, better: .lower) == .outOfReach)
  }

  @Test("after a lasting shift by the level since, and not by a process that has ended")
  func shifted() throws {
    let values = weeks(24, about: 41) + weeks(14, about: 60)
    #expect(try verdict(values, target: 63) == .withinReach)
    #expect(try verdict(values, target: 70) == .outOfReach)
    #expect(try verdict(values, target: 41) == .met)
  }

  @Test("a latest value at the target shows that it is within reach")
  func reachedByLatest() throws {
    #expect(try verdict(weeks(24, about: 41) + [90], target: 90) == .withinReach)
  }

  @Test("nothing is said without a target, a better side, twelve values, or values of today")
  func unknown() throws {
    let values = weeks(24, about: 41)
    #expect(try report(weeks(8, about: 41), target: 90).targetVerdict == .unavailable(.tooFew(have: 8, need: 12)))
    #expect(try verdict(weeks(8, about: 41), target: 41) == .met)
    #expect(try report(values, target: 90, better: .neutral).targetVerdict == .unavailable(.noBetterSide))
    #expect(try report(values, target: 90, on: "2027-01-05").targetVerdict.reason?.isSilence == true)
    let metric = Metric.build("m", values: weekly(from: "2026-01-05", values))
    let none = analyse(metric, of: Organization(name: "Test"), asOf: day("2026-06-15"))
    #expect(none.targetVerdict == .unavailable(.notWritten))
  }

  @Test("a key result is judged by its own target and the limits of its metric, or of its check-ins")
  func keyResults() throws {
    let points = weekly(from: "2026-07-06", weeks(20, about: 41))
    let results: [KeyResult] = [
      .metric("m", from: 40, to: 44), .metric("m", from: 40, to: 90),
      .checked(points.map { ($0.date.iso, $0.value) }, from: 40, to: 90),
      .checked([("2026-11-02", 41)], from: 40, to: 90), .checked([("2026-11-02", 90)], from: 40, to: 90),
    ]
    let report = analyse(
      .build {
        $0.metrics = [.build("m", values: points)]
        $0.objectives = [.build("goal", results)]
      }, asOf: day("2026-11-16"))
    let found = try #require(report.periods.first?.objectives.first?.keyResults.map(\.targetVerdict))
    #expect(found.map(\.value) == [.withinReach, .outOfReach, .outOfReach, nil, .met])
    #expect(found[3] == .unavailable(.tooFew(have: 1, need: 6)))
  }
}
