import Record

/// What is said of the changes of a service or team.
struct CycleScope: Sendable {
  var weeks: [CycleWeek] = []
  var recent = CycleFigures()
  var open = OpenChanges()
  var notSeen = 0

  /// Some services taken together. The figures depend on what is pooled, never on its order.
  init(_ services: [CycleWeeks], _ calendar: DeliveryCalendar) {
    var buffer: [UInt32] = []
    let first = services.map(\.firstWeek).min() ?? calendar.lastWeek + 1
    weeks = (first..<max(first, calendar.lastWeek + 1)).map { week in
      CycleWeek(
        monday: calendar.monday(of: week), isFull: week < calendar.recentEnd,
        figures: CycleFigures(services, week..<week + 1, &buffer))
    }
    recent = CycleFigures(services, calendar.recent, &buffer)
    for service in services {
      open += service.open
      notSeen += service.notSeen
    }
  }
}

extension CycleFigures {
  /// - Parameter buffer: memory to work in.
  fileprivate init(_ services: [CycleWeeks], _ weeks: Range<Int>, _ buffer: inout [UInt32]) {
    self.init()
    var counts = CycleCounts()
    for service in services {
      let range = (weeks.lowerBound - service.firstWeek..<weeks.upperBound - service.firstWeek)
      for week in range.clamped(to: service.counts.indices) { counts += service.counts[week] }
    }
    deployed = counts.deployed
    guard deployed > 0 else { return }
    for (index, phase) in CyclePhase.allCases.enumerated() {
      self[phase].missing = counts.missing[index]
      self[phase].backward = counts.backward[index]
      buffer.removeAll(keepingCapacity: true)
      for service in services where !service.counts.isEmpty {
        let grouped = service.durations[index]
        let range = grouped.range(weeks.lowerBound - service.firstWeek..<weeks.upperBound - service.firstWeek)
        buffer += grouped.seconds[range]
      }
      self[phase].time = buffer.withUnsafeMutableBufferPointer { DurationSummary.of($0) }
    }
  }
}

/// The changes of an organization.
struct CycleScopes: Sendable {
  /// By position.
  var services: [Int: CycleScope] = [:]
  var groups: [CycleScope]
  /// All services together.
  var whole: CycleScope
}

/// Works through changes on all cores, a group of services at a time.
struct CycleWork: Sendable {
  let events: DeliveryEvents
  let calendar: DeliveryCalendar

  /// The changes of each service, by position, of each group as a whole, and of all together.
  func scopes(_ groups: [[Int]]) async -> CycleScopes {
    let nothing = CycleScope([], calendar)
    guard !events.changes.isEmpty else { return CycleScopes(groups: groups.map { _ in nothing }, whole: nothing) }
    let (places, starts) = placesByService()
    var scopes = CycleScopes(groups: groups.map { _ in nothing }, whole: nothing)
    var all: [CycleWeeks] = []
    await withTaskGroup(of: (Int, [CycleScope], CycleScope, [CycleWeeks]).self) { tasks in
      for (index, group) in groups.enumerated() {
        tasks.addTask {
          let weeks = group.map { CycleWeeks(places[starts[$0]..<starts[$0 + 1]], of: events.changes, calendar) }
          return (index, weeks.map { CycleScope([$0], calendar) }, CycleScope(weeks, calendar), weeks)
        }
      }
      for await (index, services, whole, weeks) in tasks {
        for (service, scope) in zip(groups[index], services) { scopes.services[service] = scope }
        scopes.groups[index] = whole
        all += weeks
      }
    }
    scopes.whole = groups.count == 1 ? scopes.groups[0] : CycleScope(all, calendar)
    return scopes
  }

  /// The places of changes grouped by service, by counting: those of service s at `starts[s]..<starts[s + 1]`.
  private func placesByService() -> (places: [UInt32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: events.services.count + 1)
    for change in events.changes { starts[Int(change.service) + 1] += 1 }
    for service in events.services.indices { starts[service + 1] += starts[service] }
    var next = starts
    var places = [UInt32](repeating: 0, count: events.changes.count)
    for (place, change) in events.changes.enumerated() {
      places[next[Int(change.service)]] = UInt32(truncatingIfNeeded: place)
      next[Int(change.service)] += 1
    }
    return (places, starts)
  }
}
