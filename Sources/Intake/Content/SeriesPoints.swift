import Record

/// The values of a metric from the rows of its file, which are in order.
///
/// - Parameter scale: what a share is multiplied by.
func points(of rows: [SeriesRow], _ content: MetricSource.Content, scale: Double) -> [MetricPoint] {
  switch content {
  case .value, .share: rows.compactMap { point(of: $0, scale: scale) }
  case .answers(_, _, let satisfaction): satisfactionPoints(of: rows, satisfaction, scale: scale)
  case .rareEvents: timesBetween(rows)
  }
}

/// A share of nothing is a gap.
private func point(of row: SeriesRow, scale: Double) -> MetricPoint? {
  switch row.content {
  case .value(let value): MetricPoint(date: row.date, value: value, part: row.part)
  case .share(let count, let whole): MetricPoint(date: row.date, count, of: whole, scale: scale, part: row.part)
  case .answers, .event: nil
  }
}

/// The days from each event to the next of the same team or service, dated on the later one.
private func timesBetween(_ rows: [SeriesRow]) -> [MetricPoint] {
  var last: [MetricPart?: CalendarDate] = [:]
  return rows.compactMap { row in
    let before = last.updateValue(row.date, forKey: row.part)
    return before.map { MetricPoint(date: row.date, value: Double(row.date.days(since: $0)), part: row.part) }
  }
}

/// One value for each day, and team or service, of which every number is known and there is any answer.
private func satisfactionPoints(
  of rows: [SeriesRow], _ satisfaction: Satisfaction, scale: Double
) -> [MetricPoint] {
  var points: [MetricPoint] = []
  var start = rows.startIndex
  while start < rows.endIndex {
    let first = rows[start]
    let rest = rows[start...]
    let end = rest.firstIndex { $0.date != first.date || $0.part != first.part } ?? rows.endIndex
    if let point = point(of: rows[start..<end], satisfaction, scale: scale) { points.append(point) }
    start = end
  }
  return points
}

private func point(of day: ArraySlice<SeriesRow>, _ satisfaction: Satisfaction, scale: Double) -> MetricPoint? {
  var answers = Answers()
  for row in day {
    guard case .answers(let score, let count?) = row.content else { return nil }
    answers.add(count, of: score, satisfaction)
  }
  guard let first = day.first, answers.n > 0 else { return nil }
  let n = answers.n
  switch satisfaction.summary {
  case .mean: return MetricPoint(date: first.date, value: answers.sum / Double(n), part: first.part, n: n)
  case .topBox: return MetricPoint(date: first.date, answers.best, of: n, scale: scale, part: first.part)
  case .netPromoterScore:
    let value = 100 * Double(answers.best - answers.worst) / Double(n)
    return MetricPoint(date: first.date, value: value, part: first.part, n: n)
  }
}

/// The answers of a day.
private struct Answers {
  var n = 0
  /// Of all scores.
  var sum = 0.0
  /// How many gave a score of the top box, or promote.
  var best = 0
  /// How many detract.
  var worst = 0

  mutating func add(_ count: Int, of score: Int, _ satisfaction: Satisfaction) {
    n += count
    sum += Double(score) * Double(count)
    switch satisfaction.summary {
    case .mean: break
    case .topBox(let scores): best += score > satisfaction.scale.upperBound - scores ? count : 0
    case .netPromoterScore:
      best += score >= 9 ? count : 0
      worst += score <= 6 ? count : 0
    }
  }
}
