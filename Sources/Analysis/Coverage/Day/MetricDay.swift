import Record

/// When a metric last gave a value, as a day saw it.
struct MetricDay {
  let metric: Metric
  /// The last day with a value, of the whole or of any team.
  let lastDay: CalendarDate?
  /// It had a rhythm, and lost it: see `isSilence`.
  let isQuiet: Bool
  /// The last day on which it is not quiet if no more values come; nil when it has no rhythm, or is not told.
  let speaksUntil: CalendarDate?
}

func metricDays(_ now: Snapshot, on viewpoint: Viewpoint) -> [MetricDay] {
  let day = viewpoint.day
  guard day < now.asOf else { return now.metrics.map { MetricDay($0, on: day) } }
  return now.metrics.filter { viewpoint.sees($0.metric.header) }.map { report in
    let points = report.metric.points.prefix(report.metric.points.countUpTo(day, at: \.date))
    return MetricDay(
      metric: report.metric, lastDay: points.last?.date, isQuiet: isQuiet(report, points, on: day), speaksUntil: nil)
  }
}

extension MetricDay {
  fileprivate init(_ report: MetricReport, on day: CalendarDate) {
    let last = report.lastDay
    self.init(
      metric: report.metric, lastDay: last, isQuiet: Analysis.isQuiet(report, on: day),
      speaksUntil: last.flatMap { last in
        report.rhythm.value.map { last.adding(days: daysToSilence(rhythm: $0)) }
      })
  }
}

/// Most metrics gave a value not long ago, and their rhythm then needs no working out.
private func isQuiet(_ report: MetricReport, _ points: ArraySlice<MetricPoint>, on day: CalendarDate) -> Bool {
  guard let last = points.last?.date, isSilence(from: last, to: day, rhythm: 1),
    let rhythm = rhythm(of: Array(points), report.chart, absence: .noData).value
  else { return false }
  return isSilence(from: last, to: day, rhythm: rhythm)
}
