import Record
import Testing

@testable import Statistics

@Suite("What a range means")
struct DrawnEstimateTests {
  struct Case: Decodable {
    let low: Double
    let likely: Double
    let high: Double
    let shape: String
    let outside: Double
    let start: Double
    let end: Double
  }

  @Test("is the distribution that has low and high as its quantiles, as SciPy's root finder finds it")
  func reference() throws {
    for expected in try Reference<Case>("drawn-ranges").cases {
      let shape: SpreadShape = expected.shape == "pert" ? .pert : .triangular
      let drawing = Drawing(shape, expected.outside == 0.1 ? .middle80 : .middle90)
      let estimate = ThreePoint(low: expected.low, likely: expected.likely, high: expected.high)
      let drawn = DrawnEstimate(estimate, drawing)
      let width = expected.high - expected.low
      // PERT is drawn from a table.
      let tolerance = (shape == .pert ? 2e-2 : 1e-9) * width
      #expect(abs(drawn.start - expected.start) < tolerance, "\(expected) \(drawn)")
      #expect(abs(drawn.start + drawn.width - expected.end) < tolerance, "\(expected) \(drawn)")
      #expect(abs(drawn.start + drawn.width * drawn.mode - expected.likely) < 1e-9 * width)
      let outer = [expected.outside, 1 - expected.outside].map { drawing.share($0, drawn.mode) }
      #expect(abs(drawn.value(at: outer[0]) - expected.low) < 1e-9 * width)
      #expect(abs(drawn.value(at: outer[1]) - expected.high) < 1e-9 * width)
    }
  }

  @Test("of certain ranges is that nothing lies outside, and a number that is known is drawn as it is")
  func certain() {
    for shape in SpreadShape.allCases {
      let certain = DrawnEstimate(ThreePoint(low: 1, likely: 2, high: 10), Drawing(shape, .certain))
      #expect(certain.value(at: 0) == 1 && certain.value(at: 1) == 10)
      let known = DrawnEstimate(ThreePoint(exactly: 3), Drawing(shape, .middle80))
      #expect(known.value(at: 0) == 3 && known.value(at: 1) == 3)
    }
  }

  @Test("what cannot be negative is not drawn below half of its low end, and a share not above one")
  func limits() {
    let drawing = Drawing(.triangular, .middle80)
    #expect(DrawnEstimate(ThreePoint(low: 1, likely: 2, high: 10), drawing).value(at: 0) == 0.5)
    #expect(DrawnEstimate(ThreePoint(low: 0, likely: 2, high: 10), drawing).value(at: 0) == 0)
    #expect(DrawnEstimate(ThreePoint(low: -1, likely: 2, high: 10), drawing).value(at: 0) < -1)
    let share = ThreePoint(low: 0.5, likely: 0.8, high: 1)
    #expect(DrawnEstimate(share, drawing, ceiling: 1).value(at: 1) == 1)
    #expect(DrawnEstimate(share, drawing).value(at: 1) > 1)
  }

  @Test("makes ranks less sure than certain ranges do, and wide ranges stay in the bounds of their scores")
  func ranks() throws {
    let scores = try RankingTests.scores(12, seed: 5)
    func rank(_ ranges: RangeMeaning) throws -> Ranking {
      try #require(
        RankingSimulation.simulation(of: scores, shape: .triangular, ranges: ranges, seed: 1, draws: 4_000).value
      ).run()
    }
    let widths = try RangeMeaning.allCases.map { try rank($0).places.reduce(0) { $0 + $1.upper - $1.lower } }
    // Certain, 80 %, 90 %: the more lies outside, the wider.
    #expect(widths[0] < widths[2] && widths[2] < widths[1])
  }

  @Test("a score that would not be finite as far as it is drawn is none")
  func overflow() throws {
    let score = try #require(UncertainScore.score(of: [ThreePoint(low: 0, likely: 0, high: 1.7e308)]).value)
    #expect(RankingSimulation.simulation(of: [score], shape: .triangular, seed: 1).value != nil)
    let drawn = RankingSimulation.simulation(of: [score], shape: .triangular, ranges: .middle80, seed: 1)
    #expect(drawn.reason == .notFinite)
  }
}
