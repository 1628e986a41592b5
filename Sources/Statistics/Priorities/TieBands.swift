/// Cuts an order into runs of items that the estimates do not tell apart.
///
/// A band is its first item and those after it, up to the first one above which it is with the probability
/// `Ranking.distinct`; that one begins the next band. So all items of a band are compared with its first, and many
/// small steps do not add up to one band. Items with the same estimates always end in one band.
struct TieBands {
  private(set) var bands: [Range<Int>] = []
  private(set) var aboveNext: [Double] = []

  init(_ order: [Int], of simulation: RankingSimulation) {
    let lastTwins = lastTwins(in: order, simulation.scores)
    var first = DrawnScores(order[0], simulation)
    var previous = first
    var (start, lastTwin) = (0, lastTwins[0])
    for position in 1..<order.count {
      let next = DrawnScores(order[position], simulation)
      let above = previous.isAbove(next)
      aboveNext.append(above)
      if position > lastTwin, (position - 1 == start ? above : first.isAbove(next)) >= Ranking.distinct {
        bands.append(start..<position)
        (start, first) = (position, next)
      }
      lastTwin = max(lastTwin, lastTwins[position])
      previous = next
    }
    bands.append(start..<order.count)
  }
}

/// For each position of an order the last position that holds an item with the same estimates.
private func lastTwins(in order: [Int], _ scores: [UncertainScore]) -> [Int] {
  var last: [UncertainScore: Int] = [:]
  for (position, item) in order.enumerated() { last[scores[item]] = position }
  return order.map { last[scores[$0]] ?? 0 }
}

/// The score of one item in the first draws, drawn again.
private struct DrawnScores {
  private let scores: [Double]
  private let draws: Int

  init(_ item: Int, _ simulation: RankingSimulation) {
    let (source, width) = (simulation.source, ScoreDraws.width)
    let draws = min(simulation.draws, Ranking.mostComparisons)
    // The last block may be longer than what is left.
    let room = (draws + width - 1) / width * width
    self.draws = draws
    scores = Array(unsafeUninitializedCapacity: room) { scores, count in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ScoreDraws.slots * width) { words in
        withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { values in
          guard let scores = scores.baseAddress, let words = words.baseAddress, let values = values.baseAddress else {
            return
          }
          for first in stride(from: 0, to: draws, by: width) {
            source.drawWords(of: item, from: first, to: words)
            source.drawScores(of: item, words, to: scores + first, using: values)
          }
          count = room
        }
      }
    }
  }

  /// The share of draws in which this score is above the other; equal ones count one half.
  func isAbove(_ other: DrawnScores) -> Double {
    var balance = 0
    scores.withUnsafeBufferPointer { scores in
      other.scores.withUnsafeBufferPointer { others in
        for draw in 0..<draws {
          balance &+= (scores[draw] > others[draw] ? 1 : 0) &- (scores[draw] < others[draw] ? 1 : 0)
        }
      }
    }
    return 0.5 + Double(balance) / Double(2 * draws)
  }
}
