import Record
import Statistics

/// The most weekly changes that a forecast looks back on: half a year. What was before was another situation.
private let longestHistory = 26
/// The fewest weeks of counted work. A quarter has thirteen, so a forecast that needs as many as a metric's would come
/// when there is little left to decide; the method says how many it had.
private let fewestCountedWeeks = 4
/// Counts larger than this are quantities more than items of work, and the exact convolution takes too long.
private let mostCounted = 5_000.0

/// The chance that a key result's target is met by the last day of its period, if weeks go on as they were.
///
/// - *Counted work* (see `CountedWork`): the exact convolution of its weekly history, from 4 weeks on.
/// - Anything else: a random walk with drift over the weekly changes, from 7 on (8 weeks of data), of a metric also those before the
///   period (since its last rebase), at most 26.
///
/// A change needs a value in two ISO weeks that follow each other; nothing is interpolated between others. Unavailable
/// before and after the period, without a current value, with too few changes, or when all are equal.
func forecast(
  of keyResult: KeyResult, current: Figure<MetricPoint>, history: [MetricPoint], in period: Period,
  asOf: CalendarDate
) -> Figure<KeyResultReport.Forecast> {
  guard asOf >= period.start else { return .unavailable(.notStarted) }
  guard asOf < period.end else { return .unavailable(.periodOver) }
  return current.flatMap { current in
    let weeksLeft = max(0, Double(period.lastDay.days(since: current.date)) / 7)
    let changes = weeklyChanges(of: weeklyValues(of: history, weeks: longestHistory + 1))
    if let work = CountedWork(keyResult, current: current, history: history) {
      return throughput(of: work, changes: changes, weeksLeft: weeksLeft)
    }
    return randomWalk(of: keyResult, from: current.value, changes: changes, weeksLeft: weeksLeft)
  }
}

private func randomWalk(
  of keyResult: KeyResult, from value: Double, changes: [Double], weeksLeft: Double
) -> Figure<KeyResultReport.Forecast> {
  guard !changes.isEmpty else { return .unavailable(.tooFewChanges(have: 0, need: DriftForecast.fewest)) }
  let isFloor = keyResult.keep.map { $0.bound == .atLeast } ?? (keyResult.target >= keyResult.baseline)
  let side: Bound = isFloor ? .atLeast : .atMost
  return ofChanges(
    driftForecast(from: value, changes: changes, after: weeksLeft, meets: keyResult.target, side).map {
      KeyResultReport.Forecast(probability: $0.probability, method: .randomWalk, n: $0.n, weeksLeft: weeksLeft)
    })
}

private func throughput(
  of work: CountedWork, changes: [Double], weeksLeft: Double
) -> Figure<KeyResultReport.Forecast> {
  let counts = changes.map { Int($0) }
  guard !counts.isEmpty else { return .unavailable(.tooFewChanges(have: 0, need: fewestCountedWeeks)) }
  return ofChanges(
    throughputForecast(history: counts, remaining: work.remaining, minimum: fewestCountedWeeks).map {
      // Work is finished in whole weeks: a part of a week finishes nothing by itself.
      KeyResultReport.Forecast(
        probability: $0.probability(within: Int(weeksLeft)), method: .throughput, n: $0.n, weeksLeft: weeksLeft)
    })
}

/// The forecast of an estimate that rests on changes and not on values, which the reason says.
private func ofChanges(_ estimate: Figure<KeyResultReport.Forecast>) -> Figure<KeyResultReport.Forecast> {
  switch estimate {
  case .unavailable(.tooFew(let have, let need)): .unavailable(.tooFewChanges(have: have, need: need))
  case .unavailable(.noVariation), .unavailable(.allZero): .unavailable(.equalChanges)
  case .measured, .unavailable: estimate
  }
}

/// Work that is counted off: check-ins that are the number done so far.
///
/// It is taken for that when the values are written by check-in, baseline, target and all values are whole numbers, the
/// target lies above the baseline, and no value lies below the one before it or below the baseline.
private struct CountedWork {
  /// Items left to the target.
  let remaining: Int

  init?(_ keyResult: KeyResult, current: MetricPoint, history: [MetricPoint]) {
    guard case .checkIns = keyResult.measure, keyResult.target > keyResult.baseline,
      keyResult.target - keyResult.baseline <= mostCounted
    else { return nil }
    let values = [keyResult.baseline] + history.map(\.value)
    guard (values + [keyResult.target]).allSatisfy({ $0 == $0.rounded() && abs($0) < 1e9 }),
      zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    remaining = Int(max(0, keyResult.target - current.value))
  }
}
