import Record

/// The last value of each ISO week, ending with the week of the last point; nil for a week without one.
///
/// - Parameter weeks: how many weeks to look at, at most.
func weeklyValues(of points: [MetricPoint], weeks: Int) -> [Double?] {
  guard let last = points.last?.date.startOfISOWeek else { return [] }
  var values: [Double?] = []
  for point in points.reversed() {
    let back = last.days(since: point.date.startOfISOWeek) / 7
    guard back < weeks else { break }
    while values.count < back { values.append(nil) }
    if values.count == back { values.append(point.value) }
  }
  return values.reversed()
}
