import Record

/// Some services taken together, week by week. The figures depend on what is pooled, never on its order.
struct PooledWeeks {
  private let services: [ServiceWeeks]
  private let calendar: DeliveryCalendar
  private let first: Int

  init(_ services: [ServiceWeeks], _ calendar: DeliveryCalendar) {
    self.services = services.filter { !$0.weeks.isEmpty }
    self.calendar = calendar
    first = self.services.map(\.firstWeek).min() ?? calendar.lastWeek + 1
  }

  func figures() -> ScopeFigures {
    var buffer: [UInt32] = []
    let weeks = (first..<max(first, calendar.lastWeek + 1)).map { week in
      DeliveryWeek(
        monday: calendar.monday(of: week), isFull: week < calendar.recentEnd, figures: figures(week..<week + 1, &buffer)
      )
    }
    var recent = figures(calendar.recent, &buffer)
    // The durations are in the buffer from one summary to the next.
    recent.leadTime = summary(\.leads, calendar.recent, &buffer)
    let leadTimes = DurationHistogram(seconds: buffer)
    recent.recoveryTime = summary(\.recoveries, calendar.recent, &buffer)
    return ScopeFigures(
      weeks: weeks, recent: recent, leadTimes: leadTimes, recoveryTimes: DurationHistogram(seconds: buffer),
      rhythm: rhythm, failures: services.flatMap(\.failures).sorted().suffix(ServiceWeeks.mostFailures))
  }

  /// Nil without any deployment.
  private var rhythm: DeliveryRhythm? {
    var days: [CalendarDate] = []
    for week in (first..<max(first, calendar.lastWeek + 1)).reversed() {
      let tried = counts(week).daysTried
      let monday = calendar.monday(of: week)
      for day in (0..<7).reversed() where tried & (1 << day) != 0 { days.append(monday.adding(days: day)) }
      if let last = days.first, last.days(since: monday) > 7 * longestBaseline { break }
    }
    return DeliveryRhythm(days: days.reversed())
  }

  /// - Parameter buffer: memory to work in.
  private func figures(_ weeks: Range<Int>, _ buffer: inout [UInt32]) -> DeliveryFigures {
    var figures = DeliveryFigures()
    var planned = 0
    var unplanned = 0
    for week in weeks {
      let counts = counts(week)
      figures.deployments += counts.deployments
      figures.successful += counts.successful
      figures.failed += counts.failed
      figures.daysWithDeployment += counts.days.nonzeroBitCount
      figures.unrecovered += counts.unrecovered
      figures.recoveredBefore += counts.recoveredBefore
      figures.incidents += counts.incidents
      planned += counts.planned
      unplanned += counts.unplanned
    }
    figures.changeFailRate = share(figures.failed, of: figures.deployments)
    figures.reworkRate = share(unplanned, of: planned + unplanned)
    figures.leadTime = summary(\.leads, weeks, &buffer)
    figures.recoveryTime = summary(\.recoveries, weeks, &buffer)
    return figures
  }

  private func counts(_ week: Int) -> WeekCounts {
    services.reduce(into: WeekCounts()) { counts, service in
      if service.weeks.indices.contains(week - service.firstWeek) { counts += service.weeks[week - service.firstWeek] }
    }
  }

  private func share(_ count: Int, of n: Int) -> Figure<DeliveryShare> {
    DeliveryShare(count, of: n).map(Figure.measured) ?? .unavailable(.noData)
  }

  private func summary(
    _ durations: KeyPath<ServiceWeeks, GroupedDurations>, _ weeks: Range<Int>, _ buffer: inout [UInt32]
  ) -> Figure<DurationSummary> {
    buffer.removeAll(keepingCapacity: true)
    for service in services {
      let grouped = service[keyPath: durations]
      let range = grouped.range(weeks.lowerBound - service.firstWeek..<weeks.upperBound - service.firstWeek)
      buffer += grouped.seconds[range]
    }
    return buffer.withUnsafeMutableBufferPointer { DurationSummary.of($0) }
  }
}
