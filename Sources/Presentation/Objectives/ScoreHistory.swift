import Analysis
import Charts
import Record
import Templating
import Wording

/// The score of an objective over its period.
struct ScoreHistory: Sendable {
  let item: ObjectiveReport
  let asOf: CalendarDate

  /// The points that are shown, in ascending order of date.
  var shown: ArraySlice<ObjectiveReport.ScorePoint> { item.history.suffix(mostValuesShown) }

  var description: String {
    guard let first = shown.first, let last = shown.last else { return "There is no score." }
    let expected = item.objective.kind.expectedScore
    return "Score \(score(first.score)) on \(shortWords(for: first.date, asOf: asOf)), \(score(last.score)) on "
      + "\(shortWords(for: last.date, asOf: asOf)); \(score(expected)) is expected at the end.\(partWords)"
  }

  /// A score of two key results and one of three do not make a line that means one thing, which has to be said.
  private var partWords: String {
    let all = item.keyResults.count
    guard let fewest = shown.map(\.known).min(), fewest < all else { return "" }
    return
      " Each score is of the key results that had a value by then, at first \(count(shown.first?.known ?? fewest)) of \(all)."
  }

  func svg() -> [UInt8] {
    let points = shown.map { SeriesChart.Point(day: $0.date.dayNumber, value: $0.score) }
    let expected = item.objective.kind.expectedScore
    return SeriesChart(
      ChartWords(id: "score", title: "Score of \(item.objective.title) over time", description: description),
      points: points, firstDate: shown.first.map { shortWords(for: $0.date, asOf: asOf) } ?? "",
      lastDate: shown.last.map { shortWords(for: $0.date, asOf: asOf) } ?? "",
      labels: SeriesChart.worthLabelling(points).map { (index: $0, text: score(points[$0].value ?? 0)) },
      target: .init(expected, label: "expected \(score(expected))"), height: 180
    ).svg()
  }

  /// The latest first.
  var rows: [ScoreRow] { shown.reversed().map { ScoreRow(point: $0) } }
}

/// A score in the table beside the chart.
struct ScoreRow: Sendable {
  let point: ObjectiveReport.ScorePoint

  static let names = Names<ScoreRow>(
    "score on a day",
    [
      .text("date", "The day in words") { words(for: $0.point.date) },
      .text("date_iso", "The day as YYYY-MM-DD") { $0.point.date.iso },
      .text("value", "The score, with two decimals at most") { number($0.point.score, significant: 2) },
    ])
}
