package import Record
import Statistics

extension MetricReport {
  /// The days since the last of rare events: a time that has not ended.
  package struct OpenInterval: Sendable, Equatable {
    /// The day of the event.
    package var since: CalendarDate
    package var days: Int
    /// The longest that chance alone explains, in days: within the upper limit of times between events, or as likely as a
    /// value beyond such a limit. The longer of the two, since limits of a few even times are narrower than such times are.
    /// Nil where all events are of one day.
    package var limit: Double?
    /// How often none comes for so long or longer; 0 to 1.
    package var chance: Double

    /// Whether so long a silence is a signal, for as long as it lasts.
    package var isUnusual: Bool { limit.map { Double(days) > $0 } ?? false }
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
    guard metric.source.chart == .rareEvents, let open = openInterval(points, segments, on: day) else { return self }
    var series = self
    series.open = open
    guard let silence = open.signal(on: day, better: metric.better, place: points.count) else { return series }
    series.movement = .measured(.signal(silence))
    series.candidates.insert(open.movement(silence), at: 0)
    return series
  }
}

/// Events are known to the day, so that two of one day lie half a day apart at most, and are taken to.
private let leastInterval = 0.5

/// Nil without limits.
private func openInterval(
  _ points: [MetricPoint], _ segments: [MetricReport.Segment], on day: CalendarDate
) -> MetricReport.OpenInterval? {
  guard let last = points.last, let segment = segments.last, let limits = segment.limits.value else { return nil }
  var open = MetricReport.OpenInterval(since: last.date, days: day.days(since: last.date), limit: nil, chance: 1)
  guard segment.points.contains(where: { $0.value > 0 }) else { return open }
  let past = segment.points.map { max($0.value, leastInterval) }
  open.limit = longestWait(after: past).map { max($0, limits.upper) }
  open.chance = chanceOfWaiting(Double(open.days), after: past)
  return open
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
