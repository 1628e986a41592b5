package import Record

/// How the limits of a chart are drawn.
package struct ChartOptions: Hashable, Sendable {
  package var averages: Averages
  package var screening: RangeScreening
  /// The positions from which on the process is judged anew, each the first point of its segment. In any order;
  /// positions that are not points of the chart, and the first point, change nothing.
  package var rebases: [Int]
  /// Frozen baselines: the points from which the limits of the segment in which the range starts are drawn, and by
  /// which the whole segment is judged. What reaches out of its segment is cut off; the earliest of several counts.
  /// Without one, a segment is judged by limits from all its points.
  package var baselines: [Range<Int>]
  /// Whether limits are widened where the values spread more than the textbook's chart takes for granted: where
  /// neighbours hang together (`Autocorrelation`), and where shares differ more than samples of one share do (Laney's p′).
  package var isWidened: Bool
  /// What no value can lie beyond, in the unit of the values: limits end there, and a side on which a limit is cut off
  /// has none for the rules. Infinite where there is no end.
  package var ends: ClosedRange<Double>

  /// No end on either side.
  package static let endless = -Double.infinity...Double.infinity

  package init(
    averages: Averages = .means, screening: RangeScreening = .none, rebases: [Int] = [], baselines: [Range<Int>] = [],
    ends: ClosedRange<Double> = endless, isWidened: Bool = false
  ) {
    self.ends = ends
    self.isWidened = isWidened
    self.averages = averages
    self.screening = screening
    self.rebases = rebases
    self.baselines = baselines
  }

  /// As the authority behind `rules` draws limits: NHS screens moving ranges once, the others do not. Widened where
  /// the values ask for it.
  package init(
    for rules: SignalRules, rebases: [Int] = [], baselines: [Range<Int>] = [],
    ends: ClosedRange<Double> = endless
  ) {
    self.init(
      screening: rules == .nhs ? .once : .none, rebases: rebases, baselines: baselines, ends: ends, isWidened: true)
  }

  /// The segments of a chart of `count` points, with the points that their limits are from.
  func plans(count: Int) -> [SegmentPlan] {
    let starts = [0] + Set(rebases).filter { $0 > 0 && $0 < count }.sorted()
    var frozen = baselines.filter { $0.lowerBound >= 0 && !$0.isEmpty }.sorted { $0.lowerBound > $1.lowerBound }
    return starts.indices.compactMap { index in
      let points = starts[index]..<(index + 1 < starts.count ? starts[index + 1] : count)
      var baseline: Range<Int>?
      while let next = frozen.last, next.lowerBound < points.upperBound {
        baseline = baseline ?? next.clamped(to: points)
        frozen.removeLast()
      }
      return points.isEmpty ? nil : SegmentPlan(points: points, baseline: baseline ?? points)
    }
  }
}

/// A segment of a chart before its limits are known.
struct SegmentPlan {
  let points: Range<Int>
  let baseline: Range<Int>
}
