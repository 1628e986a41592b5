import Record
import Testing

@testable import Analysis

/// Key results that keep a value where it is, beside those that move.
@Suite("Key results that are kept")
struct KeptKeyResultTests {
  private func kept(_ bound: Bound, _ value: Double, _ values: [(String, Double)]) -> KeyResult {
    var result = KeyResult(
      id: "kept", title: "Kept",
      measure: .checkIns(
        values.map { CheckIn(date: day($0.0), value: $0.1, confidence: nil, note: nil, span: spot("o.md", 7)) }),
      baseline: value, target: value, stretch: nil, weight: 1, confidence: nil, span: spot("o.md", 5))
    result.keep = .init(bound: bound, value: value)
    return result
  }

  private func report(_ keyResults: [KeyResult], on date: String) throws -> ObjectiveReport {
    let objective = Objective(
      header: heading(.objective, "o", file: "okrs/2026-Q4/o.md"), period: fiscal("2026-Q4"), kind: .committed,
      declared: nil, alignsTo: [], keyResults: keyResults)
    let report = analyse(.build { $0.objectives = [objective] }, asOf: day(date))
    return try #require(report.periods.first?.objectives.first)
  }

  private func moving(to value: Double) -> KeyResult {
    KeyResult(
      id: "moves", title: "Moves",
      measure: .checkIns([
        CheckIn(date: day("2026-11-02"), value: value, confidence: nil, note: nil, span: spot("o.md", 9))
      ]),
      baseline: 0, target: 10, stretch: nil, weight: 1, confidence: nil, span: spot("o.md", 8))
  }

  @Test("it scores 1 on the bound and within, and 0 beyond", arguments: [(99.9, 1.0), (100, 1), (99.89, 0)])
  func score(value: Double, score: Double) throws {
    let item = try #require(
      try report([kept(.atLeast, 99.9, [("2026-11-02", value)])], on: "2026-11-16").keyResults.first)
    #expect(item.score.value == score)
    #expect(!item.movedTheWrongWay)
    let other = try #require(
      try report([kept(.atMost, -99.9, [("2026-11-02", -value)])], on: "2026-11-16").keyResults.first)
    #expect(other.score.value == score)
  }

  @Test("a lapse that is over does not lower the score, and is counted")
  func lapse() throws {
    let values = [("2026-10-05", 99.95), ("2026-10-19", 99.5), ("2026-11-02", 99.92)]
    let item = try #require(try report([kept(.atLeast, 99.9, values)], on: "2026-11-16").keyResults.first)
    #expect(item.score.value == 1)
    #expect(item.kept == .init(n: 3, breaches: 1, lastBreach: day("2026-10-19")))
  }

  /// The quarter has 92 days; on 16 November 46 of them are gone. One that moves is asked for 0.5, one that is kept for 1.
  @Test("the time asks for all of it from the first day on, by its weight")
  func pace() throws {
    let item = try report([kept(.atLeast, 5, [("2026-11-02", 6)]), moving(to: 0)], on: "2026-11-16")
    #expect(item.score.value == 0.5)
    #expect(item.pace.value?.expected == 0.75)
    #expect(item.keyResults[0].pace.value == .init(score: 1, expected: 1))
    #expect(item.derived.value == .behind, "a value that holds does not hide one that has not moved")
    let lost = try report([kept(.atLeast, 5, [("2026-11-02", 4)]), moving(to: 5)], on: "2026-11-16")
    #expect(lost.derived.value == .offTrack)
  }

  @Test("objectives without one are asked for what they were")
  func unchanged() throws {
    #expect(try report([moving(to: 5)], on: "2026-11-16").pace.value == .init(score: 0.5, expected: 0.5))
  }
}

/// Fractions beside per cent.
@Suite("Targets that lie far from the values of their metric")
struct FarFromValuesTests {
  @Test(
    "a hundred times as much, or a hundredth, is the other reading where it fits",
    arguments: [
      (0.954, 93.0...96.0, 95.4), (0.99, 93.0...96.0, 99), (95.4, 0.93...0.96, 0.954), (8, 0.05...0.09, 0.08),
      (0.5, 48.0...48.0, 50),
      // Nearer to them than they are to each other, and a seventieth of the least.
      (0.02, 1.5...3.6, 2), (210, 1.5...9.6, 2.1),
    ])
  func fits(value: Double, range: ClosedRange<Double>, other: Double) {
    #expect(abs((otherReading(of: value, beside: range) ?? .nan) - other) < 1e-9)
  }

  @Test("of what is no share all values have to be of the size of the other reading")
  func others() {
    #expect(otherReading(of: 24, beside: 0...3, isShare: false) == nil)
    #expect(otherReading(of: 9000, beside: 80...95, isShare: false) == 90)
    #expect(otherReading(of: 0.9, beside: 80...95, isShare: false) == 90)
  }

  @Test(
    "an ambitious target is no slip",
    arguments: [
      (45.0, 31.0...33.0), (97, 93.0...96.0), (0, 93.0...96.0), (94, 93.0...96.0), (200, 93.0...96.0), (5, 7.9...8.2),
      (0.2, 1.5...3.6), (0.02, 0.0...3.6),
    ])
  func doesNotFit(value: Double, range: ClosedRange<Double>) { #expect(otherReading(of: value, beside: range) == nil) }
}
