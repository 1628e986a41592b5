import Record
import Statistics

/// The durations of some weeks one by one, where single weeks hold too few of them to be judged.
struct WeeklyDurations: Sendable {
  /// The Monday of the first week.
  let first: CalendarDate
  private var ended = GroupedDurations()
  /// Of what had not ended by the report's day, how long it had lasted.
  private var open = GroupedDurations()

  /// - Parameters:
  ///   - count: how many weeks.
  ///   - ended: those of each week; so `open`.
  init(from first: CalendarDate, _ count: Int, ended: (Int) -> [UInt32], open: (Int) -> [UInt32]) {
    self.first = first
    for week in 0..<count {
      self.ended.add(ended(week))
      self.open.add(open(week))
    }
  }

  /// The median over all of some weeks, in hours.
  ///
  /// - Parameter secondsAgo: how long before the report's day: what goes on had lasted so much less.
  func median(from monday: CalendarDate, weeks: Int, secondsAgo: Int = 0) -> Figure<Double> {
    let start = monday.days(since: first) / 7
    let range = start..<start + max(0, weeks)
    let open = open.seconds[open.range(range)].map { UInt32(max(0, Int($0) - secondsAgo)) }
    return recoverySummary(Array(ended.seconds[ended.range(range)]), open: open).flatMap(\.p50)
  }
}

extension GroupedDurations {
  /// One more week.
  fileprivate mutating func add(_ week: [UInt32]) {
    seconds += week
    starts.append(seconds.count)
  }
}

/// The quantiles of some seconds, of which those of `open` go on. Unavailable without any.
func recoverySummary(_ ended: [UInt32], open: some Collection<UInt32>) -> Figure<RecoverySummary> {
  guard !open.isEmpty else {
    var ended = ended
    return ended.withUnsafeMutableBufferPointer { DurationSummary.of($0) }.map { RecoverySummary($0) }
  }
  // Whole seconds are sorted faster than hours, and what is in order is sorted at once.
  let curve = Survival(ended: ended.sorted().map { Double($0) / 3600 }, open: open.sorted().map { Double($0) / 3600 })
  func hours(_ probability: Double) -> Figure<Double> {
    if let hours = curve.quantile(probability) { return .measured(hours) }
    return curve.leastQuantile(probability).flatMap { .unavailable(.stillOpen(hours: $0)) }
  }
  return .measured(
    RecoverySummary(n: ended.count, open: open.count, p50: hours(0.5), p75: hours(0.75), p90: hours(0.9)))
}
