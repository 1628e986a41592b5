import Record
import Testing

@testable import Statistics

@Suite("Rankings whatever the items")
struct RankingPropertyTests {
  static func checked(_ scores: [UncertainScore], _ shape: SpreadShape = .triangular, seed: UInt64) throws -> Ranking {
    try RankingTests.rank(scores, shape, seed: seed, draws: 333, top: 4)
  }

  @Test("every item has a place, and bands cover the order", arguments: [1, 2, 3, 17, 1_100])
  func permutation(count: Int) throws {
    let ranking = try Self.checked(try RankingTests.scores(count, seed: UInt64(count)), seed: 9)
    #expect(ranking.order.sorted() == Array(0..<count))
    #expect(ranking.places.count == count)
    #expect(ranking.bands.flatMap(\.self) == Array(0..<count))
    for (band, positions) in ranking.bands.enumerated() {
      #expect(positions.allSatisfy { ranking.places[ranking.order[$0]].band == band })
    }
    for place in ranking.places {
      #expect(1 <= place.lower && place.lower <= place.median)
      #expect(place.median <= place.upper && place.upper <= Double(count))
    }
    // Everyone has one rank in each draw.
    let sum = ranking.places.reduce(0) { $0 + $1.mean }
    #expect(abs(sum - Double(count * (count + 1)) / 2) < 1e-6 * Double(count))
    #expect(abs(ranking.places.reduce(0) { $0 + $1.top } - Double(min(4, count))) < 1e-9 * Double(count))
  }

  @Test("the same on one, two and seven tasks, and from parts in any order", arguments: SpreadShape.allCases)
  func tasks(shape: SpreadShape) async throws {
    let scores = try RankingTests.scores(70, seed: 3)
    let simulation = try #require(
      RankingSimulation.simulation(of: scores, shape: shape, seed: 4, draws: 1_001).value)
    let ranking = simulation.run()
    for tasks in [0, 1, 2, 7, 64] { #expect(await simulation.run(tasks: tasks) == ranking) }
    var tally = simulation.tally(of: 500..<1_001)
    tally.add(simulation.tally(of: 0..<3))
    tally.add(simulation.tally(of: 3..<500))
    #expect(simulation.ranking(from: tally) == ranking)
  }

  @Test("raising a benefit never lowers a rank", arguments: SpreadShape.allCases)
  func monotone(shape: SpreadShape) throws {
    for seed in 1...(shape == .pert ? 4 : 25) as ClosedRange<UInt64> {
      var scores = try RankingTests.scores(20, seed: seed)
      let before = try Self.checked(scores, shape, seed: seed)
      let item = Int(seed) % 20
      let gain = scores[item].gains[0]
      let raised = [gain.low + Double(seed % 3), gain.likely + Double(seed % 7 + 2), gain.high + 9]
      scores[item] = try #require(
        UncertainScore.score(of: [try RankingTests.estimate(raised)], cost: scores[item].cost).value)
      let after = try Self.checked(scores, shape, seed: seed)
      #expect(after.order.firstIndex(of: item) ?? 99 <= before.order.firstIndex(of: item) ?? -1)
      for (new, old) in [(after.places[item], before.places[item])] {
        #expect(new.mean <= old.mean && new.lower <= old.lower && new.median <= old.median && new.upper <= old.upper)
        #expect(new.top >= old.top)
      }
    }
  }

  @Test("money in another currency changes nothing", arguments: [2, 0.01, 117.3, 1e-9, 1e12] as [Double])
  func scaled(by factor: Double) throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      let plain = try Self.checked(try RankingTests.scores(30, seed: seed), seed: seed)
      let scaled = try Self.checked(try RankingTests.scores(30, seed: seed, scale: factor), seed: seed)
      #expect(plain == scaled)
    }
  }

  @Test("an item below all others moves nothing above it")
  func below() throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      let scores = try RankingTests.scores(25, seed: seed)
      let without = try Self.checked(scores, seed: seed)
      let with = try Self.checked(scores + [try RankingTests.score([0, 0.001, 0.002], [50, 60, 90])], seed: seed)
      #expect(with.order == without.order + [25])
      #expect(Array(with.places.prefix(25)) == without.places)
      #expect(with.bands.dropLast() == without.bands[...] || with.bands.last == without.bands.count..<26)
    }
  }

  @Test("draws are the quantiles at their random numbers, to five digits")
  func draws() throws {
    for likely in [0, 0.001, 0.3, 0.77, 1] {
      let score = try #require(UncertainScore.score(of: [try RankingTests.estimate([0, likely, 1])]).value)
      let source = ScoreDraws([score], named: [0], Drawing(.triangular, .certain), seed: 3)
      var words = Array(repeating: UInt32(0), count: ScoreDraws.slots * ScoreDraws.width)
      var (drawn, room) = (
        Array(repeating: 0.0, count: ScoreDraws.width), Array(repeating: 0.0, count: ScoreDraws.width)
      )
      for block in 0..<200 {
        source.drawWords(of: 0, from: block * ScoreDraws.width, to: &words)
        source.drawScores(of: 0, words, to: &drawn, using: &room)
        for (word, value) in zip(words, drawn) {
          #expect(abs(value - triangularQuantile(unitInterval(word), mode: likely)) < 1e-5)
        }
      }
    }
  }

  @Test("another seed gives other draws and nearly the same ranks")
  func seeds() throws {
    let scores = try RankingTests.scores(20, seed: 8)
    let one = try RankingTests.rank(scores, seed: 1, draws: 10_000)
    let other = try RankingTests.rank(scores, seed: 2, draws: 10_000)
    #expect(one != other)
    for (first, second) in zip(one.places, other.places) {
      // Five standard errors of a difference of means of ranks, which spread by less than 5.
      #expect(abs(first.mean - second.mean) < 0.25)
    }
  }

  @Test("the sort gives the order of the scores, ties by position, also when one is extreme")
  func sorting() {
    var generator = SignalsPropertyTests.Generator(state: 5)
    for count in [1, 2, 3, 31, 500, 1_500] {
      for kind in 0..<6 {
        var scores = (0..<count).map { _ in Double(Int.random(in: 0..<max(2, count / 2), using: &generator)) }
        if kind == 1 { scores = scores.map { $0 - 20 } }
        if kind == 2 { scores = scores.map { 1 + $0 * 1e-12 } }
        if kind == 3 { scores[0] = 1e300 }
        if kind == 4 { (scores[0], scores[count - 1]) = (-1e307, 1e307) }
        if kind == 5 { scores = Array(repeating: 7, count: count) }
        var sorter = RankSort(count: count, bounds: (scores.min() ?? 0)...(scores.max() ?? 0))
        var order = Array(repeating: -1, count: count)
        scores.withUnsafeBufferPointer { scores in
          guard let first = scores.baseAddress else { return }
          sorter.sort(first) { order[$1] = $0 }
        }
        let expected = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
        #expect(order == expected, "\(count) \(kind)")
      }
    }
  }

  @Test("ranks of many items are counted in bins that hold each rank once", arguments: [1, 512, 1_024, 1_025, 7_777])
  func bins(items: Int) {
    let bins = RankBins(items: items)
    for rank in 0..<items {
      let bin = bins.bin(of: rank)
      #expect(bin < bins.count)
      #expect(bins.firstRank(in: bin) <= rank && rank < bins.firstRank(in: bin + 1))
    }
    #expect(bins.firstRank(in: bins.count) == items)
  }
}
