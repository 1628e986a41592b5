import Record
import Testing

@testable import Statistics

@Suite("Rankings of uncertain scores")
struct RankingTests {
  struct Case: Decodable {
    let shape: String
    let gains: [[Double]]
    let costs: [[Double]]
    let above: [[Double]]
    let ranks: [Double]
  }

  static func estimate(_ values: [Double]) throws -> ThreePoint {
    ThreePoint(low: values[0], likely: values[1], high: values[2])
  }

  static func score(_ gain: [Double], _ weeks: [Double] = [1, 1, 1]) throws -> UncertainScore {
    try #require(UncertainScore.cd3(costOfDelay: estimate(gain), weeks: estimate(weeks)).value)
  }

  static func rank(
    _ scores: [UncertainScore], _ shape: SpreadShape = .triangular, seed: UInt64 = 1, draws: Int = 2_000, top: Int = 3
  ) throws -> Ranking {
    try #require(RankingSimulation.simulation(of: scores, shape: shape, seed: seed, draws: draws, top: top).value).run()
  }

  /// Costs of delay and weeks of all sizes, with a point, a twin and a wide one now and then.
  static func scores(_ count: Int, seed: UInt64, scale: Double = 1) throws -> [UncertainScore] {
    var generator = SignalsPropertyTests.Generator(state: seed)
    return try (0..<count).map { item in
      let gain = Double.random(in: 1...100, using: &generator) * scale
      let weeks = Double.random(in: 1...9, using: &generator)
      let spread = item % 4 == 3 ? 0 : Double.random(in: 0...0.9, using: &generator)
      return try score(
        [gain * (1 - spread), gain, gain * (1 + 2 * spread)], [weeks * (1 - spread / 2), weeks, weeks * 3])
    }
  }

