import Record

/// Goes through the events of one service in the order of time.
struct ServiceSweep {
  private let service: Int
  private let calendar: DeliveryCalendar
  private var history: ServiceHistory
  private var days: DayFinder
  private var weeks: [WeekCounts] = []
  private let firstWeek: Int
  private var incidentsNotSeen = 0
  /// The latest first.
  private var failures: [UInt32] = []
  private var wells: [UInt32] = []
  private var open: [UInt32] = []
  private var openWeeks: [Int32] = []

  /// - Parameters:
  ///   - incidents: those of the service.
  ///   - window: how long before an incident a deployment may have been its cause, in seconds.
  init(_ service: Int, _ events: DeliveryEvents, incidents: [Incident], _ calendar: DeliveryCalendar, window: Int) {
    self.service = service
    self.calendar = calendar
    history = ServiceHistory(of: service, in: events, until: calendar.end)
    days = DayFinder(calendar.zone)
    let seen = incidents.filter { Int($0.openedAt) < calendar.end }.sorted { $0.openedAt < $1.openedAt }
    incidentsNotSeen = incidents.count - seen.count
    let firsts = [history.order.first.map { Int($0 >> 32) }, seen.first.map { Int($0.openedAt) }].compactMap(\.self)
    // Clocks that were set back over midnight make a later time an earlier day, so one week more than the first time's.
    var first = calendar.lastWeek
    if let time = firsts.min() { first = DeliveryCalendar.week(ofDay: days.day(at: time)) - 1 }
    firstWeek = max(calendar.firstWeek, min(first, calendar.lastWeek))
    weeks = Array(repeating: WeekCounts(), count: calendar.lastWeek - firstWeek + 1)
    takeIncidents(seen, window)
  }

  /// The week of a time, as a position in `weeks`, with its day; negative for weeks too long ago.
  @inline(__always)
  private mutating func place(_ seconds: Int) -> (week: Int, day: UInt8) {
    let day = days.day(at: seconds)
    let week = DeliveryCalendar.week(ofDay: day)
    return (week - firstWeek, UInt8(truncatingIfNeeded: day + 3 - week * 7))
  }

  private mutating func takeIncidents(_ incidents: [Incident], _ window: Int) {
    var next = 0
    for incident in incidents {
      while next < history.order.count, history.order[next] >> 32 <= UInt64(incident.openedAt) { next += 1 }
      var counts = IncidentCounts()
      counts.opened = 1
      if incident.resolvedAt == Incident.endNotKnown {
        counts.withoutEnd = 1
      } else if Int(incident.resolvedAt) >= calendar.end {
        counts.unresolved = 1
      }
      switch incident.cause {
      case .named: break
      case .namedElsewhere: counts.unlinked = 1
      case .noChange: counts.withoutChange = 1
      case .unknown:
        if !history.link(incident, before: next, window: window, until: calendar.end) { counts.unlinked = 1 }
      }
      let week = place(Int(incident.openedAt)).week
      guard week >= 0, week < weeks.count else { continue }
      weeks[week].incidents += counts
    }
  }

  /// From the last deployment to the first, so that the next successful one is always known.
  mutating func sweep() -> ServiceWeeks {
    var leadWeeks = [Int32](repeating: -1, count: history.order.count)
    var recoveries: [UInt32] = []
    var recoveryWeeks: [Int32] = []
    var next = NextSuccess()
    for value in history.order.reversed() {
      let seconds = value >> 32
      let position = Int(value & 0xFFFF_FFFF)
      let hasFailed = history.hasFailed(position)
      next.pass(seconds, isSuccess: !hasFailed && !history.isUnknown(position))
      let (week, day) = place(Int(seconds))
      guard week >= 0, week < weeks.count else { continue }
      count(position, week, day, hasFailed: hasFailed)
      if !hasFailed, history.leads[position] != DeploymentBatch.noLead { leadWeeks[position] = Int32(week) }
      guard hasFailed || history.ends[position] != 0 else {
        if !history.isUnknown(position) { wells.append(UInt32(truncatingIfNeeded: seconds)) }
        continue
      }
      if let recovery = recovery(of: position, at: seconds, next, week) {
        recoveries.append(recovery)
        recoveryWeeks.append(Int32(week))
      }
    }
    return trimmed(
      ServiceWeeks(
        service: service, firstWeek: firstWeek, weeks: weeks,
        leads: GroupedDurations(history.leads, weeks: leadWeeks, count: weeks.count),
        recoveries: GroupedDurations(recoveries, weeks: recoveryWeeks, count: weeks.count),
        open: GroupedDurations(open, weeks: openWeeks, count: weeks.count), failures: failures.reversed(),
        wells: wells.reversed(),
        deploymentsNotSeen: history.notSeen, incidentsNotSeen: incidentsNotSeen))
  }

  @inline(__always)
  private mutating func count(_ position: Int, _ week: Int, _ day: UInt8, hasFailed: Bool) {
    let bits = Int(history.traits[position].rawValue)
    weeks[week].deployments += 1
    weeks[week].planned += bits >> 1 & 1
    weeks[week].unplanned += bits >> 2 & 1
    weeks[week].daysTried |= 1 << day
    guard !hasFailed else { return }
    if history.isUnknown(position) { weeks[week].unknown += 1 } else { weeks[week].successful += 1 }
    weeks[week].days |= 1 << day
  }

  /// The seconds that a failed deployment took to recover from; nil when they cannot be told, which is counted.
  private mutating func recovery(of position: Int, at seconds: UInt64, _ next: NextSuccess, _ week: Int) -> UInt32? {
    weeks[week].failed += 1
    if !history.isUnknown(position) {
      weeks[week].failedOfKnown += 1
      if failures.count < ServiceWeeks.mostFailures { failures.append(UInt32(truncatingIfNeeded: seconds)) }
    }
    let end = history.ends[position]
    guard end != Incident.endNotKnown else {
      weeks[week].withoutEnd += 1
      return nil
    }
    let recovered = end == 0 ? next.time(after: seconds) : end == Incident.unresolved ? nil : UInt64(end)
    guard let recovered else {
      weeks[week].unrecovered += 1
      open.append(UInt32(truncatingIfNeeded: UInt64(calendar.end) - seconds))
      openWeeks.append(Int32(week))
      return nil
    }
    guard recovered >= seconds else {
      weeks[week].recoveredBefore += 1
      return nil
    }
    return UInt32(truncatingIfNeeded: recovered - seconds)
  }

  /// Without the first week if nothing happened in it; without any if nothing happened at all.
  private func trimmed(_ result: ServiceWeeks) -> ServiceWeeks {
    var result = result
    let first = result.weeks.firstIndex { $0.deployments > 0 || $0.incidents.opened > 0 } ?? result.weeks.count
    result.firstWeek += first
    result.weeks.removeFirst(first)
    result.leads.starts.removeFirst(first)
    result.recoveries.starts.removeFirst(first)
    result.open.starts.removeFirst(first)
    return result
  }
}

/// The next successful deployment while time runs backward: later than the one looked at, not at the same second.
private struct NextSuccess {
  private var later: UInt64?
  private var latest: UInt64?

  mutating func pass(_ seconds: UInt64, isSuccess: Bool) {
    guard isSuccess, latest != seconds else { return }
    later = latest
    latest = seconds
  }

  func time(after seconds: UInt64) -> UInt64? {
    guard let latest else { return nil }
    return latest > seconds ? latest : later
  }
}
