import Record
import Statistics
import Testing

@Suite("p-charts")
struct SignalsProportionTests {
  /// Cans that do not conform, in samples of 50: D. C. Montgomery, "Introduction to Statistical Quality Control", read from
  /// the trial samples of the data set `orangejuice` in the R package qcc, which names that book. The limits are also among
  /// the references that abspc gave (`proportion-charts.json`), in all their digits.
  static let cans = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
  ]

  @Test("Montgomery's orange juice cans")
  func montgomery() throws {
    let chart = proportionChart(of: Self.cans.map { Proportion($0, of: 50) })
    let band = try #require(chart.bands[0])
    #expect(abs(band.centre - 0.2313) < 5e-5)
    #expect(abs(band.lower - 0.0524) < 5e-5)
    #expect(abs(band.upper - 0.4102) < 5e-5)
    #expect(chart.signals(by: .nelson).filter { $0.rule == .nelsonOutside }.map(\.points) == [[14], [22]])
    #expect(chart.segments[0].limits.value?.rangeLimit == nil)
    #expect(chart.signals(by: .wheeler).filter { $0.rule == .wheelerRange }.isEmpty)
  }

  @Test("limits follow the sample, and stay within 0 and 1")
  func clipped() throws {
    let samples = [(1, 2), (9, 10), (90, 100), (900, 1000), (9, 10), (2, 2), (1, 1)].map { Proportion($0.0, of: $0.1) }
    let bands = proportionChart(of: samples).bands.compactMap(\.self)
    #expect(bands.count == 7)
    #expect(bands[0].upper == 1)
    #expect(bands[3].upper < bands[2].upper)
    #expect(bands.allSatisfy { $0.lower >= 0 && $0.upper <= 1 })
  }

  @Test("a sample of nothing is a gap, and no case at all is a limit at 0")
  func nothing() {
    let samples = Array(repeating: Proportion(0, of: 9), count: 6) + [Proportion(0, of: 0), nil, Proportion(1, of: 9)]
    let chart = proportionChart(of: samples, options: ChartOptions(baselines: [0..<8]))
    #expect(chart.values.suffix(3) == [nil, nil, 1.0 / 9])
    #expect(chart.bands[6] == nil)
    #expect(chart.bands[8] == ControlBand(centre: 0, lower: 0, upper: 0))
    #expect(found(.nhs, in: chart) == [Found(.nhsOutside, [8], .up)])
  }

  @Test("impossible and few samples have no limits")
  func impossible() {
    func reason(_ samples: [Proportion?]) -> Unavailability? {
      proportionChart(of: samples).segments.first?.limits.reason
    }
    let fine = Array(repeating: Proportion(1, of: 4), count: 6)
    #expect(reason(fine) == nil)
    #expect(reason(fine + [Proportion(-1, of: 4)]) == .negative)
    #expect(reason(fine + [Proportion(0, of: -4)]) == .negative)
    #expect(reason(fine + [Proportion(5, of: 4)]) == .outOfRange)
    #expect(reason(Array(fine.dropLast())) == .tooFew(have: 5, need: 6))
    #expect(reason([nil, Proportion(0, of: 0)]) == .noData)
    #expect(proportionChart(of: []).segments.isEmpty)
    #expect(reason(Array(repeating: Proportion(.max, of: .max), count: 6)) == nil)
  }
}
