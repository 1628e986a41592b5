package import Record
import Statistics

extension MetricReport {
  /// The days since the last of rare events: a time that has not ended.
  package struct OpenInterval: Sendable, Equatable {
    /// The day of the event.
    package var since: CalendarDate
    package var days: Int
    /// The upper limit of times between them, in days.
    package var limit: Double
    /// How often none comes for so long or longer; 0 to 1.
    package var chance: Double

    /// Whether so long a silence is a signal, for as long as it lasts: beyond the limit, and no more likely than once in
    /// 200, since limits of a few even times are narrower than such times are.
    package var isUnusual: Bool { Double(days) > limit && chance < 0.005 }
  }

  /// With what has passed by a day since the last event, and its signal where that is longer than the limit. Metrics of
  /// other values, and those without limits, stay as they are.
  func waiting(on day: CalendarDate) -> MetricReport {
    guard chart == .rareEvents, let open = openInterval(points, segments, on: day) else { return self }
    var report = self
    report.open = open
    guard let silence = open.signal(on: day, better: metric.better, place: points.count) else { return report }
    report.signals.append(silence)
    report.movement = .measured(.signal(silence))
    report.candidates.insert(open.movement(silence), at: 0)
    return report
  }
}

extension MetricReport.PartSeries {
  /// As of the whole.
  func waiting(_ metric: Metric, on day: CalendarDate) -> Self {
    guard metric.source.chart == .rareEvents, let open = openInterval(points, segments, on: day),
      let silence = open.signal(on: day, better: metric.better, place: points.count)
    else { return self }
    var series = self
    series.movement = .measured(.signal(silence))
    series.candidates.insert(open.movement(silence), at: 0)
    return series
  }
}

/// Nil without limits.
private func openInterval(
  _ points: [MetricPoint], _ segments: [MetricReport.Segment], on day: CalendarDate
) -> MetricReport.OpenInterval? {
  guard let last = points.last, let segment = segments.last, let limits = segment.limits.value else { return nil }
  let days = day.days(since: last.date)
  return MetricReport.OpenInterval(
    since: last.date, days: days, limit: limits.upper,
    chance: chanceOfWaiting(Double(days), after: segment.points.map(\.value)))
}

extension MetricReport.OpenInterval {
  /// The signal that it is; nil while it is usual.
  fileprivate func signal(
    on day: CalendarDate, better: Metric.Direction, place: Int
  ) -> MetricReport.Signal? {
    guard isUnusual else { return nil }
    return MetricReport.Signal(
      rule: silenceRuleID, pattern: .silence, points: [MetricPoint(date: day, value: Double(days))], places: [place],
      direction: .up, meaning: meaning(of: .up, better: better))
  }

  /// It is looked for beside what the rules find.
  fileprivate func movement(_ silence: MetricReport.Signal) -> JudgedMovement {
    JudgedMovement(movement: .signal(silence), chance: min(1, 2 * chance))
  }
}
