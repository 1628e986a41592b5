import Analysis
import Charts
import Record

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
    let shown = judged.points.filter { $0.date >= start }
    return chart(
      shown, days: start.dayNumber...end.dayNumber, size: .small(width: 156, height: 44),
      title: "\(judged.measure.title) of \(name), \(sparklineWeeks) weeks", onlyCurrent: true
    ).svg()
  }

  /// All that is judged, at full width. A silence at the end is a gap.
  ///
  /// - Parameter mondays: the full weeks of the service or team, ascending.
  func full(from mondays: [CalendarDate]) -> [UInt8] {
    let start = mondays.suffix(MeasureChart.mostWeeks).first ?? asOf
    let first = judged.points.first.map { max($0.date, start) } ?? start
    let last = mondays.last.map { $0.adding(days: 6) } ?? asOf
    var chart = chart(
      judged.points, days: min(first, last).dayNumber...last.dayNumber,
      size: .full(
        height: 200, first: shortWords(for: first, asOf: asOf), last: shortWords(for: last, asOf: asOf)),
      title: "\(judged.measure.title) of \(name)", onlyCurrent: false)
    chart.labels = labels
    return chart.svg()
  }

  private func chart(
    _ points: [JudgedMeasure.Point], days: ClosedRange<Int>?, size: LimitChart.Size, title: String, onlyCurrent: Bool
  ) -> LimitChart {
    let marks = marks(onlyCurrent: onlyCurrent)
    return LimitChart(
      ChartWords(
        id: "\(judged.measure.rawValue)-\(name)", title: title, description: description(of: points),
        noData: "nothing to show"),
      points: points.map { point in
        LimitChart.Point(
          day: point.date.dayNumber, value: point.value,
          limits: point.lower.flatMap { lower in point.upper.map { Band(lower: lower, upper: $0) } },
          mark: marks[point.date])
      },
      days: days, centre: judged.limits.value?.centre, size: size)
  }

  /// The last point, the highest and the lowest.
  private var labels: [(index: Int, text: String)] {
    let points = judged.points.map { SeriesChart.Point(day: $0.date.dayNumber, value: $0.value) }
    return SeriesChart.worthLabelling(points).prefix(3).map { ($0, judged.words(points[$0].value ?? 0)) }
  }

  /// What is part of a signal of today says whether it is better; what is of the past is an open ring, for once a level
  /// has moved, the old one looks unusual.
  private func marks(onlyCurrent: Bool) -> [CalendarDate: Mark] {
    var marks: [CalendarDate: Mark] = [:]
    let current = judged.currentSignals
    for signal in onlyCurrent ? current : judged.signals {
      let isCurrent = current.contains(signal)
      for point in signal.points where isCurrent || marks[point.date] == nil {
        marks[point.date] = isCurrent ? Mark(StatusView.Tone(signal.meaning)) : .neutral
      }
    }
    return marks
  }

  func description(of points: [JudgedMeasure.Point]) -> String {
    let known = points.compactMap(\.value)
    guard let first = known.first, let last = known.last else { return "There is no value in these weeks." }
    var text = "\(count(known.count, "value")), from \(judged.words(first)) to \(judged.words(last))."
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
