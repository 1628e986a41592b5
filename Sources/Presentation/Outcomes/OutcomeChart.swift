import Analysis
import Charts
import Record
import Wording

/// The metric around the day on which work was done: the line through the values before, carried on, and a dashed line at
/// the day.
struct OutcomeChart {
  let wording: OutcomeWording

  /// So many values before the day are drawn; the line is through all.
  private static let mostBefore = 18

  /// Empty without values.
  ///
  /// - Parameter id: unique on the page.
  func svg(id: String, width: Int = 150, height: Int = 36) -> [UInt8] {
    guard let series = wording.item.series, let done = wording.item.doneOn, let metric = wording.metric else {
      return []
    }
    let all = Array(zip(series.before + series.after, series.line))
    let shown = all.dropFirst(max(0, series.before.count - OutcomeChart.mostBefore))
    guard let first = shown.first?.0.date, let last = shown.last?.0.date else { return [] }
    let end = wording.item.windowEnds ?? done
    return LimitChart(
      ChartWords(id: id, title: "\(metric.title) before and after \(wording.item.title)", description: description),
      points: shown.map { point, line in
        LimitChart.Point(
          day: point.date.dayNumber, value: point.value, trend: line, mark: point.date == last ? mark : nil)
      },
      days: min(first, done).dayNumber...max(last, end).dayNumber, dividedAt: done.dayNumber, width: width,
      height: height
    ).svg()
  }

  private var description: String {
    let series = wording.item.series
    return "\(count(series?.before.count ?? 0, "value")) before, \(count(series?.after.count ?? 0, "value")) after it. "
      + wording.evidence
  }

  /// Of the last value, where it moved.
  private var mark: Mark? {
    wording.item.meaning.map { Mark(StatusView.Tone($0)) }
  }
}
