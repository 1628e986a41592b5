import Diagnostics
import Record
import Testing

@testable import Analysis

/// Which chart a metric is judged by, and what of it each rebase keeps.
@Suite("baselines of a metric")
struct MetricSegmentTests {
  private func report(
    _ metric: Metric, on date: String = "2026-11-16", rules: SignalRules = .wheeler
  ) throws -> MetricReport {
    let record = OrganizationRecord.build {
      $0.metrics = [metric]
      $0.organization.signalRules = rules
    }
    return try #require(analyse(record, asOf: day(date)).metrics.first)
  }

  private func shares(_ samples: [(Int, Int)], unit: String = "", _ fill: (inout Metric) -> Void = { _ in }) -> Metric {
    .build("m") { metric in
      metric.source = .csv(.init(path: "m.csv", date: "day", content: .share(count: "c", of: "n")))
      metric.unit = unit
      metric.points = samples.enumerated().compactMap { week, sample in
        MetricPoint(
          date: day("2026-02-02").adding(days: 7 * week), sample.0, of: sample.1, scale: metric.quotientScale, part: nil
        )
      }
      fill(&metric)
    }
  }

  /// D. C. Montgomery, "Introduction to Statistical Quality Control", table 7.1: centre 0.2313, limits 0.0524 and
  /// 0.4102, samples 15 and 23 outside. Also in StatisticsTests.
  private static let cans = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
  ]

  @Test("shares are judged by a p-chart, in the unit of the metric", arguments: [("", 1.0), ("%", 100.0)])
  func montgomery(unit: String, scale: Double) throws {
    let report = try report(shares(Self.cans.map { ($0, 50) }, unit: unit) { $0.target = 0.5 * scale })
    let limits = try #require(report.limits.value)
    #expect(report.chart == .proportion && limits.n == 30)
    #expect(abs(limits.centre / scale - 0.2313) < 5e-5)
    #expect(abs(limits.lower / scale - 0.0524) < 5e-5 && abs(limits.upper / scale - 0.4102) < 5e-5)
    let outside = report.signals.filter { $0.pattern == .outside }
    #expect(outside.flatMap(\.points).map(\.date) == [14, 22].map { day("2026-02-02").adding(days: 7 * $0) })
    #expect(report.assurance == .measured(.missed))
  }

  /// 55 of 150: p 0.366667; 3 √(p (1 − p) / n) is 0.457164 for 10 and 0.144568 for 100.
  @Test("the limits of a share follow its sample, cut off at nothing; those of the latest are told")
  func samples() throws {
    let report = try report(shares([(5, 10), (5, 10), (5, 10), (5, 10), (5, 10), (30, 100)]))
    let bands = try #require(report.segments.last).bands.compactMap(\.self)
    #expect(bands.count == 6)
    #expect(bands[0].lower == 0 && abs(bands[0].upper - 0.823831) < 1e-6)
    #expect(abs(bands[5].lower - 0.222098) < 1e-6 && abs(bands[5].upper - 0.511235) < 1e-6)
    #expect(report.limits.value.map { [$0.lower, $0.upper] } == [bands[5].lower, bands[5].upper])
    #expect(report.limits(at: report.points[0])?.upper == bands[0].upper)
    #expect(report.limits.value?.isTrial == true && report.latest.value?.n == 100)
  }

  /// The first case of StatisticsTests/Fixtures/rare-event-charts.json, from abspc 1.1.0.
  @Test("times between rare events are judged by a t-chart, and silence is not taken for missing data")
  func rareEvents() throws {
    let times = [
      15.17, 9.7, 8.99, 41.99, 25.65, 40.24, 9.03, 39.69, 10.81, 68.49, 44.25, 0.05, 32.6, 29.16, 6.22, 4.14, 3.33,
      9.65,
      16.71, 59.28, 0.78, 27.3, 26.27, 8.74, 48.97, 46.41,
    ]
    let metric = Metric.build("m", values: weekly(from: "2026-02-02", times)) {
      $0.source = .csv(.init(path: "m.csv", date: "day", content: .rareEvents))
    }
    let report = try report(metric, on: "2027-01-31")
    let limits = try #require(report.limits.value)
    #expect(report.chart == .rareEvents)
    #expect(abs(limits.centre - 17.430700) < 1e-2 && abs(limits.upper - 189.014710) < 0.2)
    #expect(limits.lower >= 0 && limits.lower < 0.01)
    #expect(report.rhythm == .unavailable(.noRhythm) && !isQuiet(report, on: day("2027-01-31")))
    #expect(report.movement == .measured(.noise))
    #expect(report.open?.since == day("2026-07-27") && report.open?.days == 188 && report.open?.isUnusual == false)
  }

  /// Six times that come to 60 days; their upper limit is 82.9 days, and w days have a chance of (60/(60 + w))⁶: of 120 days
  /// 1/729, and of 120.48 that of a value beyond a limit, 1/741.
  @Test("so long without an event is a signal while it lasts, with the chance of waiting so long")
  func silence() throws {
    func report(_ times: [Double], on asOf: String) throws -> MetricReport {
      let metric = Metric.build("m", values: weekly(from: "2026-02-02", times)) {
        $0.source = .csv(.init(path: "m.csv", date: "day", content: .rareEvents))
        $0.better = .higher
      }
      return try self.report(metric, on: asOf)
    }
    let times: [Double] = [20, 3, 15, 8, 12, 2]
    let usual = try report(times, on: "2026-07-07")
    #expect(usual.open?.days == 120 && usual.open?.isUnusual == false && usual.movement == .measured(.noise))
    #expect(abs((usual.limits.value?.upper ?? 0) - 82.932) < 1e-3)
    #expect(abs((usual.open?.chance ?? 0) - 1.0 / 729) < 1e-12 && abs((usual.open?.limit ?? 0) - 120.48) < 5e-3)
    let silent = try report(times, on: "2026-07-08")
    #expect(silent.open?.days == 121 && silent.movement.value?.meaning == .better)
    #expect(silent.signals.last?.rule == silenceRuleID && silent.signals.last?.points.first?.value == 121)
    // The event comes.
    let over = try report(times + [120], on: "2026-07-08")
    #expect(!over.signals.contains { $0.pattern == .silence })
    // Limits of times that are all alike have no width; such a wait is no rare one for all that.
    #expect(try report([10, 10, 10, 10, 10, 10], on: "2026-03-25").movement == .measured(.noise))
  }

  /// Half a day each, six times of one day and one of the next come to 3.5 days, and (3.5/(3.5 + w))⁶ is 1/741 at 7.03.
  @Test("events of one day lie half a day apart, and where all are of one day no silence is told")
  func burst() throws {
    func report(_ times: [Double], on asOf: String) throws -> MetricReport {
      let metric = Metric.build("m", values: []) {
        $0.source = .csv(.init(path: "m.csv", date: "day", content: .rareEvents))
        $0.better = .higher
        $0.points = times.map { MetricPoint(date: day("2026-02-02"), value: $0) }
      }
      return try self.report(metric, on: asOf)
    }
    let same = [Double](repeating: 0, count: 7)
    let two = try report(same, on: "2026-02-04")
    #expect(two.open?.days == 2 && two.open?.isUnusual == false && two.movement == .measured(.noise))
    #expect(try report(same, on: "2026-12-31").movement == .measured(.noise))
    let nearly: [Double] = [0, 0, 0, 0, 0, 1]
    #expect(try report(nearly, on: "2026-02-09").open?.isUnusual == false, "seven days")
    let eight = try report(nearly, on: "2026-02-10")
    #expect(eight.open?.isUnusual == true && abs((eight.open?.chance ?? 0) - 7.947e-4) < 1e-6)
  }

  /// 1 and 2 by turns with 10 among them (methods.md: outside), then twelve of 8 and 9, then three.
  @Test("each rebase keeps the limits and signals of what went before, and only the last drives the news")
  func rebases() throws {
    let values: [Double] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    let later: [Double] = [8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9]
    let starts = [day("2026-02-02"), day("2026-02-02").adding(days: 7 * 18), day("2026-02-02").adding(days: 7 * 30)]
    let metric = Metric.build("m", values: weekly(from: "2026-02-02", values + later + [5, 6, 5])) {
      $0.rebases = [.init(date: starts[1], reason: "queue"), .init(date: starts[2], reason: "sensor")]
    }
    let report = try report(metric, on: "2026-09-20")
    #expect(report.segments.map(\.rebase?.reason) == [nil, "queue", "sensor"])
    #expect(report.segments.map(\.from) == starts)
    #expect(report.segments.map(\.judged) == [0..<18, 18..<30, 30..<33])
    #expect(report.segments[0].limits.map(\.upper).rounded(6) == 6.951503)
    #expect(report.segments[1].limits.value?.centre == 8.5 && report.segments[1].limits.value?.isTrial == false)
    #expect(report.segments[2].limits == .unavailable(.tooFew(have: 3, need: 6)))
    #expect(report.limits == report.segments[2].limits && report.signals.isEmpty)
    #expect(report.movement == .unavailable(.tooFew(have: 3, need: 6)))
    #expect(report.signalsByDay[day("2026-03-02")]?.pattern == .outside, "stays marked")
    #expect(try self.report(metric, on: "2026-06-01").segments.count == 1, "a rebase to come is not seen")
  }

  @Test("rebases without values between them, before the first and after the last, have no points")
  func emptySegments() throws {
    let metric = Metric.build("m", values: weekly(from: "2026-10-05", [1, 2, 1])) {
      $0.rebases = ["2026-01-01", "2026-11-02", "2026-11-02", "2026-11-09"].map {
        Metric.Rebase(date: day($0), reason: $0)
      }
    }
    let report = try report(metric)
    #expect(report.segments.map(\.points.count) == [3, 0, 0, 0])
    #expect(report.segments.first?.rebase?.reason == "2026-01-01")
    #expect(report.limits == .unavailable(.tooFew(have: 0, need: 6)))
    #expect(report.latest.value?.value == 1)
  }

  @Test("as many rebases as a metric can have are all looked back at")
  func manyRebases() throws {
    let metric = Metric.build("m", values: weekly(from: "2026-10-05", [1, 2, 1])) {
      $0.rebases = (0..<100).map { .init(date: day("1990-01-01").adding(days: $0), reason: "\($0)") }
    }
    let report = try report(metric)
    #expect(report.segments.count == 100 && report.segments.last?.points.count == 3)
    #expect(report.segments.first?.rebase?.reason == "0")
  }

  private func frozen(_ from: String, _ to: String) -> Metric.FrozenBaseline {
    .init(from: day(from), to: day(to), reason: "before the pilot", at: SourceSpan(file: "m.yaml", line: 1, column: 1))
  }

  /// 1 and 2 by turns twelve times: mean 1.5, every moving range 1, so 1.5 ± 2.66, of which no time lies below 0. Then 3 and 4 by turns: with
  /// the 2 before them all above the centre, and none beyond the limit. Of all twenty the mean would be 46/20 and the mean range 20/19.
  @Test("a frozen baseline gives the limits by which all values since are judged")
  func frozenBaseline() throws {
    let values = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4, 3, 4].map(Double.init)
    let metric = Metric.build("m", values: weekly(from: "2026-06-01", values)) {
      $0.baselines = [frozen("2026-06-01", "2026-08-17")]
    }
    let report = try report(metric)
    let limits = try #require(report.limits.value)
    #expect(
      limits.n == 12 && limits.centre == 1.5 && limits.lower == 0 && limits.isLowerCut
        && abs(limits.upper - 4.16) < 1e-12)
    #expect(limits.from == day("2026-06-01") && limits.frozen?.reason == "before the pilot" && !limits.isTrial)
    #expect(report.segments.map(\.frozen) == [limits.frozen])
    let run = try #require(report.signals.first { $0.pattern == .run })
    #expect(run.points.map(\.value) == [2, 3, 4, 3, 4, 3, 4, 3, 4] && run.direction == .up)
    #expect(try abs(#require(self.report(metric, on: "2026-08-16").limits.value).centre - 16.0 / 11) < 1e-12, "not yet")
  }

  @Test("all values since a frozen baseline began are judged, and a rebase ends it")
  func frozenOverTime() throws {
    let values = (0..<120).map { Double($0 % 2) }
    let late = day("2024-06-03").adding(days: 7 * 110)
    let metric = Metric.build("m", values: weekly(from: "2024-06-03", values)) {
      $0.baselines = [frozen("2024-06-10", "2024-08-05")]
    }
    let whole = try report(metric, on: "2026-11-16")
    #expect(whole.segments.map(\.judged) == [1..<120] && whole.limits.value?.n == 9)
    var rebased = metric
    rebased.rebases = [.init(date: late, reason: "new gate")]
    let cut = try report(rebased, on: "2026-11-16")
    #expect(cut.segments.map(\.judged) == [1..<110, 110..<120])
    #expect(cut.segments.map { $0.frozen != nil } == [true, false])
    #expect(cut.limits.value?.n == 10 && cut.limits.value?.frozen == nil)
  }

  @Test("a frozen baseline with too few values judges nothing, and is told")
  func frozenShort() throws {
    for (days, have) in [
      (("2026-10-05", "2026-11-02"), 5), (("2026-12-01", "2026-12-31"), 0), (("2025-01-01", "2025-02-01"), 0),
    ] {
      let metric = Metric.build("m", values: weekly(from: "2026-10-05", [1, 2, 1, 2, 1, 2, 1])) {
        $0.baselines = [frozen(days.0, days.1)]
      }
      let record = OrganizationRecord.build { $0.metrics = [metric] }
      let report = analyse(record, asOf: day("2027-01-04"))
      #expect(report.metrics.first?.limits == .unavailable(.tooFew(have: have, need: 6)))
      #expect(report.metrics.first?.signals.isEmpty == true)
      #expect(analysisFindings(record, report: report).map(\.rule).contains("metric.baseline-short"))
    }
  }

  @Test("limits are from the last 78 values of a segment, and older ones are not judged")
  func longest() throws {
    let metric = Metric.build("m", values: weekly(from: "2024-01-01", (0..<100).map { Double($0 % 3) }))
    let report = try report(metric)
    #expect(report.segments.map(\.judged) == [22..<100])
    #expect(report.segments.map(\.start) == [0] && report.limits.value?.n == 78)
  }

  @Test("each service is judged by itself, in configured order")
  func services() throws {
    let calm = [1.0, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    let points = ["b", "a"].flatMap { id in
      (calm + [id == "b" ? 30 : 2]).enumerated().map {
        MetricPoint(date: day("2026-08-17").adding(days: 7 * $0), value: $1, part: .service(id))
      }
    }
    let record = OrganizationRecord.build {
      $0.metrics = [.build("m", values: points.sorted { $0.date < $1.date })]
      $0.organization.services = ["a", "b"].map { Service(id: $0, team: "t", span: spot("fairlead.yaml")) }
    }
    let report = try #require(analyse(record, asOf: day("2026-11-16")).metrics.first)
    #expect(report.parts.map(\.part) == [.service("a"), .service("b")])
    #expect(report.parts[0].movement == .measured(.noise))
    #expect(report.parts[1].movement.value?.meaning == .better)
    #expect(report.latest == .unavailable(.byServiceOnly))
  }
}
