import Record

/// What is counted of one week.
struct WeekCounts: Sendable {
  var deployments = 0
  var successful = 0
  /// Those whose status is not written, though an incident may be linked to some of them.
  var unknown = 0
  /// By its status, or by an incident.
  var failed = 0
  /// Of `failed`, those whose status is written.
  var failedOfKnown = 0
  var planned = 0
  var unplanned = 0
  var unrecovered = 0
  var recoveredBefore = 0
  /// Failed, with an incident of which nobody knows when it ended.
  var withoutEnd = 0
  /// A bit for each day of the week with a successful deployment.
  var days: UInt8 = 0
  /// A bit for each day of the week with a deployment of any status.
  var daysTried: UInt8 = 0
  var incidents = IncidentCounts()

  static func += (left: inout WeekCounts, right: WeekCounts) {
    left.deployments += right.deployments
    left.successful += right.successful
    left.unknown += right.unknown
    left.failed += right.failed
    left.failedOfKnown += right.failedOfKnown
    left.planned += right.planned
    left.unplanned += right.unplanned
    left.unrecovered += right.unrecovered
    left.recoveredBefore += right.recoveredBefore
    left.withoutEnd += right.withoutEnd
    left.days |= right.days
    left.daysTried |= right.daysTried
    left.incidents += right.incidents
  }
}

/// A service week by week: counts, and durations grouped by week.
struct ServiceWeeks: Sendable {
  let service: Int
  /// The first week with an event; `weeks` begins with it.
  var firstWeek: Int
  var weeks: [WeekCounts]
  var leads = GroupedDurations()
  var recoveries = GroupedDurations()
  /// Of failed deployments that are not recovered from by the report's day, how long ago they were made.
  var open = GroupedDurations()
  /// When the last failed deployments whose status is written were made, at most `mostFailures`, ascending.
  var failures: [UInt32] = []
  /// When those that went well were made, ascending: all, since the failure before the first that is judged may be old.
  var wells: [UInt32] = []
  var deploymentsNotSeen = 0
  var incidentsNotSeen = 0

  /// One a week over the longest history: with more, nobody asks how long it was from one to the next.
  static let mostFailures = DeliveryScope.longestHistory
}

/// Durations in seconds, those of week w at `starts[w]..<starts[w + 1]`.
struct GroupedDurations: Sendable {
  var starts: [Int] = [0]
  var seconds: [UInt32] = []

  init() {}

  /// - Parameters:
  ///   - weeks: the week of each duration, or -1 for one that does not count.
  init(_ seconds: [UInt32], weeks: [Int32], count: Int) {
    starts = Array(repeating: 0, count: count + 1)
    for week in weeks where week >= 0 { starts[Int(week) + 1] += 1 }
    for week in 0..<count { starts[week + 1] += starts[week] }
    var next = starts
    let total = starts[count]
    self.seconds = [UInt32](unsafeUninitializedCapacity: total) { buffer, size in
      for (index, week) in weeks.enumerated() where week >= 0 {
        buffer[next[Int(week)]] = seconds[index]
        next[Int(week)] += 1
      }
      size = total
    }
  }

  /// Those of some weeks; weeks outside have none.
  func range(_ weeks: Range<Int>) -> Range<Int> {
    let weeks = weeks.clamped(to: 0..<starts.count - 1)
    return starts[weeks.lowerBound]..<starts[weeks.upperBound]
  }
}

extension IncidentCounts {
  static func += (left: inout IncidentCounts, right: IncidentCounts) {
    left.opened += right.opened
    left.unlinked += right.unlinked
    left.withoutChange += right.withoutChange
    left.unresolved += right.unresolved
    left.withoutEnd += right.withoutEnd
  }
}
