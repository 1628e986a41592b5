package import Record

/// When a number of items will be finished, if the weeks to come are like the weeks that were.
package struct ThroughputForecast: Hashable, Sendable {
  /// How many weeks of history the forecast is from.
  package let n: Int
  /// The items left when the forecast was made.
  package let remaining: Int
  /// The probability that all are finished within w weeks, at position w, from 0 on; never falling.
  package let finished: [Double]

  /// The fewest weeks that finish the work with at least this probability; nil when that is beyond `finished`.
  package func weeks(for probability: Double) -> Int? {
    finished.firstIndex { $0 >= probability }
  }

  /// The probability of being finished within `weeks` (for later weeks than were worked out, that of the last).
  package func probability(within weeks: Int) -> Double {
    guard weeks >= 0 else { return 0 }
    return finished[min(weeks, finished.count - 1)]
  }

  /// A sum less likely than this is not carried on. All of them together are less than a billionth of a percent.
  static let negligible = 1e-20

  /// The fewest weeks of history that a forecast is made from.
  package static let fewest = 8
  /// The forecast stops at this probability …
  package static let certainty = 1 - 1e-9
  /// … or after this many weeks (ten years) …
  package static let longest = 520
  /// … or after this many additions, some tenths of a second.
  package static let work = 200_000_000
  /// The most items left for which a forecast is made.
  package static let mostItems = 100_000
}

/// The forecast from the items finished in each past week, zero included, without chance: the distribution of the sum
/// of w weeks drawn from the history is worked out by repeated convolution, and not by drawing.
///
/// Only sums below `remaining` are carried, so memory is bounded by it. Unavailable for fewer than `minimum` weeks of
/// history (at least one), a history that is all zero, a count below zero, and work that no week within the bounds
/// could finish. Nothing left is finished in 0 weeks, whatever the history.
package func throughputForecast(
  history: [Int], remaining: Int, minimum: Int = ThroughputForecast.fewest
) -> Figure<ThroughputForecast> {
  guard remaining >= 0, history.allSatisfy({ $0 >= 0 }) else { return .unavailable(.negative) }
  guard remaining > 0 else {
    return .measured(ThroughputForecast(n: history.count, remaining: 0, finished: [1]))
  }
  guard !history.isEmpty else { return .unavailable(.noData) }
  guard history.count >= max(1, minimum) else {
    return .unavailable(.tooFew(have: history.count, need: max(1, minimum)))
  }
  guard history.contains(where: { $0 > 0 }) else { return .unavailable(.allZero) }
  let most = ThroughputForecast.mostItems
  guard remaining <= most else { return .unavailable(.tooMany(have: remaining, limit: most)) }
  let finished = finishedByWeek(Draws(history, remaining: remaining), remaining: remaining)
  guard let last = finished.last, last > 0 else { return .unavailable(.beyondBound(weeks: finished.count - 1)) }
  return .measured(ThroughputForecast(n: history.count, remaining: remaining, finished: finished))
}

/// The probability of being finished within 0, 1, 2 … weeks, as far as the bounds allow.
private func finishedByWeek(_ draws: Draws, remaining: Int) -> [Double] {
  var left = Array(repeating: 0.0, count: remaining)
  left[0] = 1
  var finished = [0.0]
  var steps = 0
  while finished.count <= ThroughputForecast.longest, finished[finished.count - 1] < ThroughputForecast.certainty {
    let reach = min(remaining, draws.most * (finished.count - 1) + 1)
    let week = draws.addWeek(to: &left, below: reach)
    finished.append(min(1, finished[finished.count - 1] + week.finished))
    steps += week.sums * draws.shares.count
    guard steps < ThroughputForecast.work else { break }
  }
  return finished
}

/// The distinct weekly counts of a history with their shares, ascending.
private struct Draws {
  let shares: [(count: Int, share: Double)]
  /// The largest weekly count that matters.
  let most: Int

  /// A week that could finish all that is left counts as just that much.
  init(_ history: [Int], remaining: Int) {
    var weeks: [Int: Int] = [:]
    for count in history { weeks[min(count, remaining), default: 0] += 1 }
    shares = weeks.sorted { $0.key < $1.key }.map { ($0.key, Double($0.value) / Double(history.count)) }
    most = shares.last?.count ?? 0
  }

  /// Adds one week to the distribution of items finished so far, in place, where only the first `reach` sums can
  /// occur. Returns the probability that this week finishes the work, and how many sums were carried on.
  func addWeek(to left: inout [Double], below reach: Int) -> (finished: Double, sums: Int) {
    var finished = 0.0
    var sums = 0
    // From the top down: a sum is moved up before anything smaller can be added to it.
    for done in stride(from: reach - 1, through: 0, by: -1) where left[done] > ThroughputForecast.negligible {
      let probability = left[done]
      left[done] = 0
      sums += 1
      for (count, share) in shares {
        if done + count < left.count {
          left[done + count] += probability * share
        } else {
          finished += probability * share
        }
      }
    }
    return (finished, sums)
  }
}
