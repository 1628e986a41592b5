import Analysis
import Charts
import Record

/// How many weeks a small chart shows.
let sparklineWeeks = 30

/// The last weeks of a metric, one place a week; a week without a value is a gap.
func sparkline(of item: MetricReport, asOf: CalendarDate) -> [UInt8] {
  let last = asOf.startOfISOWeek
  var values = [Double?](repeating: nil, count: sparklineWeeks)
  var signals = [Signal?](repeating: nil, count: sparklineWeeks)
  let found = item.signalsByDay
  for point in item.points {
    let place = sparklineWeeks - 1 - last.days(since: point.date.startOfISOWeek) / 7
    guard values.indices.contains(place) else { continue }
    values[place] = point.value
    signals[place] = found[point.date].map { Signal(at: place, Mark(StatusView.Tone($0.meaning))) }
  }
  let limits = item.limits.value
  return Sparkline(
    ChartWords(
      id: "weeks-\(item.metric.id)", title: "\(item.metric.title), \(sparklineWeeks) weeks",
      description: description(of: values, item)),
    values: values, limits: limits.map { Band(lower: $0.lower, upper: $0.upper) }, target: item.metric.target,
    signals: signals.compactMap { $0 }
  ).svg()
}

private func description(of values: [Double?], _ item: MetricReport) -> String {
  let known = values.compactMap { $0 }
  guard let first = known.first, let last = known.last else { return "There is no value in these weeks." }
  let unit = item.metric.unit
  var text = "\(count(known.count, "value")), from \(quantity(first, unit)) to \(quantity(last, unit))."
  if let limits = item.limits.value { text += " Usual range \(range(limits.lower, limits.upper, unit))." }
  if let target = item.metric.target { text += " Target \(quantity(target, unit))." }
  return text
}
