import Record

/// The score of an objective on each day that brought a new value, as it would have been computed on that day.
func scoreHistory(of keyResults: [KeyResultReport]) -> [ObjectiveReport.ScorePoint] {
  var tracks = keyResults.map { ScoreTrack($0) }
  let days = Set(keyResults.flatMap { $0.values.map(\.date) }).sorted()
  return days.compactMap { day in
    var total = 0.0
    var weight = 0.0
    var known = 0
    for index in tracks.indices {
      guard let score = tracks[index].advance(to: day) else { continue }
      total += score * tracks[index].weight
      weight += tracks[index].weight
      known += 1
    }
    return weight > 0 ? ObjectiveReport.ScorePoint(date: day, score: total / weight, known: known) : nil
  }
}

/// The scores of one key result, read from the first day on.
private struct ScoreTrack {
  let weight: Double
  private let keyResult: KeyResult
  private let values: [MetricPoint]
  private let since: CalendarDate?
  private var next = 0
  private var score: Double?

  init(_ report: KeyResultReport) {
    keyResult = report.keyResult
    weight = report.keyResult.weight
    values = report.values
    since = report.comparableFrom
  }

  /// The score on `day`; nil while there is no value. Days are asked for in ascending order.
  mutating func advance(to day: CalendarDate) -> Double? {
    let before = next
    while next < values.count, values[next].date <= day { next += 1 }
    if next > before {
      let level = PresentLevel(of: values[..<next], keyResult.level, since: since, on: day)
      score = level.flatMap { keyResult.score(at: $0.value).value?.share }
    }
    return score
  }
}
