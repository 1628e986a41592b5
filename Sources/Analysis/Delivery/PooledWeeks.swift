import Record

/// Some services taken together, week by week: counts are summed, rates are of all cases, durations are quantiles over all
/// of them. The figures depend on what is pooled, never on its order.
struct PooledWeeks: Sendable {
  let services: [ServiceWeeks]
  private let calendar: DeliveryCalendar
  private let keepsDetails: Bool
  private let first: Int
  /// The week of the first deployment of any of them; `.max` without one.
  private let firstDeployment: Int

  init(_ services: [ServiceWeeks], _ calendar: DeliveryCalendar, keepsDetails: Bool = false) {
    self.services = services.filter { !$0.weeks.isEmpty }
    self.calendar = calendar
    self.keepsDetails = keepsDetails
    first = self.services.map(\.firstWeek).min() ?? calendar.lastWeek + 1
    firstDeployment =
      self.services.compactMap { service in
        service.weeks.firstIndex { $0.deployments > 0 }.map { service.firstWeek + $0 }
      }.min() ?? .max
  }

  /// From the first with an event to that of the report's day.
  private var shown: Range<Int> { first..<max(first, calendar.lastWeek + 1) }

  /// Everything but the histograms of several services, which are the sums of each one's.
  func figures() -> ScopeFigures {
    var buffer: [UInt32] = []
    return figures(weeks: weeks(shown, &buffer), recent: figures(calendar.recent, &buffer))
  }

  /// The same on all cores, for more deployments than one core should wait for.
  func figuresOnAllCores() async -> ScopeFigures {
    async let recent = {
      var buffer: [UInt32] = []
      return figures(calendar.recent, &buffer)
    }()
    let found = await withTaskGroup(of: [DeliveryWeek].self) { tasks in
      for start in stride(from: shown.lowerBound, to: shown.upperBound, by: PooledWeeks.stretch) {
        tasks.addTask {
          var buffer: [UInt32] = []
          return weeks(start..<min(start + PooledWeeks.stretch, shown.upperBound), &buffer)
        }
      }
      return await tasks.reduce(into: []) { $0 += $1 }
    }
    return figures(weeks: found.sorted { $0.monday < $1.monday }, recent: await recent)
  }

  /// How many weeks a task works out: enough that the cores are even, and few enough that memory is reused.
  private static let stretch = 13

  private func weeks(_ range: Range<Int>, _ buffer: inout [UInt32]) -> [DeliveryWeek] {
    range.map { week in
      DeliveryWeek(
        monday: calendar.monday(of: week), isFull: week < calendar.recentEnd, figures: figures(week..<week + 1, &buffer)
      )
    }
  }

  private func figures(weeks: [DeliveryWeek], recent: DeliveryFigures) -> ScopeFigures {
    var figures = ScopeFigures(
      weeks: weeks, recent: recent, rhythm: rhythm, gaps: FailureGaps(services, calendar))
    if keepsDetails { figures.details = shown.map(details) }
    let judged = figures.judgedWeeks(on: calendar.asOf)
    let (ended, open) = (services.map(\.recoveries), services.map(\.open))
    figures.leads = oneByOne(judged, services.map(\.leads)) { $0.events(of: .changeLeadTime) }
    figures.recoveries = oneByOne(judged, ended, open: open) { $0.events(of: .recoveryTime) }
    guard services.count == 1, let service = services.first else { return figures }
    figures.leadTimes = histogram(of: service.leads, service)
    figures.recoveryTimes = histogram(of: service.recoveries, service)
    return figures
  }

  /// The durations of weeks one by one; nil where the median week holds enough of them.
  ///
  /// - Parameters:
  ///   - ended: of each service; so `open`.
  ///   - events: how many durations a week has.
  private func oneByOne(
    _ weeks: ArraySlice<DeliveryWeek>, _ ended: [GroupedDurations], open: [GroupedDurations] = [],
    events: (DeliveryFigures) -> Int
  ) -> WeeklyDurations? {
    guard let first = weeks.first?.monday, WeekGroups.isSparse(weeks.map { events($0.figures) }) else { return nil }
    let start = DeliveryCalendar.week(ofDay: first.dayNumber)
    func durations(_ week: Int, _ durations: [GroupedDurations]) -> [UInt32] {
      zip(services, durations).flatMap { service, grouped in
        grouped.seconds[grouped.range(place(start + week..<start + week + 1, in: service))]
      }
    }
    return WeeklyDurations(
      from: first, weeks.count, ended: { durations($0, ended) }, open: { durations($0, open) })
  }

  private func histogram(of durations: GroupedDurations, _ service: ServiceWeeks) -> DurationHistogram {
    DurationHistogram(seconds: durations.seconds[durations.range(place(calendar.recent, in: service))])
  }

