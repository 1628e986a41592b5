import Record
import Statistics
import Testing

@Suite("Wilson's interval")
struct WilsonTests {
  struct Case: Decodable {
    let successes: Int
    let trials: Int
    let confidence: Double
    let lower: Double
    let upper: Double
  }

  @Test("agrees with statsmodels")
  func reference() throws {
    for expected in try Reference<Case>("proportions").cases {
      let found = wilsonInterval(expected.successes, of: expected.trials, confidence: expected.confidence).value
      // statsmodels leaves a rounding error where the bound is 0.
      #expect(agrees(found?.lower, expected.lower < 1e-15 ? 0 : expected.lower), "\(expected)")
      #expect(agrees(found?.upper, expected.upper), "\(expected)")
    }
  }

  @Test(
    "gives the examples of methods.md",
    arguments: [(4, 23, 0.0698, 0.3714), (0, 10, 0, 0.2775), (1, 4, 0.0456, 0.6994)])
  func examples(successes: Int, trials: Int, lower: Double, upper: Double) throws {
    let found = try #require(wilsonInterval(successes, of: trials).value)
    #expect(abs(found.lower - lower) < 0.00005)
    #expect(abs(found.upper - upper) < 0.00005)
  }

  @Test("none and all begin and end at exactly 0 and 1")
  func ends() {
    #expect(wilsonInterval(0, of: 10).value?.lower == 0)
    #expect(wilsonInterval(10, of: 10).value?.upper == 1)
    #expect(wilsonInterval(Int.max, of: Int.max).value?.upper == 1)
  }

  @Test("says why there is none")
  func unavailable() {
    #expect(wilsonInterval(0, of: 0) == .unavailable(.noData))
    #expect(wilsonInterval(-1, of: 3) == .unavailable(.negative))
    #expect(wilsonInterval(4, of: 3) == .unavailable(.outOfRange))
    #expect(wilsonInterval(1, of: 3, confidence: 1) == .unavailable(.outOfRange))
    #expect(wilsonInterval(1, of: 3, confidence: .nan) == .unavailable(.outOfRange))
  }
}
