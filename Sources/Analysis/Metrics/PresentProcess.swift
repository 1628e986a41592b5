import Record
import Statistics

/// So many values outside on one side are a level that limits can be drawn around: as many as a present level is the mean of.
private let fewestOutside = 4

extension JudgedBaseline {
  /// The place of the first value of the level that goes on to the newest value: of a run on one side of the centre, else of
  /// values outside on one side. Nil where nothing says that the level moved.
  private var presentStart: Int? {
    let signals = signals
    let goingOn = signals.filter { $0.places.last == points.count - 1 }
    if let run = goingOn.last(where: { [.run, .medianRun].contains($0.pattern) }) { return run.places.first }
    guard let outside = goingOn.last(where: { $0.pattern == .outside }) else { return nil }
    let alike = Set(signals.filter { $0.pattern == .outside && $0.direction == outside.direction }.flatMap(\.places))
    let first = points.indices.reversed().prefix(while: alike.contains).last
    return first.flatMap { points.count - $0 >= fewestOutside ? $0 : nil }
  }

  /// Where values of the present level are expected: by all values, unless the level has moved. Then by those since, and
  /// until these are 12, around their mean by the noise of those before: limits from values of two levels, or of one that
  /// is over, say nothing of a target today.
  func presentLimits(of metric: Metric) -> Figure<MetricReport.Limits> {
    guard let start = presentStart else { return limits }
    let since = Array(points[start...])
    let own = JudgedBaseline(since, of: metric, rules: rules)
    guard isProcess, since.count < ProcessLimits.firmLimits, start >= ProcessLimits.firmLimits else {
      return own.limits
    }
    return JudgedBaseline(Array(points[..<start]), of: metric, rules: rules).limits.flatMap { before in
      mean(of: since.map(\.value)).map { before.moved(to: $0, since: since) }
    }
  }

  /// What the process as it runs now does to a target. Unavailable without a target, a better side or limits.
  func assurance(of metric: Metric, by limits: Figure<MetricReport.Limits>) -> Figure<Assurance> {
    guard let target = metric.target else { return .unavailable(.notWritten) }
    guard let better = better.side else { return .unavailable(.noBetterSide) }
    return limits.flatMap { $0.assurance(of: target, better: better) }
  }
}

extension MetricReport.Limits {
  /// As wide, around another centre.
  fileprivate func moved(to centre: Double, since points: [MetricPoint]) -> Self {
    // One of both may be cut off where the unit ends.
    let half = max(upper - self.centre, self.centre - lower)
    var moved = self
    (moved.centre, moved.lower, moved.upper) = (centre, centre - half, centre + half)
    // Where the unit ends it still does.
    (moved.isLowerCut, moved.isUpperCut) = (isLowerCut && moved.lower < lower, isUpperCut && moved.upper > upper)
    if moved.isLowerCut { moved.lower = lower }
    if moved.isUpperCut { moved.upper = upper }
    moved.level = points.first.map { .init(since: $0.date, n: points.count) }
    return moved
  }
}

extension Metric.Direction {
  /// Nil where neither is better.
  var side: BetterSide? {
    switch self {
    case .higher: .higher
    case .lower: .lower
    case .neutral: nil
    }
  }
}
