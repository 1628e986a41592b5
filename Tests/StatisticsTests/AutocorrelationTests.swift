import Record
import Testing

@testable import Statistics

@Suite("Values that resemble their neighbours")
struct AutocorrelationTests {
  struct Case: Decodable {
    let name: String
    let values: [Double]
    let lagOne: Double
    let isStrong: Bool

    enum CodingKeys: String, CodingKey {
      case name, values
      case lagOne = "lag_one"
      case isStrong = "is_strong"
    }
  }

  @Test("the lag-1 autocorrelation agrees with statsmodels and NumPy")
  func reference() throws {
    let cases = try Reference<Case>("autocorrelations").cases
    #expect(cases.contains(where: \.isStrong) && cases.contains { !$0.isStrong })
    for expected in cases {
      let found = try #require(Autocorrelation(of: expected.values))
      #expect(abs(found.lagOne - expected.lagOne) < 1e-9, "\(expected.name)")
      #expect(found.isStrong == expected.isStrong, "\(expected.name)")
    }
  }

  @Test("a clean step and a clean line are no resemblance of neighbours")
  func shapes() throws {
    let saw = (0..<40).map { Double($0 * 7 % 5) }
    let step = saw.enumerated().map { $0.element + ($0.offset < 25 ? 0 : 40) }
    let line = saw.enumerated().map { $0.element + 3 * Double($0.offset) }
    #expect(try #require(Autocorrelation(of: step)).widening == 1)
    #expect(try #require(Autocorrelation(of: line)).widening == 1)
    #expect(try #require(Autocorrelation(of: (0..<10).map(Double.init))).lagOne == 0.2, "only the bias is left")
  }

  @Test("nothing is said of too few values, of values that are all the same, and of what is no number")
  func unavailable() {
    #expect(Autocorrelation(of: Array(repeating: 1, count: 7)) == nil)
    #expect(Autocorrelation(of: [1, 2, 3, 4, 5, 6, 7]) == nil)
    #expect(Autocorrelation(of: Array(repeating: 0.1, count: 30)) == nil)
    #expect(Autocorrelation(of: Array(repeating: 1, count: 8) + [.nan]) == nil)
    #expect(
      Autocorrelation(of: [.greatestFiniteMagnitude, -.greatestFiniteMagnitude] + Array(repeating: 0, count: 8)) == nil)
  }

  @Test("limits of values that wander are wider, and only where that is asked for")
  func widened() throws {
    // 0, 1, 3, 6, 8, 9, 8, 6, 3, 1 and round again: neighbours are alike.
    let wave = [0.0, 1, 3, 6, 8, 9, 8, 6, 3, 1]
    let values = (0..<40).map { wave[$0 % 10] }
    let plain = processChart(of: values)
    let wide = processChart(of: values, options: ChartOptions(isWidened: true))
    let limits = try #require(wide.segments[0].limits.value)
    let lagOne = try #require(limits.autocorrelation?.lagOne)
    #expect(lagOne > 0.7 && limits.widening == 1 / (1 - lagOne).squareRoot())
    let (narrow, broad) = (try #require(plain.bands[0]), try #require(wide.bands[0]))
    #expect(agrees(broad.upper - broad.centre, (narrow.upper - narrow.centre) * limits.widening))
    #expect(agrees(broad.centre - broad.lower, (narrow.centre - narrow.lower) * limits.widening))
    #expect(limits.rangeLimit == plain.segments[0].limits.value?.rangeLimit, "ranges are what they are")
  }

  struct Spread: Decodable {
    let cases: [Int]
    let totals: [Int]
    let sigmaZ: Double
    let lower: [Double]
    let upper: [Double]

    enum CodingKeys: String, CodingKey {
      case cases, totals, lower, upper
      case sigmaZ = "sigma_z"
    }
  }

  @Test("shares that spread more than samples of one share do have the limits of Laney’s p′-chart")
  func laney() throws {
    let cases = try Reference<Spread>("overdispersed-charts").cases
    #expect(cases.contains { $0.sigmaZ > 1.2 } && cases.contains { $0.sigmaZ <= 1.2 })
    for expected in cases {
      let samples = zip(expected.cases, expected.totals).map { Proportion($0, of: $1) }
      let chart = proportionChart(of: samples, options: ChartOptions(isWidened: true))
      let limits = try #require(chart.segments[0].limits.value)
      #expect(limits.autocorrelation?.isStrong == false)
      #expect(agrees(limits.overdispersion, expected.sigmaZ > 1.2 ? expected.sigmaZ : 1))
      for (band, (lower, upper)) in zip(chart.bands, zip(expected.lower, expected.upper)) {
        #expect(agrees(band?.lower, lower) && agrees(band?.upper, upper))
      }
    }
  }
}
