import Record
import Testing

@testable import Analysis

@Suite("The drift of the share")
struct CapacityDriftTests {
  /// Weeks up to that of 9 November 2026, the last full one of 20 November.
  private func drift(_ percent: [Double], _ share: Double? = 0.2, on date: String = "2026-11-20") -> CapacityDrift {
    let first = day("2026-11-09").adding(days: -7 * (percent.count - 1))
    return analyseCapacity(
      capacity(from: first.iso, shares(percent)), of: promising(share), asOf: day(date)
    ).organization.drift
  }

  private let steady: [Double] = [20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22]

  /// Mean 257/13 = 19.769 %, mean range (11 · 2 + 17)/12 = 3.25 %: 19.769 ± 2.66 · 3.25 = 11.124 to 28.414 %.
  @Test("a fall below the promise is worse, by limits of mean ± 2.66 mean ranges")
  func fall() throws {
    let drift = drift(steady + [5])
    let limits = try #require(drift.limits.value)
    #expect(abs(limits.centre - 0.1976923) < 1e-6)
    #expect(abs(limits.lower - 0.1112423) < 1e-6 && abs(limits.upper - 0.2841423) < 1e-6)
    let signal = try #require(drift.signal)
    #expect(signal.rule == "wheeler.outside" && signal.meaning == .worse && signal.lastDay == day("2026-11-09"))
    #expect(drift.since == day("2026-11-09") && drift.currentSignals == [signal])
  }

  @Test("a fall that stays at the promise or above it is neither better nor worse")
  func above() {
    #expect(drift((steady.map { $0 + 40 }) + [30]).signal?.meaning == .neutral)
    #expect(drift(steady + [5], 0.04).signal?.meaning == .neutral)
    #expect(drift(steady + [5], nil).signal?.meaning == .neutral)
  }

  @Test("a rise from below towards the promise is better, one beyond it is a choice")
  func rise() {
    let low = steady.map { $0 - 12 }
    #expect(drift(low + [24]).signal?.meaning == .better)
    #expect(drift(low + [60]).signal?.meaning == .neutral)
    #expect(drift(steady.map { $0 + 5 } + [45]).signal?.meaning == .neutral)
  }

  @Test("a rise of the past is not better: once a level has fallen, the old one looks like one")
  func past() {
    let drift = drift([Double](repeating: 19, count: 10) + [18.9] + [Double](repeating: 4, count: 10))
    #expect(drift.signals.contains { $0.direction == .up })
    #expect(drift.signals.allSatisfy { $0.meaning == ($0.direction == .down ? .worse : .neutral) })
    #expect(drift.signal?.meaning == .worse)
  }

  @Test("what moves as usual is noise; fewer than six weeks are not judged")
  func noise() {
    #expect(drift(steady).movement == .measured(.noise))
    #expect(drift(Array(steady.prefix(5))).limits == .unavailable(.tooFew(have: 5, need: 6)))
    #expect(drift(Array(steady.prefix(5))).signal == nil)
    #expect(drift([]).limits == .unavailable(.noData))
  }

  @Test("no limit lies beyond nothing and all")
  func clipped() throws {
    let limits = try #require(drift([0, 40, 0, 40, 0, 40, 0, 40]).limits.value)
    #expect(limits.lower == 0 && limits.upper <= 1)
  }

  @Test("a week that was not written does not cut a run in two")
  func gap() {
    // Twelve weeks around 22 %, then four and four weeks around 18 % with one between them that nobody wrote.
    let rows =
      capacity(from: "2026-06-22", shares([22, 23, 22, 23, 22, 23, 22, 23, 22, 23, 22, 23]))
      + capacity(from: "2026-09-14", shares([18, 19, 18, 19])) + capacity(from: "2026-10-19", shares([18, 19, 18, 19]))
    let drift = analyseCapacity(rows, of: promising(), asOf: day("2026-11-20")).organization.drift
    #expect(drift.signals.contains { $0.pattern == .run && $0.points.count == 8 && $0.direction == .down })
  }
}
