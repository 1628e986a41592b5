import Diagnostics
import Record
import Testing

@testable import Analysis

/// Twelve values of 8 and 4 by turns have the mean 6 and moving ranges of 4: 6 ± 10.64.
@Suite("a level that has changed")
struct LevelShiftTests {
  private static let before: [Double] = [8, 4, 8, 4, 8, 4, 8, 4, 8, 4, 8, 4]

  private func report(
    _ values: [Double], better: Metric.Direction = .higher, beside others: Int = 0, target: Double? = nil,
    _ fill: (inout Metric) -> Void = { _ in }
  ) throws -> MetricReport {
    let record = OrganizationRecord.build {
      $0.metrics = [
        .build("m", better: better, values: weekly(from: "2026-02-02", values)) {
          $0.target = target
          fill(&$0)
        }
      ]
      $0.metrics += (0..<others).map {
        .build("n\($0)", values: weekly(from: "2026-02-02", Self.before + Self.before.prefix(8)))
      }
    }
    let last = day("2026-02-02").adding(days: 7 * (values.count - 1))
    return try #require(analyse(record, asOf: last).metrics.first)
  }

  /// All twenty have the mean 11.8, and 8 is below it: without the shift the older values would be a run of bad news.
  @Test("limits are those of the values before a run that goes on")
  func limitsBefore() throws {
    let report = try report(Self.before + [20, 21, 20, 21, 20, 21, 20, 21])
    let limits = try #require(report.limits.value)
    #expect(limits.centre == 6 && limits.n == 12 && !limits.isTrial)
    // Per cent end at 0.
    #expect(limits.lower == 0 && limits.isLowerCut && abs(limits.upper - 16.64) < 1e-9)
    #expect(limits.from == day("2026-02-02") && limits.to == day("2026-04-20") && limits.frozen == nil)
    #expect(report.shift == .init(since: day("2026-04-27"), n: 8, direction: .up))
    #expect(
      report.signals.allSatisfy {
        $0.meaning == .better && ($0.points.first?.date ?? day("2026-02-02")) >= day("2026-04-20")
      })
    guard case .signal(let told) = report.movement.value else {
      Issue.record("no signal is told")
      return
    }
    #expect(told.pattern == .outside && told.meaning == .better)
  }

  @Test("a run that has ended, or has fewer than twelve values before it, changes no limits")
  func noShift() throws {
    let ended = try report(Self.before + [20, 21, 20, 21, 20, 21, 20, 21, 4])
    #expect(ended.shift == nil && ended.limits.value?.n == 21 && ended.limits.value?.to == nil)
    #expect(ended.presentLimits == ended.limits)
    let early = try report(Array(Self.before.dropLast()) + [20, 21, 20, 21, 20, 21, 20, 21])
    #expect(early.shift == nil && early.limits.value?.n == 19)
  }

  /// The mean of all is 6.6; eight in a row above it are news of one metric, and none of 61.
  @Test("what is no news among so many changes no limits")
  func amongMany() throws {
    let values = Self.before + [8, 7, 8, 7, 8, 7, 8, 7]
    let alone = try report(values)
    #expect(alone.shift?.n == 8 && alone.limits.value?.centre == 6)
    let many = try report(values, beside: 60)
    #expect(many.amongMany != nil && many.shift == nil && many.limits.value?.centre == 6.6)
  }

  @Test("a baseline that is frozen in the file, and a rebase, go before")
  func frozen() throws {
    let values = Self.before + [20, 21, 20, 21, 20, 21, 20, 21]
    let file = SourceSpan(file: "m.yaml", line: 1, column: 1)
    let frozen = try report(values) {
      $0.baselines = [.init(from: day("2026-02-02"), to: day("2026-03-30"), reason: "steady", at: file)]
    }
    #expect(frozen.shift == nil && frozen.limits.value?.n == 9 && frozen.limits.value?.frozen?.reason == "steady")
    let rebased = try report(values) {
      $0.rebases = [.init(date: day("2026-04-27"), reason: "another machine")]
    }
    #expect(rebased.shift == nil && rebased.limits.value?.centre == 20.5 && rebased.limits.value?.n == 8)
  }

  /// 20.5 ± 10.64: as wide as before, around the new level.
  @Test("a target is held against the new level by the noise before it, until there are twelve values")
  func presentLevel() throws {
    let new: [Double] = [20, 21, 20, 21, 20, 21, 20, 21]
    let young = try #require(try report(Self.before + new, target: 32).presentLimits.value)
    #expect(young.centre == 20.5 && young.n == 12 && young.level == .init(since: day("2026-04-27"), n: 8))
    #expect(abs(young.lower - 9.86) < 1e-9 && abs(young.upper - 31.14) < 1e-9)
    #expect(try report(Self.before + new, target: 32).targetVerdict == .measured(.outOfReach))
    #expect(try report(Self.before + new, target: 31).targetVerdict == .measured(.withinReach))
    // Moving ranges of 1: 20.5 ± 2.66.
    let old = try #require(try report(Self.before + new + [20, 21, 20, 21], target: 32).presentLimits.value)
    #expect(old.level == nil && old.n == 12 && abs(old.upper - 23.16) < 1e-9)
  }

  @Test("of two values that differ too much, the one that it leads to is marked")
  func leap() {
    let points = [MetricPoint(date: day("2026-10-12"), value: 1), MetricPoint(date: day("2026-10-19"), value: 9)]
    func marked(_ pattern: MetricReport.Pattern) -> [CalendarDate] {
      MetricReport.Signal(rule: "r", pattern: pattern, points: points, direction: .up, meaning: .worse).marked.map(
        \.date)
    }
    #expect(marked(.range) == [day("2026-10-19")])
    #expect(marked(.run) == points.map(\.date))
  }

  @Test("four values outside are a level; three are not")
  func outside() throws {
    let four = try report(Self.before + [40, 41, 40, 41], better: .lower, target: 10)
    #expect(four.presentLimits.value?.level == .init(since: day("2026-04-27"), n: 4))
    #expect(four.targetVerdict == .measured(.outOfReach))
    let three = try report(Self.before + [40, 41, 40], better: .lower, target: 10)
    #expect(three.presentLimits.value?.level == nil && three.presentLimits == three.limits)
  }
}
