import Record
import Statistics

/// The most points that limits are drawn from: 18 months of weeks. What lies further back is another process.
private let longestBaseline = 78
/// The points that a trend is sought in: half a year of weeks.
private let trendLength = 26
/// A point outside the limits is still news while fewer than this many have come after it.
private let recentPoints = 4

/// The points that the process is judged by: since the last rebase, and at most the last 78.
///
/// Limits are drawn from all of them, the newest included, as Wheeler does ("Understanding Variation", 1993): moving
/// ranges grow little by one exceptional value, so that it stays visible, and no author picks the good old days.
func currentBaseline(of points: [MetricPoint], rebases: [Metric.Rebase]) -> [MetricPoint] {
  let since = rebases.last.map { rebase in points.filter { $0.date >= rebase.date } } ?? points
  return since.suffix(longestBaseline)
}

func limits(of baseline: [MetricPoint]) -> Figure<MetricReport.Limits> {
  guard let first = baseline.first else { return .unavailable(.tooFew(have: 0, need: ProcessLimits.fewest)) }
  return Figure(
    processLimits(of: baseline.map(\.value)).map {
      MetricReport.Limits(
        centre: $0.centre, lower: $0.lower, upper: $0.upper, n: $0.n, isTrial: $0.isTrial, from: first.date)
    })
}

func trend(of baseline: [MetricPoint]) -> Figure<MetricReport.Trend> {
  guard let first = baseline.first else { return .unavailable(.tooFew(have: 0, need: trendMinimum)) }
  let observations = baseline.suffix(trendLength).map {
    Observation(time: Double($0.date.days(since: first.date)) / 7, value: $0.value)
  }
  return Figure(
    mannKendall(observations).flatMap { test in
      theilSen(observations).map { MetricReport.Trend(n: test.n, slopePerWeek: $0.slope, p: test.pValue) }
    })
}

/// A point outside the limits among the last four says more than a trend, and the latest such point speaks.
func movement(
  of baseline: [MetricPoint], better: Metric.Direction, limits: Figure<MetricReport.Limits>,
  trend: Figure<MetricReport.Trend>
) -> Figure<MetricReport.Movement> {
  limits.map { limits in
    if let signal = signals(in: baseline.suffix(recentPoints), against: limits, better: better).last {
      return .outside(signal.meaning)
    }
    guard let trend = trend.value, trend.isSignificant, trend.slopePerWeek != 0 else { return .noise }
    return .trend(meaning(ofRise: trend.slopePerWeek > 0, better: better))
  }
}

/// The points outside the limits, in ascending order.
func signals(
  in baseline: some Sequence<MetricPoint>, against limits: MetricReport.Limits, better: Metric.Direction
) -> [MetricReport.Signal] {
  baseline.filter { $0.value < limits.lower || $0.value > limits.upper }.map {
    MetricReport.Signal(point: $0, meaning: meaning(ofRise: $0.value > limits.centre, better: better))
  }
}

private func meaning(ofRise rises: Bool, better: Metric.Direction) -> MetricReport.Meaning {
  switch better {
  case .neutral: .neutral
  case .higher: rises ? .better : .worse
  case .lower: rises ? .worse : .better
  }
}
