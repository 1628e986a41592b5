import Record
import Statistics

/// The values of a metric before and after a day, held against the line through those before.
struct OutcomeSeries {
  private let metric: Metric
  /// All of them, as they are drawn.
  private let shownBefore: [MetricPoint]
  /// Those that count: for the line, their number and their mean alike.
  private let before: [MetricPoint]
  private let after: [MetricPoint]
  private let change: Figure<LevelChange>
  private let low: OutcomeReport.Low?

  /// - Parameters:
  ///   - before: what the line is drawn through; the value on which the work was begun does not count where it was a low.
  ///   - after: what is judged: no pattern reaches back before the day.
  ///   - begun: the day on which somebody took the work up; nil when that is not known.
  init(of metric: Metric, before: [MetricPoint], after: [MetricPoint], begun: CalendarDate?) {
    let low = begun.flatMap { lowest(of: before, on: $0, better: metric.better) }
    self.metric = metric
    self.low = low
    self.shownBefore = before
    self.before = before.filter { $0.date != low?.day }
    self.after = after
    change = levelChange(before: self.before.map(\.weighed), after: after.map(\.weighed))
  }

  var report: OutcomeReport.Series {
    let line = change.value.flatMap { before.count >= OutcomeReport.fewestBefore ? $0 : nil }
    return OutcomeReport.Series(
      before: shownBefore, after: after,
      line: (shownBefore + after).map { point in line?.carriedOn(to: point.week) })
  }

  /// Once its window is over.
  ///
  /// - Parameter expected: how far the metric was to move at least, above 0; nil when nobody said.
  func verdict(expected: Double?) -> OutcomeReport.Verdict {
    guard before.count >= OutcomeReport.fewestBefore else {
      return .cannotTell(
        .tooFewBefore(have: before.count, need: OutcomeReport.fewestBefore, isLowLeftOut: low != nil))
    }
    guard after.count >= OutcomeReport.fewestAfter else {
      return .cannotTell(.tooFewAfter(have: after.count, need: OutcomeReport.fewestAfter))
    }
    switch change {
    case .unavailable(let reason): return .cannotTell(.withoutLine(reason))
    case .measured(let change):
      if let ends, !ends.contains(change.carriedOn) {
        let past = change.carriedOn < ends.lowerBound ? ends.lowerBound : ends.upperBound
        return .cannotTell(.lineLeaves(past: past, carriedOn: change.carriedOn, unit: metric.unit))
      }
      return verdict(comparison(change, expected: expected))
    }
  }

  private func verdict(_ found: OutcomeReport.Comparison) -> OutcomeReport.Verdict {
    let (low, high) = (found.change.low, found.change.high)
    if low > 0 { return .moved(meaning(of: .up, better: metric.better), found) }
    if high < 0 { return .moved(meaning(of: .down, better: metric.better), found) }
    return max(-low, high) <= found.smallest ? .didNotMove(found) : .undecided(found)
  }

  private func comparison(_ change: LevelChange, expected: Double?) -> OutcomeReport.Comparison {
    let interval = change.effect.interval
    return OutcomeReport.Comparison(
      before: level(of: before), after: change.after, carriedOn: change.carriedOn,
      change: .init(value: change.effect.value, low: interval.lower, high: interval.upper),
      smallest: expected ?? change.deviationBefore / 2, isNamed: expected != nil,
      valuesBefore: before.count, valuesAfter: after.count, low: low)
  }

  /// The mean; of shares all cases by all that were looked at, as on the chart.
  private func level(of points: [MetricPoint]) -> Double {
    let all = points.reduce(0) { $0 + $1.weighed.weight }
    return points.reduce(0) { $0 + $1.weighed.weight * $1.value / all }
  }

  /// What no value can lie beyond.
  private var ends: ClosedRange<Double>? {
    if let ends = unitEnds(of: metric, before + after) { return ends }
    return switch metric.source.chart {
    case .process: nil
    case .proportion: 0...metric.quotientScale
    case .rareEvents: 0...Double.infinity
    }
  }
}

/// Work that is begun when its metric is at its worst sees it return by chance alone.
///
/// - Returns: the last value up to the day, where it is among the worst tenth of all those before the work was done (of
///   fewer than 20 the worst one).
private func lowest(of points: [MetricPoint], on day: CalendarDate, better: Metric.Direction) -> OutcomeReport.Low? {
  guard better != .neutral, let point = points.prefix(points.countUpTo(day, at: \.date)).last else { return nil }
  let asBad = points.count { better == .higher ? $0.value <= point.value : $0.value >= point.value }
  guard asBad <= max(1, points.count / 10) else { return nil }
  return OutcomeReport.Low(day: point.date, value: point.value)
}

extension MetricPoint {
  fileprivate var week: Double { Double(date.dayNumber) / 7 }

  /// A share counts by how many were looked at.
  fileprivate var weighed: WeighedValue {
    let isShare = cases != nil && (n ?? 0) > 0
    return WeighedValue(time: week, value: value, weight: isShare ? Double(n ?? 1) : 1)
  }
}

/// Nil when the metric has no values of the whole.
///
/// The values before are those since the last rebase that came before the day, at most 78, as for the metric itself.
func outcomeSeries(_ report: MetricReport, of item: WorkItem, doneOn day: CalendarDate) -> OutcomeSeries? {
  guard !report.points.isEmpty else { return nil }
  let end = day.adding(days: OutcomeReport.window)
  let (until, through) = (report.points.countUpTo(day, at: \.date), report.points.countUpTo(end, at: \.date))
  let rebases = report.metric.rebases.filter { $0.date < day }
  return OutcomeSeries(
    of: report.metric, before: currentBaseline(of: Array(report.points[..<until]), rebases: rebases),
    after: Array(report.points[until..<through]), begun: item.header.date)
}
