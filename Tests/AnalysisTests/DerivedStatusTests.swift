import Record
import Testing

@testable import Analysis

/// 2026-Q4 has 92 days: on 16 November 46 of them are gone, one half.
private let half = day("2026-11-16")

@Suite("The derived status of an objective")
struct DerivedStatusTests {
  private func status(
    _ score: Double, _ kind: Objective.Kind = .committed, on date: CalendarDate = half
  ) -> ObjectiveReport.DerivedStatus? {
    derivedStatus(score: .measured(score), kind: kind, period: fiscal("2026-Q4"), asOf: date).value
  }

  @Test("compares score and pace while the period runs")
  func running() {
    #expect(fiscal("2026-Q4").shareGone(on: half) == 0.5)
    #expect(status(0.5) == .onTrack)
    #expect(status(0.4) == .onTrack)
    #expect(status(0.39) == .behind)
    #expect(status(0.25) == .behind)
    #expect(status(0.24) == .offTrack)
    // On the last day 91 of 92 days are gone: 0.989 expected, of which 0.3 below is 0.689.
    #expect(status(0.69, on: day("2026-12-31")) == .behind)
    #expect(status(0.68, on: day("2026-12-31")) == .offTrack)
  }

  @Test("asks 0.7 of an aspirational objective in the end")
  func aspirational() {
    #expect(status(0.25, .aspirational) == .onTrack)
    #expect(status(0.24, .aspirational) == .behind)
  }

  @Test("is lenient early, when half of little is little")
  func early() {
    // 18 of 92 days: 0.196 expected.
    #expect(status(0, on: day("2026-10-19")) == .behind)
    // 20 of 92 days: 0.217 expected.
    #expect(status(0, on: day("2026-10-21")) == .offTrack)
  }

  @Test("is a verdict on the rounded score once the period is over")
  func over() {
    let after = day("2027-01-01")
    #expect(status(0.95, on: after) == .reached)
    #expect(status(0.94, on: after) == .missed)
    #expect(status(0.65, .aspirational, on: after) == .reached)
    #expect(status(0.64, .aspirational, on: after) == .missed)
    #expect(status(1, on: day("2026-12-31")) == .onTrack)
  }

  @Test("is not there before the period, or without a score")
  func unavailable() {
    let early = derivedStatus(
      score: .measured(0.5), kind: .committed, period: fiscal("2026-Q4"), asOf: day("2026-09-30"))
    #expect(early == .unavailable(.notStarted))
    let none = derivedStatus(
      score: .unavailable(.noData), kind: .committed, period: fiscal("2026-Q4"), asOf: half)
    #expect(none == .unavailable(.noData))
  }
}
