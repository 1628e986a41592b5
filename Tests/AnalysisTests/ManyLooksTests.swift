import Diagnostics
import Foundation
import Record
import Statistics
import Testing

@testable import Analysis

/// What so many series show by chance is no news.
@Suite("Many looks")
struct ManyLooksTests {
  private func signal(_ pattern: MetricReport.Pattern, _ count: Int, up: Bool = true) -> MetricReport.Signal {
    .init(
      rule: "r", pattern: pattern, points: weekly(from: "2026-01-05", Array(repeating: 1, count: count)),
      direction: up ? .up : .down, meaning: .worse)
  }

  private func chance(
    _ pattern: MetricReport.Pattern, _ count: Int, at distances: [Double] = [], among: [Double] = [1, -1], n: Int = 78
  ) -> Double {
    SignalChance(
      signal: signal(pattern, count), distances: distances, among: among, n: n, span: count, rules: .wheeler
    ).value
  }

  /// Tails of Student's t from SciPy 1.17.1, `stats.t.sf(4, 0.62 * 77)` and so on; 1/7! = 1/5040.
  @Test("the chance of a signal, worked by hand")
  func byHand() {
    #expect(abs(chance(.outside, 1, at: [4]) / (8 * 0.00010961640082452738) - 1) < 1e-9)
    #expect(abs(chance(.outside, 2, at: [-3.1, -4]) / (8 * 0.00010961640082452738) - 1) < 1e-9)
    #expect(abs(chance(.outside, 1, at: [4], n: 10) / (8 * 0.004128969807706038) - 1) < 1e-9, "few values, wide tails")
    #expect(chance(.run, 8) == 5.0 / 256)
    #expect(chance(.run, 2, among: [1, 1, 1, -1]) == 1, "never above 1")
    #expect(abs(chance(.run, 8, among: [1, 1, 1, -1]) - 5 * 6561.0 / 65_536) < 1e-12, "three quarters lie above")
    let near = 0.07009961387173501
    #expect(abs(chance(.nearLimit, 3) / (8 * 4 * near * near * near) - 1) < 1e-9)
    #expect(abs(chance(.climb, 7) - 8.0 / 5040) < 1e-12)
  }

  @Test(
    "of several recent signals the most specific is told, and the clearest counts, with its chance times their number")
  func clearest() {
    let (outside, run, climb) = (signal(.outside, 1), signal(.run, 12), signal(.climb, 6, up: false))
    let chances: [MetricReport.Pattern: Double] = [.outside: 0.02, .run: 0.001, .climb: 0.004]
    let judged = JudgedMovement(of: [outside, climb, run]) { chances[$0.pattern] ?? 1 }
    #expect(judged?.movement == .signal(outside))
    #expect(judged.map { abs($0.chance - 0.003) < 1e-15 } == true, "the rule is of no set")
    #expect(JudgedMovement(of: [run, outside]) { _ in 0.9 }?.chance == 1)
    #expect(JudgedMovement(of: []) { _ in 0 } == nil)
  }

  @Test("several events of one day say no more and no less than on days of their own")
  func oneDay() throws {
    let times = (0..<30).map { $0 < 22 ? [9.0, 14, 6, 20, 11][$0 % 5] : 2 }
    let chart = rareEventChart(of: times)
    let days = times.indices.map { day("2026-01-05").adding(days: 3 * $0) }
    var same = days
    // The last of the usual times, and the first two of the short ones.
    (same[21], same[23]) = (days[22], days[22])
    let chances = [days, same].map { days in
      let baseline = JudgedBaseline(chart, days: days, rules: .wheeler, better: .higher, isProcess: false)
      return baseline.signals.map(baseline.chance)
    }
    #expect(!chances[0].isEmpty && chances[0] == chances[1])
  }

  @Test("a movement is taken back once half an item of noise would show as much among all that are judged")
  func threshold() {
    let shown = [JudgedMovement(movement: .signal(signal(.run, 8)), chance: 5.0 / 256)]
    func taken(among judged: Int) -> (movement: MetricReport.Movement?, many: AmongMany?) {
      var movement = Figure.measured(shown[0].movement)
      let many = NewsBudget(judged: judged).take(&movement, shown: shown)
      return (movement.value, many)
    }
    #expect(taken(among: 25).movement == shown[0].movement && taken(among: 25).many == nil)
    let many = taken(among: 26)
    #expect(many.movement == .noise && many.many?.movement == shown[0].movement)
    #expect(abs((many.many?.expected ?? 0) - 130.0 / 256) < 1e-12)
  }

  @Test("a trend is told where the signal before it is no news")
  func trendBesides() {
    let shown = [
      JudgedMovement(movement: .signal(signal(.run, 8)), chance: 0.1),
      JudgedMovement(movement: .trend(.better), chance: 0.01),
    ]
    var movement = Figure.measured(shown[0].movement)
    #expect(NewsBudget(judged: 20).take(&movement, shown: shown) == nil && movement.value == .trend(.better))
    var (quiet, unknown) = (
      Figure.measured(MetricReport.Movement.noise), Figure<MetricReport.Movement>.unavailable(.noData)
    )
    #expect(NewsBudget(judged: 20).take(&quiet, shown: []) == nil && quiet.value == .noise)
    #expect(NewsBudget(judged: 20).take(&unknown, shown: shown) == nil && unknown.value == nil)
  }

  @Test("all series of a report share one budget")
  func oneBudget() {
    let record = OrganizationRecord.build {
      $0.metrics = [
        metric("parts", parts: 3), .build("whole", values: weekly(from: "2026-02-16", (0..<40).map { Double($0 % 5) })),
      ]
      $0.feedback = [.build("gates", on: "2026-01-01"), .build("lanes", on: "2026-11-01")]
    }
    #expect(analyse(record, asOf: day("2026-11-22")).newsBudget.judged == 6, "three teams, one metric, two themes")
  }

