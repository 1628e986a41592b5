/// The natural limits of a process behaviour chart of single values (XmR chart): where values lie while nothing but
/// the usual causes is at work. In the unit of the values.
package struct ProcessLimits: Hashable, Sendable {
  /// How many values the limits are from.
  package let n: Int
  /// The mean of the values.
  package let centre: Double
  /// The mean difference, without sign, of each value to the one before it.
  package let meanRange: Double
  package let lower: Double
  package let upper: Double
  /// The most that two values in a row differ by usual causes alone.
  package let rangeLimit: Double
  /// Fewer than `firmLimits` values: the limits are on trial.
  package var isTrial: Bool { n < ProcessLimits.firmLimits }

  /// Half the width of the limits in mean ranges: 3/d₂ with d₂ = 1.128 for ranges of two (D. J. Wheeler,
  /// "Understanding Variation", 1993).
  package static let widthFactor = 2.66
  /// The range limit in mean ranges: D₄ for ranges of two (same source).
  package static let rangeFactor = 3.268
  /// A range of at least this many mean ranges is left out by screening (NHS England, "Making Data Count").
  package static let screeningFactor = 3.267
  /// No limits are drawn from fewer values.
  package static let fewest = 6
  /// Limits from fewer values are trial limits.
  package static let firmLimits = 12

  /// Whether a value lies beyond a limit. On the limit is inside.
  package func excludes(_ value: Double) -> Bool {
    value < lower || value > upper
  }

  /// The positions of the values that lie beyond a limit, ascending.
  package func signals(in values: [Double]) -> [Int] {
    values.indices.filter { excludes(values[$0]) }
  }
}

/// What is done about exceptional moving ranges before the limits are drawn.
package enum RangeScreening: Sendable {
  case none
  /// Ranges of `screeningFactor` mean ranges or more are left out, and the mean is taken once more.
  case once
}

/// The limits from `values` in order of time; weeks without a value are left out by the caller.
///
/// Unavailable for fewer than six values and for values that are not finite. Values that are all the same have limits
/// of no width, so that the first change is a signal.
package func processLimits(of values: [Double], screening: RangeScreening = .none) -> Estimate<ProcessLimits> {
  guard !values.isEmpty else { return .unavailable(.noData) }
  guard values.count >= ProcessLimits.fewest else {
    return .unavailable(.tooFew(have: values.count, need: ProcessLimits.fewest))
  }
  return mean(of: values).flatMap { centre in
    meanRange(of: values, screening).flatMap { limits(n: values.count, centre: centre, meanRange: $0) }
  }
}

/// The differences, without sign, of each value to the one before it: one fewer than there are values.
package func movingRanges(of values: [Double]) -> [Double] {
  zip(values.dropFirst(), values).map { abs($0 - $1) }
}

private func meanRange(of values: [Double], _ screening: RangeScreening) -> Estimate<Double> {
  let ranges = movingRanges(of: values)
  let unscreened = mean(of: ranges)
  guard screening == .once, let usual = unscreened.value, usual > 0 else { return unscreened }
  return mean(of: ranges.filter { $0 < ProcessLimits.screeningFactor * usual })
}

private func limits(n: Int, centre: Double, meanRange: Double) -> Estimate<ProcessLimits> {
  let half = ProcessLimits.widthFactor * meanRange
  let rangeLimit = ProcessLimits.rangeFactor * meanRange
  guard (centre - half).isFinite, (centre + half).isFinite, rangeLimit.isFinite else {
    return .unavailable(.notFinite)
  }
  return .measured(
    ProcessLimits(
      n: n, centre: centre, meanRange: meanRange, lower: centre - half, upper: centre + half, rangeLimit: rangeLimit))
}
