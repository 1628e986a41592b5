import Analysis
import Charts
import Record
import Wording

/// A measure of a service or team as a chart.
struct MeasureChart {
  let judged: JudgedMeasure
  /// The service or team, for the chart's title and its ids.
  let name: String
  let asOf: CalendarDate

  /// What is judged at most.
  private static let mostWeeks = 78

  /// The last 30 weeks as one of several small charts, which share their weeks.
  func small() -> [UInt8] {
    let end = asOf.startOfISOWeek
    let start = end.adding(days: -7 * sparklineWeeks)
    let shown = drawn.filter { $0.last >= start }
    let marks = signalMarks(current: judged.currentSignals)
    return LimitChart(
      words(
        "\(judged.measure.title) of \(name), \(sparklineWeeks) weeks", of: judged.points.filter { $0.last >= start }),
      points: shown.map { point in
        LimitChart.Point(
          day: point.middle.dayNumber, value: point.value, limits: point.band, centre: point.centre,
          mark: marks[point.date])
      }, days: start.dayNumber...max(end, shown.last?.middle ?? end).dayNumber, width: 156, height: 44
    ).svg()
  }

  /// The points with the one that has not ended, on the report's day.
  private var drawn: [JudgedMeasure.Point] { judged.points + [judged.openPoint(on: asOf)].compactMap(\.self) }

  /// All that is judged, at full width. A silence at the end is a gap.
  ///
  /// - Parameter mondays: the full weeks of the service or team, ascending.
  func full(from mondays: [CalendarDate]) -> [UInt8] {
    let start = mondays.suffix(MeasureChart.mostWeeks).first ?? asOf
    let drawn = drawn
    let first = drawn.first.map { max($0.date, start) } ?? start
    let last = max(mondays.last.map { $0.adding(days: 6) } ?? asOf, drawn.last?.middle ?? start)
    let points = drawn.map { SeriesChart.Point(day: $0.middle.dayNumber, value: $0.value) }
    let marks = signalMarks(judged.signals, current: judged.currentSignals)
    return SeriesChart(
      words("\(judged.measure.title) of \(name)", of: judged.points), points: points,
      days: min(first, last).dayNumber...last.dayNumber, firstDate: shortWords(for: first, asOf: asOf),
      lastDate: shortWords(for: last, asOf: asOf), labels: labels(of: points, drawn), stretches: stretches,
      breaks: breaks,
      signals: drawn.indices.compactMap { place in
        let open: Mark? = place == judged.points.count || drawn[place].isOpen ? .neutral : nil
        return (marks[drawn[place].date] ?? open).map { SignalMark(at: place, $0) }
      }, height: 200
    ).svg()
  }

  /// The last point, the highest and the lowest; what has not ended says so.
  private func labels(
    of points: [SeriesChart.Point], _ drawn: [JudgedMeasure.Point]
  ) -> [(index: Int, text: String)] {
    SeriesChart.worthLabelling(points).prefix(3).map { place in
      (place, (judged.words(of: drawn[place]) ?? "") + (place == judged.points.count ? " so far" : ""))
    }
  }

  private func words(_ title: String, of points: [JudgedMeasure.Point]) -> ChartWords {
    ChartWords(
      id: "\(judged.measure.rawValue)-\(name)", title: title, description: description(of: points),
      noData: "nothing to show")
  }

  /// The first point after each rebase.
  private var breaks: [Int] {
    let starts = judged.rebases.map { judged.basis.start(of: $0.rebase) }
    return starts.compactMap { start in judged.points.firstIndex { $0.date >= start } }
  }

  /// The usual range from one rebase to the next.
  private var stretches: [SeriesChart.RangedPart] {
    let starts = Array(Set([0] + breaks)).sorted()
    let drawn = drawn
    return zip(starts, starts.dropFirst() + [drawn.count]).filter { $0 < $1 }.map { start, end in
      let points = drawn[start..<end]
      return SeriesChart.RangedPart(
        points: start..<end, centre: points.lazy.compactMap(\.centre).first, bands: points.map(\.band))
    }
  }

  func description(of points: [JudgedMeasure.Point]) -> String {
    let known = points.filter { $0.value != nil }
    guard let first = known.first.flatMap(judged.words(of:)), let last = known.last.flatMap(judged.words(of:)) else {
      return "There is no value in these weeks."
    }
    var text = "\(count(known.count, "value")), from \(first) to \(last)."
    if let together = judged.togetherWords { text += " " + sentence(together) }
    if judged.signal?.pattern != .silence, let open = judged.openWords(asOf: asOf) { text += " " + sentence(open) }
    if let limits = judged.limits.value {
      text += " Usual range \(judged.words(from: limits.lower, to: limits.upper))."
    }
    if let signal = judged.signal {
      let meaning = signal.meaning == .neutral ? "" : ": \(signal.meaning.rawValue)"
      text += " " + sentence(judged.fact(asOf: asOf) + meaning)
    }
    return text
  }
}

extension JudgedMeasure.Point {
  /// Where it stands in time: at the middle of its weeks.
  fileprivate var middle: CalendarDate { date.adding(days: last.days(since: date) / 2) }

  fileprivate var band: Band? { lower.flatMap { lower in upper.map { Band(lower: lower, upper: $0) } } }
}
