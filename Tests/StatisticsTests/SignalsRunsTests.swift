import Record
import Statistics
import Testing

@Suite("Anhøj's rules")
struct SignalsRunsTests {
  @Test("points on the centre and gaps neither end a run nor count")
  func ties() {
    let analysis = runsAnalysis(of: [1, 0, 1, nil, 1, -1, 0, -1, 1], around: 0).value
    #expect(analysis?.useful == 6)
    #expect(analysis?.longestRun == 3)
    #expect(analysis?.crossings == 2)
    #expect(analysis?.longestAllowed == 6)
    #expect(analysis?.crossingsNeeded == 1)
  }

  @Test("nothing useful has no runs")
  func none() {
    #expect(runsAnalysis(of: [], around: 0) == .unavailable(.noData))
    #expect(runsAnalysis(of: [nil], around: 0) == .unavailable(.noData))
    #expect(runsAnalysis(of: [2, 2], around: 2) == .unavailable(.noVariation))
    #expect(runsAnalysis(of: [.nan], around: 0) == .unavailable(.notFinite))
    #expect(runsAnalysis(of: [1], around: .infinity) == .unavailable(.notFinite))
    #expect(runsAnalysis(of: [3], around: 0).value?.crossings == 0)
  }

  @Test("a long run about the median is a signal, with few crossings if they are few")
  func step() {
    // Median 1.5; runs of 12 below and 12 above: 8 allowed, 1 crossing of 8 needed.
    let values = Array(repeating: 1.0, count: 12) + Array(repeating: 2, count: 12)
    #expect(
      found(.anhoej, in: processChart(of: values)) == [
        Found(.anhoejRun, 0..<12, .down), Found(.anhoejRun, 12..<24, .up), Found(.anhoejCrossings, 0..<24, .none),
      ])
  }

  @Test("runs about a frozen median")
  func frozen() {
    let values = [1, 2, 1, 2, 1, 2].map(Double.init) + Array(repeating: 3, count: 12)
    let chart = processChart(of: values, options: ChartOptions(baselines: [0..<6]))
    #expect(chart.segments[0].limits.value?.median == 1.5)
    #expect(chart.signals(by: .anhoej).first?.points == Array(5..<18))
  }

  @Test("few crossings without a long run")
  func crossings() {
    let values = (0..<40).map { $0 / 8 % 2 == 0 ? 1.0 : 2.0 } + (0..<8).map { _ in 2.0 }
    let signals = processChart(of: values).signals(by: .anhoej)
    // Runs of 8, 8, 8, 8, 8, 8 with the median at 1.5: 9 allowed, 5 crossings of 18 needed.
    #expect(signals.map(\.rule) == [.anhoejCrossings])
    #expect(signals.first?.points.count == 48)
  }
}
