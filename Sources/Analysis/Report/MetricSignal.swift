package import Record

extension MetricReport {
  /// Points that a rule of the selected set finds too unusual for the noise of the process.
  package struct Signal: Sendable, Equatable {
    /// The stable id of the rule, such as `wheeler.run`: what `fairlead explain` knows.
    package var rule: String
    package var pattern: Pattern
    /// The points it is about, in ascending order, at least one.
    package var points: [MetricPoint]
    /// Where they stand among all points of the chart, ascending: of rare events several may be of one day.
    package var places: [Int] = []
    package var direction: Direction
    /// Neutral where the metric has no better side or the pattern no direction.
    package var meaning: Meaning

    /// The points that are unusual: of two that differ too much, the one that it leads to.
    package var marked: ArraySlice<MetricPoint> { pattern == .range ? points.suffix(1) : points[...] }

    /// The day on which it was complete, so far.
    package var lastDay: CalendarDate? { points.last?.date }
  }

  /// What rules look for, whatever their set. The most specific first: what each says more of than the next.
  package enum Pattern: Int, Sendable, CaseIterable {
    /// No event for longer than to the upper limit, for as long as that lasts.
    case silence
    /// One point beyond a limit.
    case outside
    /// Points in a row on one side of the centre.
    case run
    /// Points in a row on one side of the median.
    case medianRun
    /// Points in a row of which each is above the one before, or each below.
    case climb
    /// Most of a few points nearer to one limit than to the centre.
    case nearLimit
    /// Most of a few points more than a third of the way to one limit.
    case offCentre
    /// Two points in a row that differ more than they usually do.
    case range
    /// Points that rise and fall by turns.
    case alternation
    /// Points in a row that are all near the centre.
    case hugging
    /// Points in a row that are all away from the centre, on both sides.
    case avoiding
    /// Fewer crossings of the median than chance would make.
    case crossings
  }

  /// The most specific signal of each day that is part of any, in whatever segment; of equals the latest.
  package var signalsByDay: [CalendarDate: Signal] { segments.signalsByDay }
}

extension [MetricReport.Segment] {
  /// The most specific signal of each day that is part of any; of equals the latest.
  package var signalsByDay: [CalendarDate: MetricReport.Signal] {
    reduce(into: [:]) { found, segment in
      for signal in segment.signals {
        for point in signal.marked {
          if let other = found[point.date], other.pattern.rawValue < signal.pattern.rawValue { continue }
          found[point.date] = signal
        }
      }
    }
  }
}

extension MetricReport.Movement {
  /// Which way it moved beyond noise; nil for noise.
  package var meaning: MetricReport.Meaning? {
    switch self {
    case .noise: nil
    case .signal(let signal): signal.meaning
    case .trend(let meaning): meaning
    }
  }
}
