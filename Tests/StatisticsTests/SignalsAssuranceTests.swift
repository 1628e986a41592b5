import Record
import Statistics
import Testing

@Suite("Assurance against a target")
struct SignalsAssuranceTests {
  let band = ControlBand(centre: 10, lower: 8, upper: 12)

  @Test(
    "beyond the limits is certain, on a limit and between is chance",
    arguments: [
      (7.9, Assurance.hit, Assurance.missed), (8, .chance, .chance), (10, .chance, .chance), (12, .chance, .chance),
      (12.1, .missed, .hit),
    ])
  func target(target: Double, higher: Assurance, lower: Assurance) {
    #expect(band.assurance(of: target, better: .higher) == .measured(higher))
    #expect(band.assurance(of: target, better: .lower) == .measured(lower))
  }

  @Test("a target that is no number has none", arguments: [Double.nan, .infinity])
  func notFinite(target: Double) {
    #expect(band.assurance(of: target, better: .higher) == .unavailable(.notFinite))
  }

  @Test("the latest limits of a chart speak, and none are no assurance")
  func chart() {
    let saw = SignalsChartTests.saw
    let chart = processChart(of: saw + saw.map { $0 + 100 } + [nil], options: ChartOptions(rebases: [12]))
    #expect(chart.assurance(of: 50, better: .higher) == .measured(.hit))
    #expect(chart.assurance(of: 50, better: .lower) == .measured(.missed))
    #expect(chart.assurance(of: 101, better: .lower) == .measured(.chance))
    #expect(processChart(of: []).assurance(of: 1, better: .higher) == .unavailable(.noData))
    #expect(processChart(of: [1]).assurance(of: 1, better: .higher) == .unavailable(.tooFew(have: 1, need: 6)))
    let recent = processChart(of: saw + [3], options: ChartOptions(rebases: [12]))
    #expect(recent.assurance(of: 50, better: .higher) == .unavailable(.tooFew(have: 1, need: 6)))
  }
}
