import Diagnostics
import Record
import Statistics

/// The first ranks that the chance of a place among the first is about.
private let topRanks = 10

/// The ranking of all open items that the configured method can rank; unavailable without any.
///
/// An item is drawn by its id: whatever is added or taken away, its own estimates are drawn alike.
func rankWork(_ work: [WorkItemReport], in organization: Organization) -> Figure<WorkRanking> {
  RankedWork(work, in: organization).ranking { $0.run() }
}

/// The same, with the draws shared out to tasks.
func rankWork(_ work: [WorkItemReport], in organization: Organization, tasks: Int) async -> Figure<WorkRanking> {
  let ranked = RankedWork(work, in: organization)
  guard case .measured(let simulation) = ranked.simulation else { return ranked.ranking { $0.run() } }
  let ranking = await simulation.run(tasks: tasks)
  return ranked.ranking { _ in ranking }
}

/// The items that can be ranked, with their scores.
private struct RankedWork {
  let ids: [String]
  let scores: [WorkScore]
  let simulation: Figure<RankingSimulation>

  init(_ work: [WorkItemReport], in organization: Organization) {
    let settings = organization.priorities
    let rankable = work.filter { $0.notRanked == nil }.compactMap { report in
      report.ranked.value.map { (report.id, $0) }
    }
    ids = rankable.map(\.0)
    scores = rankable.map(\.1)
    simulation = RankingSimulation.simulation(
      of: scores.map(\.score), named: ids.map(stableHash), shape: settings.distribution, ranges: settings.ranges,
      seed: UInt64(truncatingIfNeeded: settings.seed), draws: settings.draws, top: topRanks)
  }

  func ranking(_ run: (RankingSimulation) -> Ranking) -> Figure<WorkRanking> {
    simulation.map { report(run($0)) }
  }

  private func report(_ ranking: Ranking) -> WorkRanking {
    let influences = Dictionary(grouping: ranking.influences.compactMap(influence), by: \.id)
    let places = ranking.order.enumerated().map { position, item in
      let place = ranking.places[item]
      return WorkRanking.Place(
        id: ids[item], rank: position + 1, band: place.band + 1, score: scores[item].score.likely, lower: place.lower,
        median: place.median, upper: place.upper, topProbability: place.top,
        aboveNext: ranking.aboveNext.indices.contains(position) ? ranking.aboveNext[position] : nil,
        influences: influences[ids[item], default: []].sorted { ($1.ranks, $0.input) < ($0.ranks, $1.input) })
    }
    return WorkRanking(
      draws: ranking.draws, top: ranking.top, places: places,
      worthImproving: ranking.worthImproving.flatMap(influence))
  }

  private func influence(_ influence: Ranking.Influence) -> WorkRanking.Influence? {
    scores[influence.item].input(influence.input).map {
      WorkRanking.Influence(id: ids[influence.item], input: $0, share: influence.share, ranks: influence.ranks)
    }
  }
}