  func place(_ weeks: Range<Int>, in service: ServiceWeeks) -> Range<Int> {
    weeks.lowerBound - service.firstWeek..<weeks.upperBound - service.firstWeek
  }

  /// Nil without any deployment. It begins early enough for the days of the past that coverage tells of.
  private var rhythm: DeliveryRhythm? {
    var days: [CalendarDate] = []
    for week in shown.reversed() {
      let tried = counts(week).daysTried
      let monday = calendar.monday(of: week)
      for day in (0..<7).reversed() where tried & (1 << day) != 0 { days.append(monday.adding(days: day)) }
      if let last = days.first, last.days(since: monday) > 7 * (longestBaseline + weeksOfHistory) { break }
    }
    return DeliveryRhythm(days: days.reversed())
  }

  /// - Parameter buffer: memory to work in.
  private func figures(_ weeks: Range<Int>, _ buffer: inout [UInt32]) -> DeliveryFigures {
    var figures = DeliveryFigures()
    var sum = WeekCounts()
    for week in weeks {
      let counts = counts(week)
      figures.daysWithDeployment += counts.days.nonzeroBitCount
      sum += counts
    }
    figures.take(sum)
    figures.frequencyWeeks = weeks.clamped(to: min(firstDeployment, weeks.upperBound)..<weeks.upperBound).count
    figures.services = serviceCounts(weeks)
    figures.leadTime = summary(weeks, &buffer) { $0.leads }
    let recoveries = recovery(weeks, &buffer, isAnyOpen: sum.unrecovered > 0)
    figures.recoveryTime =
      recoveries.value == nil ? .unavailable(Unavailability(ofRecovery: [figures]) ?? .noData) : recoveries
    return figures
  }

  func counts(_ week: Int) -> WeekCounts {
    services.reduce(into: WeekCounts()) { counts, service in
      if service.weeks.indices.contains(week - service.firstWeek) { counts += service.weeks[week - service.firstWeek] }
    }
  }

  private func serviceCounts(_ weeks: Range<Int>) -> ServiceCounts {
    var counts = ServiceCounts()
    for service in services {
      let place = place(weeks, in: service)
      let sum = service.weeks[place.clamped(to: service.weeks.indices)].reduce(into: WeekCounts()) { $0 += $1 }
      counts.deployments += sum.deployments > 0 ? 1 : 0
      counts.changeFailRate += sum.deployments > sum.unknown ? 1 : 0
      counts.reworkRate += sum.planned + sum.unplanned > 0 ? 1 : 0
      counts.leadTime += service.leads.range(place).isEmpty ? 0 : 1
      counts.recoveryTime += service.recoveries.range(place).isEmpty ? 0 : 1
    }
    return counts
  }

  private func recovery(
    _ weeks: Range<Int>, _ buffer: inout [UInt32], isAnyOpen: Bool
  ) -> Figure<RecoverySummary> {
    guard isAnyOpen else { return summary(weeks, &buffer) { $0.recoveries }.map { RecoverySummary($0) } }
    func all(_ durations: (ServiceWeeks) -> GroupedDurations) -> [UInt32] {
      services.flatMap { service in
        let grouped = durations(service)
        return grouped.seconds[grouped.range(place(weeks, in: service))]
      }
    }
    return recoverySummary(all(\.recoveries), open: all(\.open))
  }

  private func summary(
    _ weeks: Range<Int>, _ buffer: inout [UInt32], _ durations: (ServiceWeeks) -> GroupedDurations
  ) -> Figure<DurationSummary> {
    buffer.removeAll(keepingCapacity: true)
    for service in services {
      let grouped = durations(service)
      buffer += grouped.seconds[grouped.range(place(weeks, in: service))]
    }
    return buffer.withUnsafeMutableBufferPointer { DurationSummary.of($0) }
  }
}

extension DeliveryFigures {
  /// Takes over counts, and the rates that are made of them.
  mutating func take(_ counts: WeekCounts) {
    deployments = counts.deployments
    successful = counts.successful
    unknown = counts.unknown
    failed = counts.failed
    unrecovered = counts.unrecovered
    recoveredBefore = counts.recoveredBefore
    withoutEnd = counts.withoutEnd
    incidents = counts.incidents
    let absence: Unavailability = deployments > 0 && known == 0 ? .noOutcomes : .noData
    changeFailRate = DeliveryShare(counts.failedOfKnown, of: known).map(Figure.measured) ?? .unavailable(absence)
    let planned = counts.planned + counts.unplanned
    reworkRate = DeliveryShare(counts.unplanned, of: planned).map(Figure.measured) ?? .unavailable(.noData)
  }
}
