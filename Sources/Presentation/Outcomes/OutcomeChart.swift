import Analysis
import Charts
import Record
import Wording

/// The metric around the day on which work was done: limits from the values before, and a dashed line at the day.
struct OutcomeChart {
  let wording: OutcomeWording

  /// So many values before the day are drawn; the limits are from all.
  private static let mostBefore = 18

  /// Empty without values.
  ///
  /// - Parameter id: unique on the page.
  func svg(id: String, width: Int = 150, height: Int = 36) -> [UInt8] {
    guard let series = wording.item.series, let done = wording.item.doneOn, let metric = wording.metric else {
      return []
    }
    let all = Array(zip(series.before + series.after, series.bands))
    let shown = all.dropFirst(max(0, series.before.count - OutcomeChart.mostBefore))
    guard let first = shown.first?.0.date, let last = shown.last?.0.date else { return [] }
    let marks = self.marks
    let end = wording.item.windowEnds ?? done
    return LimitChart(
      ChartWords(id: id, title: "\(metric.title) before and after \(wording.item.title)", description: description),
      points: shown.map { point, band in
        LimitChart.Point(
          day: point.date.dayNumber, value: point.value, limits: band.map { Band(lower: $0.lower, upper: $0.upper) },
          centre: band?.centre, mark: marks[point.date])
      },
      days: min(first, done).dayNumber...max(last, end).dayNumber, dividedAt: done.dayNumber, width: width,
      height: height
    ).svg()
  }

  private var description: String {
    let series = wording.item.series
    let facts =
      "\(count(series?.before.count ?? 0, "value")) before, \(count(series?.after.count ?? 0, "value")) after it."
    guard let limits = series?.limits.value else { return "\(facts) \(wording.evidence)" }
    return
      "\(facts) Usual range before \(range(limits.lower, limits.upper, wording.metric?.unit ?? "")). \(wording.evidence)"
  }

  /// The values of the signal.
  private var marks: [CalendarDate: Mark] {
    guard case .moved(let meaning, let signal, _) = wording.item.verdict else { return [:] }
    let mark = Mark(StatusView.Tone(meaning))
    return Dictionary(signal.points.map { ($0.date, mark) }) { first, _ in first }
  }
}
