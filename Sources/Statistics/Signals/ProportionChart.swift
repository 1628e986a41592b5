import Record

/// A number of cases of some kind out of all that were looked at.
package struct Proportion: Hashable, Sendable {
  package let cases: Int
  package let total: Int

  package init(_ cases: Int, of total: Int) {
    self.cases = cases
    self.total = total
  }

  /// Cases / total, nil when nothing was looked at.
  var share: Double? { total > 0 ? Double(cases) / Double(total) : nil }
}

/// The chart of proportions in order of time (p-chart); nil, and a sample of nothing, is a gap.
///
/// The centre p is all cases of the baseline over all that were looked at; the limits of a point are
/// p ± 3 √(p(1 − p)/sample), cut off at 0 and 1 (D. C. Montgomery, "Introduction to Statistical Quality Control",
/// section 7.2). Zones between centre and limit are thirds of the width before it is cut off. Averages and screening
/// have no part in it. Widened limits are, of samples of at least 100 on average, those of Laney's p′-chart (D. B. Laney, "Improved
/// control charts for attributes", Quality Engineering 14, 2002) where its σz, the mean moving range of the standardized
/// shares over 1.128, is above 1.2; neighbours that hang together widen them as on a chart of single values. Unavailable for fewer than six samples in the baseline, and where a count is below zero or
/// there are more cases than the sample has.
package func proportionChart(of samples: [Proportion?], options: ChartOptions = ChartOptions()) -> ControlChart {
  let shares = samples.map { $0?.share }
  let gaps = [Double?](repeating: nil, count: samples.count)
  return ControlChart(values: shares, judged: gaps, plans: options.plans(count: samples.count)) { plan in
    guard samples[plan.points].allSatisfy({ min($0?.cases ?? 0, $0?.total ?? 0) >= 0 }) else {
      return .unavailable(.negative)
    }
    guard samples[plan.points].allSatisfy({ ($0?.cases ?? 0) <= ($0?.total ?? 0) }) else {
      return .unavailable(.outOfRange)
    }
    return proportionLimits(of: samples[plan.baseline].compactMap(\.self), isWidened: options.isWidened).map { limits in
      judge(samples[plan.points], by: limits)
    }
  }
}

private func proportionLimits(of samples: [Proportion], isWidened: Bool) -> Figure<SegmentLimits> {
  let shares = samples.compactMap(\.share)
  guard !shares.isEmpty else { return .unavailable(.noData) }
  guard shares.count >= ProcessLimits.fewest else {
    return .unavailable(.tooFew(have: shares.count, need: ProcessLimits.fewest))
  }
  let cases = sum(of: samples.map { Double($0.cases) })
  let total = sum(of: samples.map { Double($0.total) })
  return median(of: shares).map { median in
    var limits = SegmentLimits(
      n: shares.count, centre: cases / total, median: median, averageRange: nil, rangeLimit: nil)
    if isWidened { limits.widen(by: samples) }
    return limits
  }
}

/// Laney's σz up to here is what samples of one share may show.
private let leastOverdispersion = 1.2
/// The mean sample from which on limits follow it: of smaller ones the binomial distribution is most of what they differ by.
private let largeSample = 100.0

extension SegmentLimits {
  /// A third of the way from the centre to the limit of a sample; nil for one of nothing.
  fileprivate func third(of sample: Proportion) -> Double? {
    guard sample.total > 0 else { return nil }
    return widening * (centre * (1 - centre) / Double(sample.total)).squareRoot()
  }

  fileprivate mutating func widen(by samples: [Proportion]) {
    guard centre > 0, centre < 1 else { return }
    let scores = samples.compactMap { sample in
      sample.share.map { ($0 - centre) / (centre * (1 - centre) / Double(sample.total)).squareRoot() }
    }
    autocorrelation = Autocorrelation(of: scores)
    let spread = mean(of: movingRanges(of: scores).compactMap(\.self)).value.map { $0 / 1.128 } ?? 1
    if spread > leastOverdispersion { overdispersion = spread }
    let sample = sum(of: samples.map { Double($0.total) }) / Double(samples.count)
    widening = (sample >= largeSample ? overdispersion : 1) * (autocorrelation?.widening ?? 1)
  }
}

private func judge(_ samples: ArraySlice<Proportion?>, by limits: SegmentLimits) -> SegmentJudgement {
  let thirds = samples.map { $0.flatMap { limits.third(of: $0) } }
  return SegmentJudgement(
    limits: limits,
    bands: thirds.map { third in
      third.map {
        ControlBand(centre: limits.centre, lower: limits.centre - 3 * $0, upper: limits.centre + 3 * $0).cut(to: 0...1)
      }
    },
    distances: zip(samples, thirds).map { sample, third in
      guard let share = sample?.share, let third else { return nil }
      return distance(of: share, from: limits.centre, third: third, slack: rounding(at: 1))
    })
}
