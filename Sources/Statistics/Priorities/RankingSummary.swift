import Record

extension RankingSimulation {
  /// The ranking that a tally of all draws makes.
  package func ranking(from tally: RankTally) -> Ranking {
    let shared = sharingTies(scores.indices.map { place(of: $0, in: tally) })
    let order = scores.indices.sorted { (shared[$0].mean, $0) < (shared[$1].mean, $1) }
    let ties = TieBands(order, of: self)
    var bandOf = Array(repeating: 0, count: order.count)
    for (band, positions) in ties.bands.enumerated() {
      for position in positions { bandOf[order[position]] = band }
    }
    return Ranking(
      draws: tally.draws, top: top, order: order,
      places: scores.indices.map { shared[$0].inBand(bandOf[$0]) },
      bands: ties.bands, aboveNext: ties.aboveNext,
      influences: scores.indices.flatMap { influences(on: $0, in: tally) })
  }

  /// Scores that are known and equal tie in every draw, and were told apart by their positions alone: they share what
  /// these positions were given.
  private func sharingTies(_ places: [Ranking.Place]) -> [Ranking.Place] {
    let known = scores.indices.filter { item in scores[item].inputs.allSatisfy(\.estimate.isExact) }
    var shared = places
    for tied in Dictionary(grouping: known, by: { scores[$0].likely }).values where tied.count > 1 {
      let members = tied.map { places[$0] }
      let n = Double(members.count)
      let place = Ranking.Place(
        mean: members.reduce(0) { $0 + $1.mean } / n, lower: members.map(\.lower).min() ?? 0,
        median: members.reduce(0) { $0 + $1.median } / n, upper: members.map(\.upper).max() ?? 0,
        top: members.reduce(0) { $0 + $1.top } / n, band: 0)
      for item in tied { shared[item] = place }
    }
    return shared
  }

  private func place(of item: Int, in tally: RankTally) -> Ranking.Place {
    let counts = tally.counts(of: item, bins)
    let quantiles = [0.05, 0.5, 0.95].map { 1 + rankQuantile($0, counts, bins, draws: tally.draws) }
    return Ranking.Place(
      mean: 1 + Double(tally.sums[item]) / Double(tally.draws),
      lower: quantiles[0], median: quantiles[1], upper: quantiles[2],
      top: Double(counts.prefix(top).reduce(0) { $0 + Int($1) }) / Double(tally.draws), band: 0)
  }

  private func influences(on item: Int, in tally: RankTally) -> [Ranking.Influence] {
    let n = Double(tally.draws)
    let rank = Double(tally.sums[item]) / n
    let variance = rankVariance(around: rank, tally.counts(of: item, bins), bins, draws: n)
    return scores[item].inputs.filter { !$0.estimate.isExact }.map { input, slot, _ in
      let sums = tally.inputs[item * ScoreDraws.slots + slot]
      let covariance = Double(sums.products) / n - Double(sums.sum) / n * rank
      // The random numbers are whole ones from −2¹¹ up to 2¹¹, all equally likely.
      let explained = min(covariance * covariance / (0x1p24 / 12), variance)
      return Ranking.Influence(
        item: item, input: input, share: variance > 0 ? explained / variance : 0, ranks: explained.squareRoot())
    }
  }
}

extension Ranking.Place {
  fileprivate func inBand(_ band: Int) -> Ranking.Place {
    Ranking.Place(mean: mean, lower: lower, median: median, upper: upper, top: top, band: band)
  }
}

extension RankTally {
  fileprivate func counts(of item: Int, _ bins: RankBins) -> ArraySlice<UInt32> {
    counts[item * bins.count..<(item + 1) * bins.count]
  }
}

/// The variance of ranks counted in bins; the ranks in a wide bin are taken as those in its middle.
private func rankVariance(
  around mean: Double, _ counts: ArraySlice<UInt32>, _ bins: RankBins, draws: Double
) -> Double {
  var sum = 0.0
  for (bin, count) in zip(0..., counts) where count > 0 {
    let distance = 0.5 * Double(bins.firstRank(in: bin) + bins.firstRank(in: bin + 1) - 1) - mean
    sum += Double(count) * distance * distance
  }
  return sum / draws
}

/// The type 7 quantile of ranks counted in bins, from 0 on; within a wide bin ranks are taken as evenly spread.
private func rankQuantile(_ probability: Double, _ counts: ArraySlice<UInt32>, _ bins: RankBins, draws: Int) -> Double {
  let position = probability * Double(draws - 1)
  let below = Int(position)
  let share = position - Double(below)
  let lower = rank(at: below, counts, bins)
  guard share > 0 else { return lower }
  return lower + share * (rank(at: below + 1, counts, bins) - lower)
}

/// The rank at a position among all ranks in order.
private func rank(at position: Int, _ counts: ArraySlice<UInt32>, _ bins: RankBins) -> Double {
  var left = position
  for (bin, count) in zip(0..., counts) {
    guard left >= count else {
      let (first, next) = (bins.firstRank(in: bin), bins.firstRank(in: bin + 1))
      guard next - first > 1 else { return Double(first) }
      return Double(first) + (Double(left) + 0.5) / Double(count) * Double(next - first) - 0.5
    }
    left -= Int(count)
  }
  return Double(bins.items - 1)
}
