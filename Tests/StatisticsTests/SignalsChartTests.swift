import Record
import Statistics
import Testing

@Suite("Charts in segments")
struct SignalsChartTests {
  static let saw = (0..<12).map { $0 % 2 == 0 ? 1.0 : 2.0 }

  @Test("nothing and little has no limits, and no signals", arguments: SignalRules.allCases)
  func few(rules: SignalRules) {
    #expect(processChart(of: []).segments.isEmpty)
    #expect(processChart(of: []).signals(by: rules).isEmpty)
    let one = processChart(of: [7])
    #expect(one.segments.map(\.limits) == [.unavailable(.tooFew(have: 1, need: 6))])
    #expect(one.bands == [nil])
    #expect(one.signals(by: rules).isEmpty)
    #expect(processChart(of: [1, 2, 3, 4, 90]).signals(by: rules).isEmpty)
    #expect(processChart(of: [nil, nil, nil]).segments.map(\.limits) == [.unavailable(.noData)])
  }

  @Test(
    "equal values have no signals except that they hug the centre", arguments: SignalRules.allCases, [0, 0.1, -7e20])
  func equal(rules: SignalRules, value: Double) {
    let chart = processChart(of: Array(repeating: value, count: 30))
    #expect(chart.signals(by: rules).map(\.rule) == (rules == .nelson ? [.nelsonHugging] : []))
    #expect(chart.segments[0].limits.value?.averageRange == 0)
  }

  @Test("the first change after equal values is outside")
  func firstChange() {
    let values = Array(repeating: 0.1, count: 12) + [0.2]
    let chart = processChart(of: values, options: ChartOptions(baselines: [0..<12]))
    #expect(found(.nhs, in: chart) == [Found(.nhsOutside, [12], .up)])
  }

  @Test("numbers that are not finite have no limits", arguments: [Double.nan, .infinity, -.infinity, 1e308])
  func notFinite(number: Double) {
    for rules in SignalRules.allCases {
      let chart = processChart(of: Self.saw + [number, -number])
      #expect(chart.segments[0].limits == .unavailable(.notFinite))
      #expect(chart.signals(by: rules).isEmpty)
    }
    let frozen = processChart(of: Self.saw + [.nan], options: ChartOptions(baselines: [0..<12]))
    #expect(frozen.segments[0].limits == .unavailable(.notFinite))
  }

  @Test("a gap is drawn through by the limits, and has neither range nor signal")
  func gap() {
    let chart = processChart(of: Self.saw + [nil, 9], options: ChartOptions(baselines: [0..<12]))
    #expect(chart.values[12] == nil)
    #expect(chart.bands[12] == chart.bands[0])
    #expect(chart.movingRanges.suffix(2) == [nil, nil])
    #expect(chart.movingRanges[0] == nil)
    #expect(chart.movingRanges[1] == 1)
    #expect(found(.wheeler, in: chart) == [Found(.wheelerOutside, [13], .up)])
  }

  @Test("a frozen baseline judges all points of its segment, and no other point has a part in it")
  func frozen() throws {
    let later = Self.saw.map { $0 + 100 }
    let chart = processChart(of: [50] + Self.saw + later, options: ChartOptions(baselines: [1..<13]))
    let limits = try #require(chart.segments[0].limits.value)
    #expect(limits.n == 12)
    #expect(limits.centre == 1.5)
    #expect(limits.averageRange == 1)
    #expect(chart.segments[0].points == 0..<25)
    #expect(chart.segments[0].baseline == 1..<13)
    #expect(chart.signals(by: .nhs).filter { $0.rule == .nhsOutside }.map(\.points) == [[0]] + (13..<25).map { [$0] })
  }

