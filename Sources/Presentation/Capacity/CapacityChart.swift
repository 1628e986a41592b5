import Analysis
import Charts
import Record
import Wording

/// The weekly share of debt, reliability and tooling, with the promised share as the target.
struct CapacityChart {
  let scope: CapacityScope
  let policy: CapacityPolicy?
  /// The organization or team, for the chart's title.
  let name: String
  let asOf: CalendarDate

  /// What is judged at most.
  private static let mostWeeks = 78

  /// The last full weeks, a place for each; one that was not written is a gap.
  private func places(of weeks: Int) -> [(monday: CalendarDate, share: Double?)] {
    let end = asOf.adding(days: 1).startOfISOWeek
    let shares = Dictionary(scope.judgedWeeks.map { ($0.monday, $0.days.share.value) }) { first, _ in first }
    return (1...weeks).reversed().map { back in
      let monday = end.adding(days: -7 * back)
      return (monday, shares[monday] ?? nil)
    }
  }

  func small() -> [UInt8] {
    let places = places(of: sparklineWeeks)
    return Sparkline(
      ChartWords(
        id: "capacity-\(scope.team ?? "all")",
        title: "Share of debt, reliability and tooling in \(name), \(sparklineWeeks) weeks",
        description: description(of: places.map(\.share))),
      values: places.map(\.share), limits: band, target: policy?.share, signals: rings(at: places.map(\.monday))
    ).svg()
  }

  func full() -> [UInt8] {
    let all = places(of: CapacityChart.mostWeeks)
    let places = Array(all.drop { $0.share == nil })
    let points = places.map { SeriesChart.Point(day: $0.monday.dayNumber, value: $0.share) }
    return SeriesChart(
      ChartWords(
        id: "capacity", title: "Share of debt, reliability and tooling in \(name) by week",
        description: description(of: places.map(\.share))),
      points: points, firstDate: shortWords(for: places.first?.monday ?? asOf, asOf: asOf),
      lastDate: shortWords(for: places.last?.monday ?? asOf, asOf: asOf),
      labels: labels(of: points),
      limits: band, centre: scope.drift.limits.value?.centre,
      target: policy.map { .init($0.share, label: "promised \(percent($0.share))") },
      signals: rings(at: places.map(\.monday))
    ).svg()
  }

  /// The last week, the highest and the lowest; a number that stands beside a more important one already is not repeated.
  private func labels(of points: [SeriesChart.Point]) -> [(index: Int, text: String)] {
    SeriesChart.worthLabelling(points).prefix(3).reduce(into: []) { labels, index in
      let text = percent(points[index].value ?? 0)
      if !labels.contains(where: { $0.text == text }) { labels.append((index, text)) }
    }
  }

  private var band: Band? { scope.drift.limits.value.map { Band(lower: $0.lower, upper: $0.upper) } }

  /// Around what is part of the move of today; what is of the past is told in words.
  private func rings(at mondays: [CalendarDate]) -> [SignalMark] {
    let marks = signalMarks(current: scope.drift.currentSignals)
    return mondays.enumerated().compactMap { place, monday in marks[monday].map { SignalMark(at: place, $0) } }
  }

  func description(of shares: [Double?]) -> String {
    let known = shares.compactMap(\.self)
    guard let first = known.first, let last = known.last else { return "There is no value in these weeks." }
    var text = "\(count(known.count, "week")) written, from \(percent(first)) to \(percent(last))."
    if let limits = scope.drift.limits.value { text += " Usual range \(CapacityWords.range(limits))." }
    if let policy { text += " Promised \(percent(policy.share))." }
    return text
  }
}