  @Test("expected ranks and who is above whom agree with numerical integration by SciPy and NumPy")
  func reference() throws {
    for expected in try Reference<Case>("rankings").cases {
      let scores = try zip(expected.gains, expected.costs).map { try Self.score($0, $1) }
      let ranking = try Self.rank(scores, expected.shape == "pert" ? .pert : .triangular, draws: 100_000)
      for (place, mean) in zip(ranking.places, expected.ranks) { #expect(abs(place.mean - mean) < 0.015) }
      #expect(ranking.order == scores.indices.sorted { expected.ranks[$0] < expected.ranks[$1] })
      for (position, above) in ranking.aboveNext.enumerated() {
        let pair = (ranking.order[position], ranking.order[position + 1])
        // Three standard errors of 2,048 comparisons.
        #expect(abs(above - expected.above[pair.0][pair.1]) < 0.034)
      }
    }
  }

  @Test("what is certain has one rank; equal scores share theirs, and keep the order given")
  func certain() throws {
    let ranking = try Self.rank(
      try [[2, 2, 2], [5, 5, 5], [2, 2, 2], [9, 9, 9]].map { try Self.score($0) }, top: 2)
    #expect(ranking.order == [3, 1, 0, 2])
    #expect(ranking.places.map(\.median) == [3.5, 2, 3.5, 1])
    #expect(ranking.places.map(\.lower) == [3, 2, 3, 1] && ranking.places.map(\.upper) == [4, 2, 4, 1])
    #expect(ranking.places.map(\.top) == [0, 1, 0, 1])
    #expect(ranking.bands == [0..<1, 1..<2, 2..<4])
    #expect(ranking.aboveNext == [1, 1, 0.5])
    #expect(ranking.influences.isEmpty)
    #expect(ranking.worthImproving == nil)
  }

  @Test("one item is first")
  func one() throws {
    let ranking = try Self.rank([try Self.score([1, 2, 3])], draws: 1, top: 10)
    #expect(ranking.order == [0])
    #expect(ranking.bands == [0..<1])
    #expect(ranking.aboveNext.isEmpty)
    #expect(ranking.places == [.init(mean: 1, lower: 1, median: 1, upper: 1, top: 1, band: 0)])
    #expect(ranking.worthImproving == nil)
  }

  @Test("estimates apart are in bands apart, the same estimates in one, whatever is between")
  func bands() throws {
    let twin = [20, 30, 50.0]
    let ranking = try Self.rank([twin, [100, 110, 120], twin, twin, [1, 2, 3]].map { try Self.score($0) })
    #expect(ranking.bands == [0..<1, 1..<4, 4..<5])
    #expect(ranking.order.first == 1 && ranking.order.last == 4)
    // Twins, one of which sampling would put across the border of the first's band.
    for seed in 1...20 as ClosedRange<UInt64> {
      let scores = [[10, 20, 31.6]] + Array(repeating: [8, 15, 25.0], count: 8)
      let ranking = try Self.rank(try scores.map { try Self.score($0) }, seed: seed, draws: 300)
      #expect(Set(ranking.places.dropFirst().map(\.band)).count == 1)
    }
  }

  @Test("many small steps do not add up to one band")
  func chain() throws {
    let scores = try (0..<30).map { try Self.score([Double($0), Double($0) + 4, Double($0) + 8]) }
    let ranking = try Self.rank(scores)
    #expect(ranking.aboveNext.allSatisfy { $0 < Ranking.distinct })
    #expect(ranking.bands.count > 5)
    #expect(ranking.bands.map(\.count).reduce(0, +) == 30)
  }

  @Test("the estimate worth improving is the one that moves its item most")
  func influence() throws {
    // The third may be anywhere because of its weeks; the others are nearly known.
    let scores = try [
      Self.score([9, 10, 11]), Self.score([19, 20, 21]), Self.score([39, 40, 41], [1, 2, 9]), Self.score([29, 30, 31]),
    ]
    let most = try #require(try Self.rank(scores, draws: 5_000).worthImproving)
    #expect(most.item == 2)
    #expect(most.input == .cost)
    #expect(most.share > 0.7)
    #expect(most.ranks > 0.3)
  }

  @Test("quantiles of ranks are those of type 7")
  func quantiles() throws {
    // Two items, the first above with probability p: its ranks are 1 and 2 in a known share.
    let ranking = try Self.rank([try Self.score([1, 5, 6]), try Self.score([3, 4, 5])], draws: 11)
    let second = 11 * (ranking.places[0].mean - 1)
    let ranks = (0..<11).map { Double($0) < 11 - second - 0.5 ? 1.0 : 2.0 }
    #expect(ranking.places[0].lower == quantile(0.05, of: ranks).value)
    #expect(ranking.places[0].median == quantile(0.5, of: ranks).value)
    #expect(ranking.places[0].upper == quantile(0.95, of: ranks).value)
  }

  @Test("says why there is none")
  func hostile() throws {
    let score = try Self.score([1, 2, 3])
    func reason(_ count: Int, _ draws: Int) -> Unavailability? {
      RankingSimulation.simulation(
        of: Array(repeating: score, count: count), shape: .pert, seed: 0, draws: draws
      ).reason
    }
    #expect(reason(0, 100) == .noData)
    #expect(reason(3, 0) == .noData)
    #expect(reason(3, -4) == .noData)
    #expect(reason(3, 100_001) == .tooMany(have: 100_001, limit: 100_000))
    #expect(reason(20_001, 1) == .tooMany(have: 20_001, limit: 20_000))
  }

  @Test("the largest and smallest numbers, of both signs, are ranked like others")
  func extremes() throws {
    let most = Double.greatestFiniteMagnitude
    let values = [1e307, -1e307, most, -most, most.nextDown, 0, 1e-308, -1e-308, .leastNonzeroMagnitude, 1, -1, 1e300]
    let scores = try values.map { value in
      try #require(UncertainScore.score(of: [try Self.estimate([value, value, value])]).value)
    }
    let ranking = try Self.rank(scores, draws: 20)
    #expect(ranking.order == values.indices.sorted { values[$0] > values[$1] })
    let wide = try #require(UncertainScore.score(of: [try Self.estimate([-8e307, 0, 8e307])]).value)
    #expect(try Self.rank([wide, wide], draws: 500).order.count == 2)
  }
}