  /// Sheppard 1899: of two normal values with correlation ½ both lie on one side of the mean two times in three. The variance
  /// of the mean of three: 1 + 2 (2/3 · ½ + 1/3 · ¼) = 11/6 times as great. Beyond 1.5: SciPy 1.17.1,
  /// `multivariate_normal.cdf([-1.5, -1.5], cov=[[1, .5], [.5, 1]]) / norm.sf(1.5)` = 0.2743.
  @Test("values that resemble their neighbours show patterns more often")
  func dependence() {
    let half = Dependence(lagOne: 0.5)
    #expect(abs(half.sameSide - 2.0 / 3) < 1e-12)
    #expect(abs(half.spreadOfMean(of: 3) - 11.0 / 6) < 1e-12 && half.spreadOfMean(of: 1) == 1)
    #expect(abs(half.stays(beyond: 1.5) - 0.2743) < 0.01, "taken at the mean of what lies beyond")
    #expect(abs(Dependence(lagOne: 0).climb(of: 7) - 1.0 / 5040) < 1e-15)
    #expect(half.climb(of: 7) > 1.0 / 5040)
    var run = SignalChance(
      signal: signal(.run, 8), distances: [], among: [1, -1], n: 78, span: 8, rules: .wheeler)
    #expect(run.value == 5.0 / 256)
    run.lagOne = 0.5
    #expect(abs(run.value - 5 * 0.5 * (2.0 / 3) * (64.0 / 729)) < 1e-12)
  }

  /// The mean of eight values at 2 lies 2 √8 = 5.657 out: `stats.t.sf(5.656854, 0.62 * 77)` = 4.238e-7 in SciPy 1.17.1.
  @Test("a run is as clear as its mean is far out")
  func meanOfRun() {
    let far = chance(.run, 8, at: Array(repeating: 2, count: 8))
    #expect(abs(far / (5 * 4.238068505496475e-07) - 1) < 1e-6)
    #expect(
      chance(.run, 8, at: Array(repeating: 0.1, count: 8)) == 5.0 / 256, "near the centre the number of values counts")
  }

  /// 1 and 2 by turns, the last eight of them 2 and 3: a run of 8 above the mean, half the points on either side.
  private func metric(_ id: String, parts: Int) -> Metric {
    let values = (0..<40).map { 1 + Double($0 % 2) + ($0 >= 32 ? 1 : 0) }
    return .build(id) { metric in
      metric.points = (0..<parts).flatMap { weekly(from: "2026-02-16", values, team: "t\($0)") }
        .sorted { ($0.date, $0.part?.id ?? "") < ($1.date, $1.part?.id ?? "") }
    }
  }

  @Test("what one team of two shows is told, and what each of a thousand shows is not")
  func parts() throws {
    for (count, isTold) in [(2, true), (1000, false)] {
      let record = OrganizationRecord.build { $0.metrics = [metric("m", parts: count)] }
      let report = analyse(record, asOf: day("2026-11-22"))
      let parts = try #require(report.metrics.first).parts
      #expect(parts.count == count)
      #expect(parts.allSatisfy { ($0.movement.value?.meaning != nil) == isTold && ($0.amongMany == nil) == isTold })
      #expect(parts.allSatisfy { !$0.signals.isEmpty }, "on the chart it stays")
      #expect(report.items("metric.parts-moved").count == (isTold ? 1 : 0))
    }
  }

  /// Deployments a week as Poisson counts of 6, 12 % failures, lead times exponential about a day.
  private func noise(services: Int, seed: UInt64) -> [Shipped] {
    var random = Noise(seed: seed)
    return (0..<services).flatMap { service in
      (0..<60).flatMap { week in
        (0..<random.poisson(6)).map { number in
          let date = day("2025-09-02").adding(days: 7 * week)
          return Shipped(
            service: service, at: "\(date.iso)T\(8 + number / 60):\(number % 60)",
            lead: Int(86_400 * random.exponential()) + 60,
            traits: random.share() < 0.12 ? .failed : [])
        }
      }
    }
  }

  @Test("on a page of nothing but noise hardly anything is told", arguments: [1, 2, 3] as [UInt64])
  func noisePage(seed: UInt64) async {
    let ids = (0..<80).map { "s\($0)" }
    var organization = Organization(name: "Noise")
    organization.services = ids.map { Service(id: $0, team: "core", span: .wholeFile("fairlead.yaml")) }
    let events = events([noise(services: ids.count, seed: seed)], services: ids)
    let judged = await analyseDelivery(events, of: organization, asOf: day("2026-10-25"))
    let report = NewsBudget(judged: judged.judgedSeries).telling(judged)
    let measures = report.scopes.filter { $0.kind == .service }.flatMap(\.measures)
    #expect(measures.count { $0.movement.value != nil } >= 240)
    #expect(measures.count { $0.amongMany != nil } >= 10, "which would be told of a few services")
    #expect(measures.count { $0.meaning != nil } <= 2)
  }
}

/// Random numbers with a seed, for noise.
private struct Noise {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Above 0, below 1: SplitMix64.
  mutating func share() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (Double((mixed ^ (mixed >> 31)) >> 11) + 0.5) / 9_007_199_254_740_992
  }

  mutating func exponential() -> Double { -log(share()) }
  mutating func poisson(_ mean: Double) -> Int {
    var (time, count) = (exponential(), 0)
    while time < mean { (time, count) = (time + exponential(), count + 1) }
    return count
  }
}
