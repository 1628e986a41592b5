import Record
import Testing

@testable import Analysis

@Suite("An objective with a key result of which nothing is known")
struct UnknownKeyResultTests {
  private let reached = KeyResult.checked([("2026-10-10", 10)], from: 0, to: 10)
  private let silent = KeyResult.checked([], from: 0, to: 10, title: "Nothing yet")

  private func record(
    _ keyResults: [KeyResult], _ fill: (inout Objective) -> Void = { _ in }
  ) -> OrganizationRecord {
    OrganizationRecord.build { $0.objectives = [Objective.build("a", owner: "payments", keyResults, fill)] }
  }

  private func report(
    _ keyResults: [KeyResult], on date: String, _ fill: (inout Objective) -> Void = { _ in }
  ) throws -> ObjectiveReport {
    try #require(analyse(record(keyResults, fill), asOf: day(date)).objective("a"))
  }

  private func rules(
    _ keyResults: [KeyResult], on date: String, _ fill: (inout Objective) -> Void = { _ in }
  ) -> [String] {
    analyse(record(keyResults, fill), asOf: day(date)).reasons.map(\.rule).filter { $0.hasPrefix("objective.") }
  }

  @Test("is never reached, whatever the others score")
  func neverReached() throws {
    let both = try report([reached, silent], on: "2027-01-01")
    #expect(both.score == .measured(1))
    #expect(both.derived == .unavailable(.partsWithoutData(1, of: 2)))
    #expect(both.unknownKeyResults.count == 1)
    #expect(try report([reached], on: "2027-01-01").derived == .measured(.reached))
    #expect(!rules([reached, silent], on: "2026-12-20").contains("objective.reached"))
    #expect(rules([reached], on: "2026-12-20").contains("objective.reached"))
    // Nor an aspirational one, which would have its 0.7 without it.
    let many = [reached, reached, reached, silent]
    #expect(try report(many, on: "2027-01-01") { $0.kind = .aspirational }.derived.value == nil)
  }

  @Test("is missed only where the unknown one could not have saved it")
  func missed() throws {
    let half = KeyResult.checked([("2026-10-10", 5)], from: 0, to: 10)
    #expect(try report([half, silent], on: "2027-01-01").derived == .measured(.missed))
    // 0.5 of what is known is below 0.7, and (0.5 + 1) / 2 is not.
    let aspirational = try report([half, silent], on: "2027-01-01") { $0.kind = .aspirational }
    #expect(aspirational.derived == .unavailable(.partsWithoutData(1, of: 2)))
  }

  @Test("is on track only where it is so with the unknown one at zero")
  func onTrack() throws {
    // (1 + 0) / 2 is 0.5, as half of the quarter is gone on 16 November.
    #expect(try report([reached, silent], on: "2026-11-16").derived == .measured(.onTrack))
    // 0.6 less a tenth is more than a half.
    #expect(try report([reached, silent], on: "2026-11-27").derived == .unavailable(.partsWithoutData(1, of: 2)))
  }

  @Test("is behind where the others are, without waiting for it")
  func behind() throws {
    let slow = KeyResult.checked([("2026-11-10", 3)], from: 0, to: 10)
    #expect(try report([slow, silent], on: "2026-11-16").derived == .measured(.behind))
  }

  @Test("has a grade only where the unknown one cannot change it")
  func grade() throws {
    #expect(try report([reached, silent], on: "2026-11-16").grade == .unavailable(.partsWithoutData(1, of: 2)))
    let many = [KeyResult](repeating: reached, count: 9)
    #expect(try report(many + [silent], on: "2026-11-16").grade == .measured(.green))
  }

  @Test("objective.key-result-unknown: after the days that policy allows, and for four weeks after the period")
  func attention() throws {
    let rule = "objective.key-result-unknown"
    #expect(!rules([reached, silent], on: "2026-10-29").contains(rule))
    #expect(rules([reached, silent], on: "2026-10-30").contains(rule))
    #expect(rules([reached, silent], on: "2027-01-28").contains(rule))
    #expect(!rules([reached, silent], on: "2027-01-29").contains(rule))
    #expect(!rules([reached, silent], on: "2026-11-16") { $0.declared = .dropped }.contains(rule))
    // Without anything known, a running objective is told as one that nobody checks in on; one that is over is not.
    #expect(rules([silent], on: "2026-11-16") == ["objective.no-check-in"])
    #expect(rules([silent], on: "2026-11-16") { $0.declared = .done } == [rule])
    #expect(rules([silent], on: "2027-01-05") == [rule])
  }

  @Test("says how many of its scores were of a part of it")
  func history() throws {
    let late = KeyResult.checked([("2026-11-01", 4)], from: 0, to: 10, title: "Later")
    #expect(try report([reached, late, silent], on: "2026-11-16").history.map(\.known) == [1, 2])
  }
}
