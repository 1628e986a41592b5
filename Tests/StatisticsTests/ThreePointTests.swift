import Record
import Testing

@testable import Statistics

@Suite("Three-point estimates")
struct ThreePointTests {
  struct Case: Decodable {
    let low: Double
    let likely: Double
    let high: Double
    let shape: String
    let mean: Double
    let probabilities: [Double]
    let quantiles: [Double]
  }

  @Test("mean and quantiles agree with SciPy")
  func reference() throws {
    for expected in try Reference<Case>("estimates").cases {
      let estimate = ThreePoint(low: expected.low, likely: expected.likely, high: expected.high)
      let shape: SpreadShape = expected.shape == "pert" ? .pert : .triangular
      #expect(agrees(estimate.mean(shape), expected.mean, within: 1e-12))
      for (probability, quantile) in zip(expected.probabilities, expected.quantiles) {
        let found = estimate.quantile(probability, shape).value
        #expect(agrees(found, quantile, within: 1e-9), "\(expected) \(probability) \(String(describing: found))")
      }
    }
  }

  @Test("a point is an estimate; all its quantiles are the point")
  func point() {
    let point = ThreePoint(exactly: 3)
    #expect(point.isExact)
    for shape in SpreadShape.allCases {
      #expect(point.mean(shape) == 3)
      #expect(point.quantile(0.05, shape).value == 3)
    }
  }

  @Test("what is out of order or not finite is no estimate")
  func refused() {
    #expect(ThreePoint(ascending: 2, 1, 3) == nil)
    #expect(ThreePoint(ascending: 1, 4, 3) == nil)
    #expect(ThreePoint(ascending: .nan, 1, 2) == nil)
    #expect(ThreePoint(ascending: 1, .nan, 2) == nil)
    #expect(ThreePoint(ascending: 1, 2, .infinity) == nil)
    #expect(ThreePoint(ascending: 1, 2, 4) == ThreePoint(low: 1, likely: 2, high: 4))
  }

  @Test("another unit scales all three; what is too large then is no figure")
  func scaled() {
    let estimate = ThreePoint(low: 1, likely: 2, high: 4)
    #expect(estimate.scaled(by: 3) == ThreePoint(low: 3, likely: 6, high: 12))
    #expect(estimate.scaled(by: 0) == ThreePoint(exactly: 0))
    #expect(estimate.scaled(by: 3).asFigure.value?.high == 12)
    #expect(estimate.scaled(by: 1e308).asFigure == .unavailable(.outOfRange))
  }

  @Test("an estimate whose ends are too far apart for a number is in no score")
  func tooWide() {
    let wide = ThreePoint(low: -1e308, likely: 0, high: 1e308)
    #expect(UncertainScore.score(of: [wide]) == .unavailable(.notFinite))
    let one = ThreePoint(exactly: 1)
    #expect(UncertainScore.score(of: [one], cost: .isSubtracted(wide)) == .unavailable(.notFinite))
  }

  @Test("a probability beyond 0...1 has no quantile")
  func probabilities() {
    let estimate = ThreePoint(low: 1, likely: 2, high: 4)
    #expect(estimate.quantile(1.1, .pert) == .unavailable(.outOfRange))
    #expect(estimate.quantile(.nan, .triangular) == .unavailable(.outOfRange))
  }

  @Test("the table that PERT is drawn from is as close to SciPy as it says")
  func table() throws {
    let table = PertTable()
    for expected in try Reference<Case>("estimates").cases where expected.shape == "pert" {
      let width = expected.high - expected.low
      let mode = (expected.likely - expected.low) / width
      for (probability, quantile) in zip(expected.probabilities, expected.quantiles)
      where probability > 0 && probability < 1 {
        let found = expected.low + width * table.quantile(probability, mode: mode)
        let tolerance = (0.01...0.99).contains(probability) ? 5e-4 : 5e-3
        #expect(abs(found - quantile) < tolerance * width, "\(expected) \(probability) \(found)")
      }
      let mean = (0..<100_000).reduce(0) { $0 + table.quantile((Double($1) + 0.5) / 100_000, mode: mode) } / 100_000
      #expect(abs(expected.low + width * mean - expected.mean) < 3e-5 * width, "\(expected)")
    }
  }

  @Test("the quantiles drawn from never fall with the probability or the likely value")
  func monotone() {
    let table = PertTable()
    for step in 0..<64 {
      let modes = (Double(step) / 64, Double(step + 1) / 64 - 0.003)
      for place in 1..<1000 {
        let probability = Double(place) / 1000
        let here = table.quantile(probability, mode: modes.0)
        #expect(here <= table.quantile(probability + 0.0009, mode: modes.0))
        #expect(here <= table.quantile(probability, mode: modes.1))
        #expect(
          triangularQuantile(probability, mode: modes.0) <= triangularQuantile(probability + 0.0009, mode: modes.0))
      }
    }
  }
}
