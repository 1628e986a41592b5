import Record

/// The process behaviour chart (XmR chart) of `values` in order of time; nil is a gap.
///
/// A segment has limits if `processLimits` gives some for its baseline, and all its values are finite.
package func processChart(of values: [Double?], options: ChartOptions = ChartOptions()) -> ControlChart {
  ControlChart(values: values, judged: values, plans: options.plans(count: values.count)) { plan in
    judgeByRanges(values, plan, options) { $0 }
  }
}

/// Judges a segment by limits from its moving ranges. `display` takes a value that was judged, or a limit, to the unit
/// in which it is shown, and keeps the order.
func judgeByRanges(
  _ judged: [Double?], _ plan: SegmentPlan, _ options: ChartOptions,
  isLowerCut: (ProcessLimits) -> Bool = { _ in false }, display: (Double) -> Double
) -> Figure<SegmentJudgement> {
  let points = Array(judged[plan.points])
  guard points.allSatisfy({ $0?.isFinite ?? true }) else { return .unavailable(.notFinite) }
  let baseline = Array(judged[plan.baseline])
  let autocorrelation = options.isWidened ? Autocorrelation(of: baseline.compactMap(\.self)) : nil
  let widening = autocorrelation?.widening ?? 1
  return processLimits(of: baseline, averages: options.averages, screening: options.screening).flatMap { plain in
    let limits = plain.widened(widening)
    return median(of: baseline.compactMap(\.self)).flatMap { median in
      let band = ControlBand(
        centre: display(limits.centre), lower: display(limits.lower), upper: display(limits.upper),
        isLowerCut: isLowerCut(limits)
      ).cut(to: options.ends)
      guard band.upper.isFinite else { return .unavailable(.notFinite) }
      return .measured(
        SegmentJudgement(
          limits: SegmentLimits(
            n: limits.n, centre: band.centre, median: display(median), averageRange: limits.averageRange,
            rangeLimit: limits.rangeLimit, autocorrelation: autocorrelation, widening: widening),
          bands: points.map { _ in band }, distances: distances(of: points, by: limits)))
    }
  }
}

private func distances(of points: [Double?], by limits: ProcessLimits) -> [Double?] {
  let third = (limits.upper - limits.centre) / 3
  let slack = rounding(at: magnitude(of: points))
  return points.map { $0.map { distance(of: $0, from: limits.centre, third: third, slack: slack) } }
}
