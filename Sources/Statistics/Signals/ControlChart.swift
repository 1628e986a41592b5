package import Record

/// A series in order of time with the limits by which each of its points is judged.
package struct ControlChart: Equatable, Sendable {
  /// The points; nil is a gap.
  package let values: [Double?]
  /// The limits at each point. Nil where the segment has none, and on a p-chart also at a gap.
  package let bands: [ControlBand?]
  /// The difference, without sign, of each point to the one before it, in the unit in which it is judged. Nil at the
  /// start of a segment, beside a gap, and throughout on a p-chart.
  package let movingRanges: [Double?]
  /// The segments between rebases, in order; together they are all points.
  package let segments: [ChartSegment]
  /// How far each point lies from its centre, in thirds of the way to the limit. Nil at gaps and without limits.
  package let distances: [Double?]
  /// The points in the unit in which moving ranges are judged.
  let judged: [Double?]

  init(
    values: [Double?], judged: [Double?], plans: [SegmentPlan], judge: (SegmentPlan) -> Figure<SegmentJudgement>
  ) {
    let outcomes = plans.map { (plan: $0, judgement: judge($0)) }
    self.values = values
    self.judged = judged
    segments = outcomes.map { plan, judgement in
      ChartSegment(points: plan.points, baseline: plan.baseline, limits: judgement.map(\.limits))
    }
    bands = outcomes.flatMap { $0.judgement.value?.bands ?? $0.plan.points.map { _ in nil } }
    distances = outcomes.flatMap { $0.judgement.value?.distances ?? $0.plan.points.map { _ in nil } }
    movingRanges = outcomes.flatMap { Statistics.movingRanges(of: Array(judged[$0.plan.points])) }
  }
}

/// A part of a chart that is judged by limits of its own.
package struct ChartSegment: Equatable, Sendable {
  /// The points that are judged.
  package let points: Range<Int>
  /// The points that the limits are from.
  package let baseline: Range<Int>
  /// Unavailable for fewer than six points in the baseline, and for numbers that no limits can be drawn from.
  package let limits: Figure<SegmentLimits>
}

/// What the limits of a segment rest on.
package struct SegmentLimits: Hashable, Sendable {
  /// How many points the limits are from.
  package let n: Int
  package let centre: Double
  /// The middle value of the baseline.
  package let median: Double
  /// The typical moving range, and the most by usual causes alone, in the unit in which they are judged (on a t-chart
  /// that of the transformed times). Nil on a p-chart.
  package let averageRange: Double?
  package let rangeLimit: Double?
  /// Of the baseline; nil where nothing can be said of it.
  package var autocorrelation: Autocorrelation?
  /// How many times as wide shares spread as samples of one share do: Laney's σz. 1 on other charts.
  package var overdispersion = 1.0
  /// How many times as wide the limits are as the textbook's; 1 where they are not widened.
  package var widening = 1.0
  /// Fewer than twelve points: the limits are on trial.
  package var isTrial: Bool { n < ProcessLimits.firmLimits }
}

/// The points of a segment, judged.
struct SegmentJudgement {
  let limits: SegmentLimits
  let bands: [ControlBand?]
  let distances: [Double?]
}
