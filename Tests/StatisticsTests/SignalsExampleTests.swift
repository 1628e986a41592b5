import Record
import Statistics
import Testing

@Suite("Signals in the examples of methods.md")
struct SignalsExampleTests {
  @Test("the spike is outside, with and without screening, and its ranges are above their limit")
  func spike() throws {
    let chart = processChart(of: ProcessLimitsTests.spike)
    let limits = try #require(chart.segments.first?.limits.value)
    #expect(agrees(limits.centre, 1.944444, within: 5e-7))
    #expect(agrees(limits.averageRange, 1.882353, within: 5e-7))
    let band = try #require(chart.bands[0])
    #expect(agrees(band.lower, -3.062614, within: 5e-7))
    #expect(agrees(band.upper, 6.951503, within: 5e-7))
    #expect(
      found(.wheeler, in: chart) == [
        Found(.wheelerOutside, [4], .up), Found(.wheelerRange, [3, 4], .up), Found(.wheelerRange, [4, 5], .down),
      ])

    let screened = processChart(of: ProcessLimitsTests.spike, options: ChartOptions(for: .nhs))
    let narrow = try #require(screened.bands[0])
    #expect(agrees(narrow.lower, -0.715556, within: 1e-6))
    #expect(agrees(narrow.upper, 4.604444, within: 5e-7))
    #expect(found(.nhs, in: screened) == [Found(.nhsOutside, [4], .up)])
  }

  @Test("5200 is outside, its range above the limit, and no run of eight is there for Wheeler")
  func wheeler() {
    let chart = processChart(of: ProcessLimitsTests.wheeler)
    #expect(
      found(.wheeler, in: chart) == [
        Found(.wheelerOutside, [15], .up),
        // Points 11, 13 and 15 are below the halfway line, 3662.1, and no three of them within four.
        Found(.wheelerRange, [14, 15], .up),
      ])
  }

  @Test("NHS sees the run of seven, points 9 to 15", arguments: [RangeScreening.none, .once])
  func nhs(screening: RangeScreening) {
    let chart = processChart(of: ProcessLimitsTests.wheeler, options: ChartOptions(screening: screening))
    let signals = chart.signals(by: .nhs)
    #expect(signals.filter { $0.rule == .nhsRun }.map(\.points) == [Array(8...14)])
    #expect(signals.filter { $0.rule == .nhsOutside }.map(\.points).contains([15]))
  }

  @Test(
    "the longest run and the crossings of Anhøj's table",
    arguments: [(10, 6, 2), (15, 7, 4), (20, 7, 6), (24, 8, 8), (40, 8, 14), (100, 10, 41)])
  func anhoej(n: Int, longest: Int, crossings: Int) {
    let analysis = runsAnalysis(of: (0..<n).map(Double.init), around: -1).value
    #expect(analysis?.longestAllowed == longest)
    #expect(analysis?.crossingsNeeded == crossings)
  }
}

/// A signal to expect.
struct Found: Equatable {
  let rule: SignalRule
  let points: [Int]
  let direction: Direction

  init(_ rule: SignalRule, _ points: some Sequence<Int>, _ direction: Direction) {
    self.rule = rule
    self.points = Array(points)
    self.direction = direction
  }
}

func found(_ rules: SignalRules, in chart: ControlChart) -> [Found] {
  chart.signals(by: rules).map { Found($0.rule, $0.points, $0.direction) }
}
