import Foundation
import Record
import Statistics
import Testing

@Suite("Signals agree with independent packages")
struct SignalsReferenceTests {
  struct Series: Decodable {
    let name: String
    let values: [Double]
    let flagged: [String: [Int]]
  }

  static let names: [(SignalRule, String)] = [
    (.nelsonOutside, "nelson_1"), (.nelsonRun, "nelson_2"), (.nelsonTrend, "nelson_3"),
    (.nelsonAlternation, "nelson_4"), (.nelsonTwoOfThree, "nelson_5"), (.nelsonFourOfFive, "nelson_6"),
    (.nelsonHugging, "nelson_7"), (.nelsonAvoiding, "nelson_8"), (.westernElectricOutside, "we_1"),
    (.westernElectricTwoOfThree, "we_2"), (.westernElectricFourOfFive, "we_3"), (.westernElectricRun, "we_4"),
    (.nhsOutside, "nhs_outside"), (.nhsRun, "nhs_run"), (.nhsTrend, "nhs_trend"),
    (.nhsTwoOfThree, "nhs_two_of_three"),
  ]

  @Test("shewhart (Nelson, Western Electric), pyqicharts (Nelson's eighth) and abspc (NHS)", arguments: names)
  func flagged(rule: SignalRule, name: String) throws {
    var fired = 0
    for series in try Reference<Series>("signals").cases {
      let signals = processChart(of: series.values).signals(by: rule.set).filter { $0.rule == rule }
      #expect(Set(signals.flatMap(\.points)).sorted() == series.flagged[name], "\(series.name)")
      fired += signals.count
    }
    #expect(fired > 0)
  }

  struct Limits: Decodable {
    let n: Int
    let longest: Int
    let crossings: Int
  }

  @Test("SciPy: longest run and fewest crossings")
  func runs() throws {
    for limits in try Reference<Limits>("run-limits").cases {
      let analysis = runsAnalysis(of: (1...limits.n).map(Double.init), around: 0).value
      #expect(analysis?.useful == limits.n)
      #expect(analysis?.longestAllowed == limits.longest, "\(limits.n)")
      #expect(analysis?.crossingsNeeded == limits.crossings, "\(limits.n)")
    }
  }

  struct Proportions: Decodable {
    let cases: [Int]
    let totals: [Int]
    let centre: Double
    let lower: [Double]
    let upper: [Double]
  }

  @Test("abspc: p-charts")
  func proportions() throws {
    for expected in try Reference<Proportions>("proportion-charts").cases {
      let chart = proportionChart(of: zip(expected.cases, expected.totals).map { Proportion($0, of: $1) })
      for (index, band) in chart.bands.enumerated() {
        #expect(agrees(band?.centre, expected.centre))
        #expect(agrees(band?.lower, expected.lower[index]))
        #expect(agrees(band?.upper, expected.upper[index]))
      }
    }
  }

  struct RareEvents: Decodable {
    let times: [Double]
    let mean: Double
    let lcl: Double
    let ucl: Double
  }

  @Test("abspc: t-charts, whose limits are 3/1.128 and not 2.66 mean ranges from the centre")
  func rareEvents() throws {
    for expected in try Reference<RareEvents>("rare-event-charts").cases {
      let band = try #require(rareEventChart(of: expected.times).bands[0])
      #expect(agrees(band.centre, expected.mean))
      let centre = pow(expected.mean, rareEventPower)
      for (limit, reference) in [(band.lower, expected.lcl), (band.upper, expected.ucl)] {
        let half = (pow(reference, rareEventPower) - centre) * 2.66 / (3 / 1.128)
        #expect(agrees(pow(limit, rareEventPower), centre + half))
      }
    }
  }
}
