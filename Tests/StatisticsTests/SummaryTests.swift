import Record
import Statistics
import Testing

@Suite("Mean, standard deviation and quantiles")
struct SummaryTests {
  struct Case: Decodable {
    let name: String
    let values: [Double]
    let mean: Double
    let deviation: Double?
    let probabilities: [Double]
    let quantiles: [Double]
  }

  @Test("agree with NumPy")
  func reference() throws {
    for sample in try Reference<Case>("summaries").cases {
      #expect(agrees(mean(of: sample.values).value, sample.mean), "\(sample.name)")
      for (probability, expected) in zip(sample.probabilities, sample.quantiles) {
        let found = quantile(probability, of: sample.values.reversed()).value
        #expect(agrees(found, expected), "\(sample.name) at \(probability)")
      }
      // NumPy's own rounding leaves a trace of deviation where all values are equal.
      if let expected = sample.deviation, expected > 1e-12 {
        #expect(agrees(standardDeviation(of: sample.values).value, expected), "\(sample.name)")
      }
    }
  }

  @Test("a quantile between two values is interpolated linearly")
  func interpolation() {
    #expect(quantile(0.25, of: [10, 20, 30, 40]) == .measured(17.5))
    #expect(median(of: [3, 1, 2]) == .measured(2))
  }

  @Test("nothing has no mean, no deviation and no quantile")
  func nothing() {
    #expect(mean(of: []) == .unavailable(.noData))
    #expect(standardDeviation(of: []) == .unavailable(.noData))
    #expect(quantile(0.5, of: []) == .unavailable(.noData))
  }

  @Test("one value is its own mean and quantile, and has no deviation")
  func one() {
    #expect(mean(of: [7]) == .measured(7))
    #expect(quantile(0.9, of: [7]) == .measured(7))
    #expect(standardDeviation(of: [7]) == .unavailable(.tooFew(have: 1, need: 2)))
  }

  @Test("equal values have exactly their value as mean, and no deviation", arguments: [0.1, 1.0 / 3, 1e300, -7e-9])
  func equal(value: Double) {
    for count in [2, 3, 10, 49, 1000] {
      let values = Array(repeating: value, count: count)
      #expect(mean(of: values) == .measured(value))
      #expect(standardDeviation(of: values) == .measured(0))
      #expect(quantile(0.37, of: values).value.map { abs($0 / value - 1) < 1e-15 } == true)
    }
  }

  @Test("a value that is not finite makes no number", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(value: Double) {
    #expect(mean(of: [1, value, 3]) == .unavailable(.notFinite))
    #expect(mean(of: [value, -value]) == .unavailable(.notFinite))
    #expect(standardDeviation(of: [1, value]) == .unavailable(.notFinite))
    #expect(quantile(0.5, of: [1, value]) == .unavailable(.notFinite))
  }

  @Test("a result too large for a number is said to be so")
  func overflow() {
    let huge = Double.greatestFiniteMagnitude
    #expect(mean(of: [huge, huge]) == .unavailable(.notFinite))
    #expect(standardDeviation(of: [huge, -huge]) == .unavailable(.notFinite))
    #expect(quantile(0.5, of: [huge, -huge]) == .measured(0))
  }

  @Test("a probability outside 0 to 1 has no quantile", arguments: [-0.1, 1.1, Double.nan])
  func outOfRange(probability: Double) {
    #expect(quantile(probability, of: [1, 2]) == .unavailable(.outOfRange))
  }

  @Test("small values beside large ones are not lost")
  func cancellation() {
    #expect(mean(of: [1, 1e100, 1, -1e100]) == .measured(0.5))
  }
}