  @Test("each rebase starts a segment with limits and runs of its own")
  func rebases() throws {
    let later = Self.saw.prefix(6).map { $0 * 10 }
    let chart = processChart(of: Self.saw + later + [1, 2], options: ChartOptions(rebases: [18, 12]))
    #expect(chart.segments.map(\.points) == [0..<12, 12..<18, 18..<20])
    #expect(chart.segments.map { $0.limits.value?.isTrial } == [false, true, nil])
    #expect(chart.segments.map { $0.limits.value?.centre } == [1.5, 15, nil])
    #expect(chart.segments[2].limits == .unavailable(.tooFew(have: 2, need: 6)))
    #expect(chart.movingRanges[12] == nil)
    #expect(chart.bands[11]?.centre == 1.5)
    #expect(chart.bands[12]?.centre == 15)
    #expect(chart.bands[19] == nil)
    for rules in SignalRules.allCases { #expect(chart.signals(by: rules).isEmpty) }
  }

  @Test("no run goes across a rebase")
  func runAcross() {
    let values = [-1, 1, -1, 1, -1, 1, -1, 1, 1, 1, 1] + [1, 1, 1, 1, -3, -3, -3, 1].map(Double.init)
    #expect(!processChart(of: values).signals(by: .wheeler).filter { $0.rule == .wheelerRun }.isEmpty)
    let chart = processChart(of: values, options: ChartOptions(rebases: [11]))
    #expect(chart.signals(by: .wheeler).filter { $0.rule == .wheelerRun }.isEmpty)
  }

  @Test("rebases and baselines that are not in the chart change nothing")
  func outOfRange() {
    let plain = processChart(of: Self.saw)
    #expect(processChart(of: Self.saw, options: ChartOptions(rebases: [-4, 0, 12, 900, .max])) == plain)
    #expect(processChart(of: Self.saw, options: ChartOptions(baselines: [-4..<6, 3..<3, 12..<40])) == plain)
    let cut = processChart(of: Self.saw, options: ChartOptions(baselines: [2..<900]))
    #expect(cut.segments[0].baseline == 2..<12)
    let twice = processChart(
      of: Self.saw + Self.saw, options: ChartOptions(rebases: [12], baselines: [14..<20, 0..<6, 1..<9]))
    #expect(twice.segments.map(\.baseline) == [0..<6, 14..<20])
    let short = processChart(of: Self.saw, options: ChartOptions(baselines: [0..<5]))
    #expect(short.segments[0].limits == .unavailable(.tooFew(have: 5, need: 6)))
  }

  @Test("from a point on, patterns are looked for in what follows it alone", arguments: SignalRules.allCases)
  func from(rules: SignalRules) {
    let values = Self.saw + Array(repeating: 1.75, count: 12)
    let chart = processChart(of: values, options: ChartOptions(baselines: [0..<12]))
    for first in [0, 12, 13, 23] {
      #expect(chart.signals(by: rules, from: first).allSatisfy { $0.points.allSatisfy { $0 >= first } })
    }
    #expect(chart.signals(by: rules, from: 24).isEmpty)
    #expect(chart.signals(by: rules, from: 0) == chart.signals(by: rules))
  }

  @Test("a run does not reach back before the point from which it is looked for")
  func shortened() {
    // The twelfth value, 2, lies above the centre of 1.5 as well.
    let chart = processChart(
      of: Self.saw + Array(repeating: 1.75, count: 8), options: ChartOptions(baselines: [0..<12]))
    #expect(chart.signals(by: .wheeler).map(\.points) == [Array(11..<20)])
    #expect(chart.signals(by: .wheeler, from: 12).map(\.points) == [Array(12..<20)])
    #expect(chart.signals(by: .wheeler, from: 13).isEmpty)
  }

  @Test("many rebases and baselines are a matter of one pass")
  func many() {
    let count = 12_000
    let options = ChartOptions(
      rebases: stride(from: 0, to: count, by: 6).reversed(), baselines: (0..<count).map { $0..<count })
    let chart = processChart(of: (0..<count).map { Double($0 % 7) }, options: options)
    #expect(chart.segments.count == count / 6)
    for rules in SignalRules.allCases { _ = chart.signals(by: rules) }
  }
}
