package import Record

/// The natural limits of a process behaviour chart of single values (XmR chart): where values lie while nothing but
/// the usual causes is at work. In the unit of the values.
package struct ProcessLimits: Hashable, Sendable {
  /// How many values the limits are from.
  package let n: Int
  /// The mean of the values, or their median.
  package let centre: Double
  /// The mean (or median) difference, without sign, of each value to the one before it.
  package let averageRange: Double
  package let lower: Double
  package let upper: Double
  /// The most that two values in a row differ by usual causes alone.
  package let rangeLimit: Double
  /// Fewer than `firmLimits` values: the limits are on trial.
  package var isTrial: Bool { n < ProcessLimits.firmLimits }

  /// With limits so many times as far from the centre. Ranges are what they are.
  func widened(_ times: Double) -> ProcessLimits {
    guard times > 1 else { return self }
    return ProcessLimits(
      n: n, centre: centre, averageRange: averageRange, lower: centre - (centre - lower) * times,
      upper: centre + (upper - centre) * times, rangeLimit: rangeLimit)
  }

  /// A range of at least this many mean ranges is left out by screening (NHS England, "Making Data Count"; the
  /// comparison is that of NHSRplotthedots, which keeps ranges below it).
  package static let screeningFactor = 3.267
  /// No limits are drawn from fewer values.
  package static let fewest = 6
  /// Limits from fewer values are trial limits.
  package static let firmLimits = 12
}

/// What the centre and the typical moving range are. Medians resist exceptional values, but need more data.
package enum Averages: Hashable, Sendable {
  case means
  case medians

  /// Half the width of the limits in typical ranges: 3/d₂ with d₂ = 1.128, the mean range of two values, and 3/d₄
  /// with 0.954, its median (D. J. Wheeler, "Understanding Variation", 1993, and "Making Sense of Data", 2003).
  package var widthFactor: Double { self == .means ? 2.66 : 3.145 }
  /// The range limit in typical ranges: D₄ = 3.268 for ranges of two, 3.865 for their median (same sources).
  package var rangeFactor: Double { self == .means ? 3.268 : 3.865 }
}

/// What is done about exceptional moving ranges before the limits are drawn.
package enum RangeScreening: Hashable, Sendable {
  case none
  /// Ranges of `screeningFactor` mean ranges or more are left out, and the mean is taken once more. The median range
  /// is resistant as it is, so medians are never screened.
  case once
}

/// The limits from `values` in order of time, nil where there is none. No range is taken across a gap.
///
/// Unavailable for fewer than six values, for values of which no two follow each other, and for values that are not
/// finite. Values that are all the same have limits of no width, so that the first change is a signal.
package func processLimits(
  of values: [Double?], averages: Averages = .means, screening: RangeScreening = .none
) -> Figure<ProcessLimits> {
  let present = values.compactMap(\.self)
  let ranges = movingRanges(of: values).compactMap(\.self)
  let longest = ranges.isEmpty ? min(1, present.count) : present.count
  guard !present.isEmpty else { return .unavailable(.noData) }
  guard longest >= ProcessLimits.fewest else {
    return .unavailable(.tooFew(have: longest, need: ProcessLimits.fewest))
  }
  return average(of: present, averages).flatMap { centre in
    typicalRange(of: ranges, averages, screening).flatMap {
      limits(n: present.count, centre: centre, averageRange: $0, averages)
    }
  }
}

/// The difference, without sign, of each value to the one before it: nil for the first, and on both sides of a gap.
package func movingRanges(of values: [Double?]) -> [Double?] {
  values.indices.map { index in
    guard index > 0, let value = values[index], let before = values[index - 1] else { return nil }
    return abs(value - before)
  }
}

private func average(of values: [Double], _ averages: Averages) -> Figure<Double> {
  averages == .means ? mean(of: values) : median(of: values)
}

private func typicalRange(
  of ranges: [Double], _ averages: Averages, _ screening: RangeScreening
) -> Figure<Double> {
  let unscreened = average(of: ranges, averages)
  guard averages == .means, screening == .once, let usual = unscreened.value, usual > 0 else { return unscreened }
  return mean(of: ranges.filter { $0 < ProcessLimits.screeningFactor * usual })
}

private func limits(
  n: Int, centre: Double, averageRange: Double, _ averages: Averages
) -> Figure<ProcessLimits> {
  let half = averages.widthFactor * averageRange
  let rangeLimit = averages.rangeFactor * averageRange
  guard (centre - half).isFinite, (centre + half).isFinite, rangeLimit.isFinite else {
    return .unavailable(.notFinite)
  }
  return .measured(
    ProcessLimits(
      n: n, centre: centre, averageRange: averageRange, lower: centre - half, upper: centre + half,
      rangeLimit: rangeLimit))
}
