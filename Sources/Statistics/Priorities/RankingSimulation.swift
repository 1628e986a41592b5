package import Record

/// Ranks items by scores drawn at random within their estimates, many times over. The same scores, seed and number of
/// draws give the same ranking, on any number of tasks.
///
///     let scores = items.map { UncertainScore.cd3(costOfDelay: $0.costOfDelay, weeks: $0.duration) }
///     let ranking = RankingSimulation.simulation(of: scores.compactMap(\.value), shape: .triangular, seed: 1)
///       .map { $0.run() }
package struct RankingSimulation: Sendable {
  package let scores: [UncertainScore]
  /// How often every item is drawn.
  package let draws: Int
  /// The first ranks that `Ranking.Place.top` is about: as many as asked for, up to the items there are and 512.
  package let top: Int

  let source: ScoreDraws
  let bins: RankBins
  private let uncertain: [Int]

  package static let mostItems = RankSort.mostItems
  package static let mostDraws = 100_000
  /// Each task has a tally of its own, up to 80 MB for the most items.
  package static let mostTasks = 64

  /// Unavailable without items or draws, and for more of them than `mostItems` and `mostDraws`. Scores that are not
  /// known are for the caller to leave out.
  ///
  /// - Parameters:
  ///   - names: a number for each score by which its draws are known, whatever other scores there are; its position where
  ///     none are given. Scores of one name are drawn alike.
  ///   - ranges: what the ranges of estimates mean.
  package static func simulation(
    of scores: [UncertainScore], named names: [UInt64]? = nil, shape: SpreadShape, ranges: RangeMeaning = .certain,
    seed: UInt64, draws: Int = 10_000, top: Int = 10
  ) -> Figure<RankingSimulation> {
    guard !scores.isEmpty, draws > 0 else { return .unavailable(.noData) }
    guard scores.count <= mostItems else { return .unavailable(.tooMany(have: scores.count, limit: mostItems)) }
    guard draws <= mostDraws else { return .unavailable(.tooMany(have: draws, limit: mostDraws)) }
    let names = names ?? scores.indices.map(UInt64.init)
    guard names.count == scores.count else { return .unavailable(.outOfRange) }
    let drawing = Drawing(shape, ranges)
    guard scores.allSatisfy({ $0.reach(drawing).isFiniteThroughout }) else { return .unavailable(.notFinite) }
    return .measured(RankingSimulation(scores, names, drawing, seed, draws, top))
  }

  private init(
    _ scores: [UncertainScore], _ names: [UInt64], _ drawing: Drawing, _ seed: UInt64, _ draws: Int, _ top: Int
  ) {
    self.scores = scores
    self.draws = draws
    self.top = max(0, min(top, scores.count, RankBins.exact))
    source = ScoreDraws(scores, named: names, drawing, seed: seed)
    bins = RankBins(items: scores.count)
    uncertain = scores.enumerated().flatMap { item, score in
      score.inputs.filter { !$0.estimate.isExact }.map { item * ScoreDraws.slots + $0.slot }
    }
  }

  /// The ranking, on this thread alone.
  package func run() -> Ranking {
    ranking(from: tally(of: 0..<draws))
  }

  /// The ranking, with the draws shared out to so many tasks, from one to `mostTasks`.
  package func run(tasks: Int) async -> Ranking {
    let tasks = min(max(1, tasks), Self.mostTasks)
    let share = (draws + tasks - 1) / tasks
    let all = await withTaskGroup(of: RankTally.self) { group in
      for first in stride(from: 0, to: draws, by: share) {
        group.addTask { tally(of: first..<min(first + share, draws)) }
      }
      var sum = emptyTally
      for await part in group { sum.add(part) }
      return sum
    }
    return ranking(from: all)
  }

  /// What these draws, a part of `0..<draws`, say.
  package func tally(of draws: Range<Int>) -> RankTally {
    var tally = emptyTally
    var block = DrawBlock(source, uncertain: uncertain)
    for first in stride(from: draws.lowerBound, to: draws.upperBound, by: DrawBlock.width) {
      block.rank(first..<min(first + DrawBlock.width, draws.upperBound))
      tally.add(block, bins: bins)
    }
    return tally
  }

  private var emptyTally: RankTally { RankTally(items: scores.count, bins: bins.count) }
}

extension UncertainScore {
  /// All estimates, with the slot from which each is drawn.
  var inputs: [(input: Input, slot: Int, estimate: ThreePoint)] {
    let gains = gains.enumerated().map { (Input.gain($0), ScoreDraws.slot(ofGain: $0), $1) }
    return gains + (cost.map { [(.cost, ScoreDraws.costSlot, $0.estimate)] } ?? [])
  }
}
