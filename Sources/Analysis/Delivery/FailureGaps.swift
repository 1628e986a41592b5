import Record
import Statistics

/// The failed deployments of a service or team in order of time, with how many went well between them. A deployment
/// whose status is not written is neither.
struct FailureGaps: Sendable {
  struct Failure: Sendable, Equatable {
    var seconds: UInt32
    /// How many went well before it, since a moment that is the same for all.
    var wellBefore: Int
  }

  private(set) var failures: [Failure] = []
  /// How many went well by the report's day, and by the beginning of the last four full weeks, since that moment.
  private(set) var well = 0
  private(set) var wellBeforeCurrent = 0

  init() {}

  /// - Parameter failures: in order of time.
  init(_ failures: [Failure], well: Int, beforeCurrent: Int) {
    (self.failures, self.well, wellBeforeCurrent) = (failures, well, beforeCurrent)
  }

  /// Of several services all deployments are taken together, in order of time.
  init(_ services: [ServiceWeeks], _ calendar: DeliveryCalendar) {
    let times = services.flatMap(\.failures).sorted().suffix(ServiceWeeks.mostFailures)
    guard !times.isEmpty else { return }
    func well(before seconds: Int) -> Int { services.reduce(0) { $0 + $1.wells.countOfFirst { $0 < seconds } } }
    failures = times.map { Failure(seconds: $0, wellBefore: well(before: Int($0))) }
    self.well = well(before: calendar.end)
    wellBeforeCurrent = well(before: calendar.currentStart)
  }
}
