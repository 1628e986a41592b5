import Record
import Statistics

/// The values of a metric before and after a day, judged by limits from those before.
struct OutcomeSeries {
  private let metric: Metric
  private let before: [MetricPoint]
  private let after: [MetricPoint]
  private let judged: JudgedBaseline

  /// - Parameters:
  ///   - before: what the limits are from.
  ///   - after: what is judged: no pattern reaches back before the day.
  init(of metric: Metric, before: [MetricPoint], after: [MetricPoint], _ rules: SignalRules) {
    self.metric = metric
    self.before = before
    self.after = after
    judged = JudgedBaseline(before + after, of: metric, rules: rules, after: before.count)
  }

  var report: OutcomeReport.Series {
    let hasLimits = !before.isEmpty
    return OutcomeReport.Series(
      before: before, after: after, bands: hasLimits ? judged.bands : (before + after).map { _ in nil },
      limits: hasLimits ? judged.limits : .unavailable(.tooFew(have: 0, need: ProcessLimits.fewest)))
  }

  /// Once its window is over.
  func verdict(fewestAfter: Int) -> OutcomeReport.Verdict {
    guard before.count >= ProcessLimits.fewest else {
      return .cannotTell(.tooFewBefore(have: before.count, need: ProcessLimits.fewest))
    }
    guard after.count >= fewestAfter else { return .cannotTell(.tooFewAfter(have: after.count, need: fewestAfter)) }
    if let reason = judged.limits.reason { return .cannotTell(.withoutLimits(reason)) }
    guard let comparison else { return .cannotTell(.withoutLimits(.outOfRange)) }
    guard let signal = move(towards: comparison.difference) else { return .didNotMove(comparison) }
    return .moved(signal.meaning, signal, comparison)
  }

  /// The signal that says most: one in the direction of the whole difference before others, then the most specific, then
  /// the latest. Patterns without a direction, such as values that are unusually steady, are no move.
  private func move(towards difference: Double) -> MetricReport.Signal? {
    let direction: Direction = difference > 0 ? .up : .down
    let moves = judged.signals.filter { $0.direction != .none }
    return moves.reversed().min { rank($0, direction) < rank($1, direction) }.map { joined($0, with: moves) }
  }

  /// All values that lie outside on one side are told at once, as each is a signal by itself.
  private func joined(_ signal: MetricReport.Signal, with moves: [MetricReport.Signal]) -> MetricReport.Signal {
    guard signal.pattern == .outside else { return signal }
    var whole = signal
    whole.points = moves.filter { $0.pattern == .outside && $0.direction == signal.direction }.flatMap(\.points)
      .sorted { $0.date < $1.date }
    return whole
  }

  private func rank(_ signal: MetricReport.Signal, _ direction: Direction) -> (Int, Int) {
    (signal.direction == direction ? 0 : 1, signal.pattern.rawValue)
  }

  private var comparison: OutcomeReport.Comparison? {
    guard let before = level(of: before), let after = level(of: after), (after - before).isFinite else { return nil }
    return OutcomeReport.Comparison(
      before: before, after: after, valuesBefore: self.before.count, valuesAfter: self.after.count)
  }

  /// The mean; of shares all cases by all that were looked at, as on the chart.
  private func level(of points: [MetricPoint]) -> Double? {
    let cases = points.compactMap(\.cases).reduce(0, +)
    let all = points.compactMap { $0.cases == nil ? nil : $0.n }.reduce(0, +)
    guard metric.source.chart == .proportion, all > 0 else { return mean(of: points.map(\.value)).value }
    return Double(cases) * metric.quotientScale / Double(all)
  }
}

/// Nil when the metric has no values of the whole.
///
/// The values before are those since the last rebase that came before the day, at most 78, as for the metric itself.
func outcomeSeries(
  _ report: MetricReport, around day: CalendarDate, _ rules: SignalRules
) -> OutcomeSeries? {
  guard !report.points.isEmpty else { return nil }
  let end = day.adding(days: OutcomeReport.window)
  let (until, through) = (report.points.countUpTo(day, at: \.date), report.points.countUpTo(end, at: \.date))
  let rebases = report.metric.rebases.filter { $0.date < day }
  return OutcomeSeries(
    of: report.metric, before: currentBaseline(of: Array(report.points[..<until]), rebases: rebases),
    after: Array(report.points[until..<through]), rules)
}
