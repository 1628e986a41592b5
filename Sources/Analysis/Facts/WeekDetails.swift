import Record

/// What facts tell of a week beside its figures.
struct WeekDetails: Sendable {
  /// A bit for each day of the week with a deployment of any status; Monday is 1.
  var daysTried: UInt8
  /// Durations in seconds, ascending; empty where there are more than `most`. The last are of what goes on.
  var leads: [UInt32]
  var recoveries: [UInt32]
  var open: [UInt32]

  /// Weeks are put together for a chart where the median week holds fewer than five: those that hold more than a hundred are
  /// judged by their quantiles alone.
  static let most = 100
}

extension PooledWeeks {
  func details(_ week: Int) -> WeekDetails {
    func few(_ durations: KeyPath<ServiceWeeks, GroupedDurations>) -> [UInt32] {
      let parts = services.map { service in
        let grouped = service[keyPath: durations]
        return grouped.seconds[grouped.range(place(week..<week + 1, in: service))]
      }
      return parts.reduce(0) { $0 + $1.count } > WeekDetails.most ? [] : parts.flatMap(\.self).sorted()
    }
    return WeekDetails(
      daysTried: counts(week).daysTried, leads: few(\.leads), recoveries: few(\.recoveries), open: few(\.open))
  }
}
