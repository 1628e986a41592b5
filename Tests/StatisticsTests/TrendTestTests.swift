import Record
import Testing

@testable import Statistics

@Suite("Trends of values that resemble their neighbours")
struct TrendTestTests {
  struct Case: Decodable {
    let name: String
    let values: [Double]
    let correction: Double
    let slope: Double
  }

  private func weekly(_ values: [Double]) -> [Observation] {
    values.enumerated().map { Observation(time: Double($0.offset), value: $0.element) }
  }

  @Test("Hamed and Rao’s correction agrees with pymannkendall, and is never less than one here")
  func hamedRao() throws {
    for expected in try Reference<Case>("trends-of-alike").cases {
      let residuals = expected.values.enumerated().map { $0.element - expected.slope * Double($0.offset + 1) }
      #expect(agrees(hamedRaoCorrection(residuals), expected.correction), "\(expected.name)")
      let test = try #require(trendTest(weekly(expected.values)).value)
      #expect(test.correction >= max(1, expected.correction) - 1e-9 && agrees(test.slope, expected.slope))
      let plain = try #require(mannKendall(weekly(expected.values)).value)
      #expect(test.pValue >= plain.pValue)
      #expect(agrees(test.pValue, min(1, 2 * normalCDF(-abs(plain.z) / test.correction.squareRoot()))))
    }
  }

  /// ρ of ranks at lag i: 6/π asin(0.5ⁱ/2); n = 10: Σ (10 − i)(9 − i)(8 − i) ρ(i), by hand in Python:
  /// 1 + 2/720 · sum(...) = 1.9946846… (`math.asin`, nine lags).
  @Test("a longer stretch that wanders more makes a trend less sure")
  func longer() throws {
    let values = weekly([1, 3, 2, 5, 4, 7, 6, 9, 8, 11])
    let own = try #require(trendTest(values).value)
    let longer = try #require(trendTest(values, atLeast: 0.5).value)
    #expect(own.correction == 1)
    #expect(agrees(longer.correction, 1.9946846963392266))
    #expect(longer.pValue > own.pValue && longer.slope == own.slope)
  }

  @Test("unavailable as the test and the slope are")
  func unavailable() {
    #expect(trendTest(weekly([1, 2])).reason == .tooFew(have: 2, need: trendMinimum))
    #expect(trendTest(weekly(Array(repeating: 1, count: 12))).reason == .noVariation)
  }
}
