import Record

/// One metric divided by another, on the days that both have a value; where there is no such day at all, by the last
/// values of the ISO weeks that both have, dated on the later of the two.
///
/// Values by team or service are divided team by team or service by service. A denominator of 0 is a gap.
///
/// - Parameter scale: what the quotient is multiplied by.
func ratio(
  of above: ValuedMetric, to below: ValuedMetric, scale: Double
) -> (points: [MetricPoint], absence: Unavailability) {
  if above.metric.points.isEmpty { return ([], above.absence) }
  if below.metric.points.isEmpty { return ([], below.absence) }
  var pairs = pairs(above.metric.points, below.metric.points, by: \.dayNumber)
  if pairs.isEmpty { pairs = Analysis.pairs(above.metric.points, below.metric.points, by: \.startOfISOWeek.dayNumber) }
  let points = pairs.compactMap { quotient($0.above, $0.below, scale: scale) }
  guard pairs.isEmpty else { return (points, .noData) }
  let weeks = Set(above.metric.points.map(\.date.startOfISOWeek))
  let share = below.metric.points.contains { weeks.contains($0.date.startOfISOWeek) }
  return ([], share ? .noCommonParts : .noCommonDays)
}

/// A stretch of time of one team or service, or of the whole.
private struct Slot: Hashable {
  var time: Int
  var part: MetricPart?
}

/// The values of both in each stretch of time that both have, in the order of the values above the line. Of several
/// values in one stretch the last counts.
private func pairs(
  _ above: [MetricPoint], _ below: [MetricPoint], by time: (CalendarDate) -> Int
) -> [(above: MetricPoint, below: MetricPoint)] {
  func slot(_ point: MetricPoint) -> Slot { Slot(time: time(point.date), part: point.part) }
  let denominators = Dictionary(below.map { (slot($0), $0) }) { $1 }
  let last = Dictionary(above.indices.map { (slot(above[$0]), $0) }) { $1 }
  return above.indices.compactMap { index in
    guard last[slot(above[index])] == index, let denominator = denominators[slot(above[index])] else { return nil }
    return (above[index], denominator)
  }
}

private func quotient(_ above: MetricPoint, _ below: MetricPoint, scale: Double) -> MetricPoint? {
  guard below.value != 0 else { return nil }
  let value = above.value / below.value * scale
  guard value.isFinite else { return nil }
  return MetricPoint(date: max(above.date, below.date), value: value, part: above.part)
}
