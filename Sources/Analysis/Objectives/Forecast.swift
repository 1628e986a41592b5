import Record
import Statistics

/// The most weeks that a forecast looks back on: half a year. What was before was another situation.
private let longestHistory = 26
/// The weeks of which past forecasts are made and held against what came: a year and a half.
private let longestPast = 78
/// Counts larger than this are quantities more than items of work.
private let mostCounted = 5_000.0

/// The chance that a key result's target is met by the last day of its period, if weeks go on as they were.
///
/// - *Counted work* (see `CountedWork`): the predictive distribution of its weekly counts, from 4 weeks on.
/// - Anything else: a local level with drift of its weekly values, from 8 weeks of data on, of a metric also those before the
///   period (since its last rebase), at most 26. Held against its own past: withheld where most of the forecasts of the
///   past missed.
///
/// Unavailable before and after the period, without a current value, with too few weeks, or when all lie on a line.
func forecast(
  of keyResult: KeyResult, current: Figure<MetricPoint>, history: [MetricPoint], in period: Period,
  asOf: CalendarDate
) -> Figure<KeyResultReport.Forecast> {
  guard asOf >= period.start else { return .unavailable(.notStarted) }
  guard asOf < period.end else { return .unavailable(.periodOver) }
  return current.flatMap { current in
    let weeksLeft = max(0, Double(period.lastDay.days(since: current.date)) / 7)
    if let work = CountedWork(keyResult, current: current, history: history) {
      let found = countForecast(of: work.stretches, remaining: work.remaining, within: weeksLeft)
      if case .tooFew(let have, let need)? = found.reason { return .unavailable(.tooFewWeeks(have: have, need: need)) }
      return found.map {
        KeyResultReport.Forecast(probability: $0.probability, method: .counts, n: $0.weeks, weeksLeft: weeksLeft)
      }
    }
    return level(of: keyResult, current.value, weeklyValues(of: history, weeks: longestPast), weeksLeft: weeksLeft)
  }
}

private func level(
  of keyResult: KeyResult, _ current: Double, _ weeks: [Double?], weeksLeft: Double
) -> Figure<KeyResultReport.Forecast> {
  let isFloor = keyResult.keep.map { $0.bound == .atLeast } ?? (keyResult.target >= keyResult.baseline)
  let side: Bound = isFloor ? .atLeast : .atMost
  let known = weeks.suffix(longestHistory).count { $0 != nil }
  guard known >= LevelForecast.fewest else {
    return .unavailable(.tooFewWeeks(have: known, need: LevelForecast.fewest))
  }
  guard weeksLeft > 0 else {
    let isMet = side.isMet(by: current, target: keyResult.target)
    return .measured(
      KeyResultReport.Forecast(probability: isMet ? 1 : 0, method: .level, n: known, weeksLeft: weeksLeft))
  }
  let found = levelForecast(of: Array(weeks.suffix(longestHistory)), after: weeksLeft)
  guard let forecast = found.value else {
    return .unavailable(found.reason == .noVariation ? .onALine : found.reason ?? .noData)
  }
  let past = pastForecasts(of: weeks, after: max(1, Int(weeksLeft.rounded())), longest: longestHistory)
  if past.isRefuted { return .unavailable(.forecastsMissed(held: past.held, of: past.count)) }
  return .measured(
    KeyResultReport.Forecast(
      probability: forecast.probability(of: keyResult.target, side), method: .level, n: forecast.n,
      weeksLeft: weeksLeft,
      past: past.count > 0 ? .init(held: past.held, count: past.count) : nil))
}

/// Work that is counted off: check-ins that are the number done so far.
///
/// It is taken for that when the values are written by check-in, baseline, target and all values are whole numbers, the
/// target lies above the baseline, and no value lies below the one before it or below the baseline.
private struct CountedWork {
  /// Items left to the target.
  let remaining: Int
  /// What was done from one counted week to the next.
  let stretches: [CountedStretch]

  init?(_ keyResult: KeyResult, current: MetricPoint, history: [MetricPoint]) {
    guard case .checkIns = keyResult.measure, keyResult.target > keyResult.baseline,
      keyResult.target - keyResult.baseline <= mostCounted
    else { return nil }
    let values = [keyResult.baseline] + history.map(\.value)
    guard (values + [keyResult.target]).allSatisfy({ $0 == $0.rounded() && abs($0) < 1e9 }),
      zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    remaining = Int(max(0, keyResult.target - current.value))
    stretches = Self.stretches(weeklyValues(of: history, weeks: longestHistory + 1))
  }

  private static func stretches(_ weeks: [Double?]) -> [CountedStretch] {
    let counted = weeks.enumerated().compactMap { place, value in value.map { (week: place, count: $0) } }
    return zip(counted, counted.dropFirst()).map { before, after in
      CountedStretch(items: Int(after.count - before.count), weeks: after.week - before.week)
    }
  }
}
