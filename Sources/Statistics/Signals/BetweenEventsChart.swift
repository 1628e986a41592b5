import Record

/// The chart of the counts between events (g-chart), in order: of the deployments that went well between two failed ones.
///
/// Limits are those that a count is beyond with the chance of three standard deviations of a normal one, 0.135 % on
/// either side: see `CountsBetween`. The centre is the middle value to be expected, not the mean, which two of three
/// counts are below. How far a point lies from it is told by how likely one so far out is. There is no lower limit where
/// not even 0 is unusual. Unavailable for fewer than six counts, and where a count is below zero.
///
/// - Parameter rebases: the points from which on counts are judged anew.
package func betweenEventsChart(of counts: [Int], rebases: [Int] = []) -> ControlChart {
  let values = counts.map { Double($0) }
  let plans = ChartOptions(rebases: rebases).plans(count: counts.count)
  return ControlChart(values: values, judged: values.map { _ in nil }, plans: plans) { plan in
    judge(Array(counts[plan.points]))
  }
}

private func judge(_ counts: [Int]) -> Figure<SegmentJudgement> {
  guard counts.count >= ProcessLimits.fewest else {
    return .unavailable(.tooFew(have: counts.count, need: ProcessLimits.fewest))
  }
  guard counts.allSatisfy({ $0 >= 0 }) else { return .unavailable(.negative) }
  let expected = CountsBetween(n: counts.count, total: counts.reduce(0, +))
  let band = expected.band
  return median(of: counts.map { Double($0) }).map { median in
    SegmentJudgement(
      limits: SegmentLimits(
        n: counts.count, centre: band.centre, median: median, averageRange: nil, rangeLimit: nil),
      bands: counts.map { _ in band }, distances: expected.distances(of: counts))
  }
}

extension CountsBetween {
  /// Where one count is expected: the middle value, and limits that chance goes beyond once in 741 on either side.
  package var band: ControlBand {
    let centre = least { lowerTail($0) >= 0.5 }
    let upper = least { upperTail($0 + 1) <= chanceBeyondLimit }
    let lower = least { lowerTail($0) > chanceBeyondLimit }
    return ControlBand(
      centre: Double(centre), lower: Double(min(lower, centre)), upper: Double(max(upper, centre)),
      isLowerCut: lower == 0)
  }

  /// By count; those that are the same are worked out once, for most are.
  fileprivate func distances(of counts: [Int]) -> [Double] {
    var known: [Int: Double] = [:]
    return counts.map { count in
      if let distance = known[count] { return distance }
      let distance = distance(of: count)
      known[count] = distance
      return distance
    }
  }

  /// How far a count lies from the middle one, in thirds of the way to a limit: a normal value that is as likely to be so
  /// far out lies as many standard deviations from its mean.
  func distance(of count: Int) -> Double {
    let above = upperTail(count)
    if above < 0.5 { return -(normalQuantile(max(above, .leastNormalMagnitude)).value ?? -.infinity) }
    let below = lowerTail(count)
    if below < 0.5 { return normalQuantile(max(below, .leastNormalMagnitude)).value ?? -.infinity }
    return 0
  }

  /// What is to be expected of one more count of which so much is there by now, and which has not ended: as if it ended
  /// now, which is the least that it can come to.
  package func joined(byOpen count: Int) -> CountsBetween { CountsBetween(n: n + 1, total: total + max(0, count)) }

  /// The most that a count which has not ended comes to by usual causes alone.
  package var openLimit: Int {
    var (inside, outside) = (0, 1)
    while !isUnusual(open: outside), outside < 1 << 40 { (inside, outside) = (outside, outside * 2) }
    while outside - inside > 1 {
      let middle = inside + (outside - inside) / 2
      if isUnusual(open: middle) { outside = middle } else { inside = middle }
    }
    return inside
  }

  private func isUnusual(open count: Int) -> Bool { joined(byOpen: count).upperTail(count) <= chanceBeyondLimit }

  /// The least count up to the total of which something is true that is true of all greater ones.
  private func least(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, total)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
