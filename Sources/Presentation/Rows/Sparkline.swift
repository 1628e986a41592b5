import Analysis
import Charts
import Record
import Wording

/// How many weeks a small chart shows; of rare events how many of them.
let sparklineWeeks = 30

/// The last weeks of a metric, one place a week; a week without a value is a gap.
///
/// - Parameter place: where on the page it stands, for a metric that is shown twice.
func sparkline(of item: MetricReport, asOf: CalendarDate, in place: String = "weeks") -> [UInt8] {
  SmallSeries(
    points: item.points, limits: item.limits.value,
    marks: signalMarks(item.segments.flatMap(\.signals), current: item.currentSignals), metric: item.metric, asOf: asOf
  ).svg(id: "\(place)-\(item.metric.id)", title: item.metric.title)
}

/// The same for one team or service.
func sparkline(
  _ series: MetricReport.PartSeries, of metric: Metric, named name: String, asOf: CalendarDate
) -> [UInt8] {
  SmallSeries(
    points: series.points, limits: series.limits.value,
    marks: signalMarks(series.segments.flatMap(\.signals), current: series.currentSignals), metric: metric, asOf: asOf
  ).svg(id: "part-\(series.part.id)", title: "\(metric.title), \(name)")
}

private struct SmallSeries {
  let points: [MetricPoint]
  let limits: MetricReport.Limits?
  let marks: [CalendarDate: Mark]
  let metric: Metric
  let asOf: CalendarDate

  func svg(id: String, title: String) -> [UInt8] {
    var values = [Double?](repeating: nil, count: sparklineWeeks)
    var signals = [SignalMark?](repeating: nil, count: sparklineWeeks)
    for (index, point) in points.enumerated() {
      let place = sparklineWeeks - 1 - distance(of: point, at: index)
      guard values.indices.contains(place) else { continue }
      values[place] = point.value
      signals[place] = marks[point.date].map { SignalMark(at: place, $0) }
    }
    return Sparkline(
      ChartWords(
        id: id, title: "\(title), \(sparklineWeeks) \(isOfEvents ? "events" : "weeks")",
        description: description(of: values)),
      values: values, limits: limits.map { Band(lower: $0.lower, upper: $0.upper) }, target: metric.target,
      signals: signals.compactMap(\.self)
    ).svg()
  }

  private var isOfEvents: Bool { metric.source.chart == .rareEvents }

  /// How far a value stands from the end: weeks, or of rare events how many came after it.
  private func distance(of point: MetricPoint, at index: Int) -> Int {
    isOfEvents
      ? points.count - 1 - index : asOf.startOfISOWeek.days(since: point.date.startOfISOWeek) / 7
  }

  private func description(of values: [Double?]) -> String {
    let known = values.compactMap(\.self)
    guard let first = known.first, let last = known.last else { return "There is no value in these weeks." }
    let unit = metric.unit
    var text = "\(count(known.count, "value")), from \(quantity(first, unit)) to \(quantity(last, unit))."
    if let limits { text += " Usual range \(range(limits.lower, limits.upper, unit))." }
    if let target = metric.target { text += " Target \(quantity(target, unit))." }
    return text
  }
}
