import Record
import Testing

@testable import Analysis

@Suite("A metric")
struct MetricAnalysisTests {
  /// The rule of the movement and what it means.
  private func seen(_ report: MetricReport) -> String? {
    guard case .signal(let signal) = report.movement.value else { return nil }
    return "\(signal.rule) \(signal.meaning.rawValue)"
  }

  private func report(_ metric: Metric, teams: [Team] = [], on date: String = "2026-11-16") throws -> MetricReport {
    let record = OrganizationRecord.build {
      $0.metrics = [metric]
      $0.organization.teams = teams
    }
    return try #require(analyse(record, asOf: day(date)).metrics.first)
  }

  @Test("has latest, previous, change and window")
  func basics() throws {
    let metric = Metric.build("m", values: weekly(from: "2026-09-07", [1, 2, 3, 4, 10, 20, 30, 41])) { $0.target = 40 }
    let report = try report(metric)
    #expect(report.latest.value?.value == 41)
    #expect(report.previous.value?.value == 30)
    #expect(report.change == .measured(11))
    #expect(report.window == .measured(.init(n: 4, mean: 25.25, previousMean: 2.5)))
    #expect(report.rhythm == .measured(7))
  }

  @Test("holds its present level, and not one lucky value, against the target")
  func target() throws {
    // The last 28 days hold 10, 20, 30 and 41: 101 / 4 = 25.25.
    let values = weekly(from: "2026-09-07", [1, 2, 3, 4, 10, 20, 30, 41])
    let present = try report(.build("m", values: values) { $0.target = 40 }, on: "2026-11-01")
    let mean = PresentLevel(value: 25.25, basis: .mean, n: 4)
    #expect(
      present.target
        == .measured(.init(target: 40, level: mean, distance: 14.75, isReached: false, isReachedByLatest: true)))
    // What accumulates says so.
    let latest = try report(
      .build("m", values: values) {
        $0.target = 40
        $0.level = .latest
      }, on: "2026-11-01")
    let value = PresentLevel(value: 41, basis: .latest, n: 1)
    #expect(
      latest.target
        == .measured(.init(target: 40, level: value, distance: -1, isReached: true, isReachedByLatest: true)))
  }

  @Test("takes no value from before the last rebase into its present level")
  func targetAfterRebase() throws {
    let metric = Metric.build("m", values: weekly(from: "2026-09-07", [90, 90, 90, 90, 90, 20, 30, 40])) {
      $0.target = 25
      $0.rebases = [.init(date: day("2026-10-12"), reason: "another till")]
    }
    let report = try report(metric, on: "2026-11-01")
    #expect(report.target.value?.level == PresentLevel(value: 30, basis: .mean, n: 3))
  }

  @Test("without values says why, in every figure")
  func empty() throws {
    let report = try report(.build("m"))
    #expect(report.latest == .unavailable(.noData))
    #expect(report.change == .unavailable(.noData))
    #expect(report.window == .unavailable(.noData))
    #expect(report.trend == .unavailable(.noData))
    #expect(report.limits == .unavailable(.noData))
    #expect(report.movement == .unavailable(.noData))
    #expect(report.rhythm == .unavailable(.noData))
    #expect(report.target == .unavailable(.notWritten))
    let delivery = try self.report(.build("m") { $0.source = .delivery(.deploymentFrequency, of: nil) })
    #expect(delivery.latest == .unavailable(.noEvents))
    #expect(report.segments.map(\.points.count) == [0])
  }

  @Test("with one value has no change")
  func one() throws {
    let report = try report(.build("m", values: weekly(from: "2026-11-02", [5])))
    #expect(report.latest.value?.value == 5)
    #expect(report.previous == .unavailable(.tooFew(have: 1, need: 2)))
    #expect(report.limits == .unavailable(.tooFew(have: 1, need: 6)))
  }

  @Test("by team has a series each, and no figure for the whole")
  func byTeam() throws {
    let points = weekly(from: "2026-11-02", [1, 2], team: "b") + weekly(from: "2026-11-02", [3], team: "a")
    let report = try report(.build("m", values: points.sorted { $0.date < $1.date }), teams: [team("b"), team("a")])
    #expect(report.parts.map(\.part) == [.team("b"), .team("a")])
    #expect(report.parts.first?.points.map(\.value) == [1, 2])
    #expect(report.latest == .unavailable(.byTeamOnly))
  }

  /// Worked example of methods.md: limits −3.0626 and 6.9515, the fifth value 10 outside.
  @Test("moves when one of its last four values lies outside the limits")
  func outside() throws {
    let values: [Double] = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 10, 1, 2, 1]
    let higher = try report(.build("m", values: weekly(from: "2026-07-20", values)))
    #expect(seen(higher) == "wheeler.outside better")
    #expect(higher.limits.value?.n == 18)
    #expect(
      try seen(report(.build("m", better: .lower, values: weekly(from: "2026-07-20", values))))
        == "wheeler.outside worse")
    #expect(
      try seen(report(.build("m", better: .neutral, values: weekly(from: "2026-07-20", values))))
        == "wheeler.outside neutral")
    let past: [Double] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    let old = try report(.build("m", values: weekly(from: "2026-07-20", past)))
    #expect(old.limits.map(\.upper).rounded(6) == 6.951503)
    #expect(old.movement == .measured(.noise))
  }

  /// Worked example of methods.md: S 55, p 1.92e-4, slope two thirds.
  @Test("moves when its last values have a trend")
  func trend() throws {
    let values: [Double] = [5, 4, 6, 5, 7, 8, 7, 9, 10, 9, 11, 12]
    let report = try report(.build("m", better: .lower, values: weekly(from: "2026-08-31", values)))
    #expect(report.trend.map(\.p).rounded(9) == 0.000192001)
    #expect(report.trend.map(\.slopePerWeek).rounded(7) == 0.6666667)
    // Mean 7.75, mean range 15/11: limits 4.12 and 11.38, so the last value is outside as well, which comes first.
    #expect(seen(report) == "wheeler.outside worse")
    // S 46, p 0.001545, limits 1.22 and 14.28 (pymannkendall and NumPy).
    let slow = values.enumerated().map { $1 + ($0.isMultiple(of: 2) ? 1 : -1) }
    #expect(
      try self.report(.build("m", better: .lower, values: weekly(from: "2026-08-31", slow))).movement
        == .measured(.trend(.worse)))
  }

  /// As above: range limit 6.1515, so that the way up to 10 and the way down again are too long as well.
  @Test("lists every signal of the baseline by its last point, the most specific last, and marks its points")
  func signals() throws {
    let values: [Double] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    let report = try report(.build("m", values: weekly(from: "2026-07-20", values)))
    #expect(report.signals.map(\.rule) == ["wheeler.range", "wheeler.outside", "wheeler.range"])
    #expect(report.signals.map(\.meaning) == [.better, .better, .worse])
    #expect(report.signals[1].points == [MetricPoint(date: day("2026-08-17"), value: 10)])
    #expect(report.signals[2].points.map(\.date) == [day("2026-08-17"), day("2026-08-24")])
    let marked = report.signalsByDay
    // Of each leap only the value that it leads to.
    #expect(marked.keys.sorted() == [day("2026-08-17"), day("2026-08-24")])
    #expect(marked[day("2026-08-17")]?.pattern == .outside)
    #expect(try self.report(.build("m", values: weekly(from: "2026-10-12", [1, 2, 1, 2, 1, 2]))).signals.isEmpty)
    #expect(try self.report(.build("m", values: weekly(from: "2026-11-02", [1, 200]))).signals.isEmpty)
  }

  /// Weekly values: silence begins after three weeks, so on the 22nd day after the last one.
  @Test("that has gone quiet is not judged any more, and keeps its last value")
  func quiet() throws {
    let metric = Metric.build("m", values: weekly(from: "2026-07-20", [1, 2, 1, 2, 1, 2, 1, 2]))
    #expect(try report(metric, on: "2026-09-28").movement == .measured(.noise))
    let later = try report(metric, on: "2026-09-29")
    #expect(later.movement == .unavailable(.noDataSince(day("2026-09-07"))))
    #expect(later.latest.value?.value == 2)
    #expect(later.limits.value?.n == 8)
  }

  @Test("is judged anew from a rebase on, which is not seen before its day")
  func rebase() throws {
    let metric = Metric.build("m", values: weekly(from: "2026-08-03", [1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8])) {
      $0.rebases = [Metric.Rebase(date: day("2026-09-14"), reason: "new queue")]
    }
    let report = try report(metric)
    #expect(report.limits.value?.n == 6)
    #expect(report.limits.value?.centre == 8.5)
    #expect(report.limits.value?.from == day("2026-09-14"))
    #expect(report.limits.value?.isTrial == true)
    #expect(try self.report(metric, on: "2026-09-13").limits.value?.from == day("2026-08-03"))
  }
}
