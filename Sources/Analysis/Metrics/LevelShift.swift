package import Record
import Statistics

extension MetricReport {
  /// A level that a series holds to its newest value, away from the one before it.
  package struct LevelShift: Sendable, Equatable {
    /// The day of its first value.
    package var since: CalendarDate
    /// How many values it has, at least as many as a run of the rules has.
    package var n: Int
    package var direction: Direction
  }
}

extension JudgedBaseline {
  /// The signal of a run of values on one side that goes on to the newest value, where enough values come before it for
  /// limits that are not on trial.
  private var lastingRun: MetricReport.Signal? {
    signals.last { signal in
      [.run, .medianRun].contains(signal.pattern) && signal.places.last == points.count - 1
        && (signal.places.first ?? 0) >= ProcessLimits.firmLimits
    }
  }

  /// The same values by the limits of those before the level that they hold now, and that level. Nil without one, and where
  /// limits are frozen.
  ///
  /// Values of two levels make limits that are of neither: too wide, about a centre where no value lies, with signals of the
  /// wrong side among the older ones (D. J. Wheeler, "Understanding Variation", 1993, on when to draw limits anew).
  func beforeShift(of metric: Metric) -> (judged: JudgedBaseline, shift: MetricReport.LevelShift)? {
    guard frozen == nil, !isSparse, let run = lastingRun, let first = run.places.first else { return nil }
    let judged = JudgedBaseline(points, of: metric, rules: rules, frozen: Frozen(stretch: nil, places: 0..<first))
    guard judged.limits.value != nil else { return nil }
    let shift = MetricReport.LevelShift(since: points[first].date, n: points.count - first, direction: run.direction)
    return (judged, shift)
  }
}

extension MetricReport.Segment {
  /// Draws the limits of a series from the values before the level that it holds now, where its movement is news. What is
  /// news was decided before, by the limits of all values, so that no limits are chosen to make any.
  mutating func holdToLevelBefore(
    _ movement: inout Figure<MetricReport.Movement>, of metric: Metric, rules: SignalRules,
    trend: Figure<MetricReport.Trend>
  ) {
    // Times between rare events drift by their own rules: what has not ended yet counts, too.
    guard metric.source.chart != .rareEvents, frozen == nil, let meaning = movement.value?.meaning else { return }
    let all = JudgedBaseline(points, of: metric, rules: rules)
    guard let (judged, shift) = all.beforeShift(of: metric) else { return }
    (limits, bands, signals, self.shift) = (judged.limits, judged.bands, judged.signals, shift)
    let now = movements(of: judged, limits: judged.limits, trend: trend).value?.first { $0.movement.meaning == meaning }
    if let now { movement = .measured(now.movement) }
  }
}

extension MetricReport {
  /// As a segment does, for the whole and for each of its parts.
  mutating func holdToLevelBefore() {
    if var last = segments.last, let rules = limits.value?.rules {
      last.holdToLevelBefore(&movement, of: metric, rules: rules, trend: trend)
      if last.shift != nil {
        (limits, signals) = (last.limits, last.signals)
        segments[segments.count - 1] = last
      }
    }
    for place in parts.indices { parts[place].holdToLevelBefore(of: metric) }
  }

  /// The level that the whole holds now, away from the one before it; nil while it holds that, or nobody can tell.
  package var shift: LevelShift? { segments.last?.shift }
}

extension MetricReport.PartSeries {
  fileprivate mutating func holdToLevelBefore(of metric: Metric) {
    guard var last = segments.last, let rules = limits.value?.rules else { return }
    last.holdToLevelBefore(&movement, of: metric, rules: rules, trend: trend)
    segments[segments.count - 1] = last
  }
}
