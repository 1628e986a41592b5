import Record

extension ScopeFigures {
  /// What the rows of one scope say: each week from the first with an event to that of the report's day.
  init(_ rows: [FactRow], _ calendar: DeliveryCalendar) {
    self.init()
    let told = Dictionary(rows.compactMap { row in row.week.map { ($0, row) } }) { first, _ in first }
    let shown = told.filter { $0.value.count("deployments") > 0 || $0.value.count("incidents") > 0 }
    let firstDeployment = shown.filter { $0.value.count("deployments") > 0 }.keys.min()
    guard let first = shown.keys.min() else { return }
    for week in DeliveryCalendar.week(
      ofDay: first.dayNumber)...max(calendar.lastWeek, DeliveryCalendar.week(ofDay: first.dayNumber))
    {
      let monday = calendar.monday(of: week)
      var figures = shown[monday].map { DeliveryFigures($0) } ?? DeliveryFigures()
      figures.frequencyWeeks = firstDeployment.map { $0 <= monday } ?? false ? 1 : 0
      weeks.append(DeliveryWeek(monday: monday, isFull: week < calendar.recentEnd, figures: figures))
    }
    let whole = rows.first { $0.week == nil }
    recent = whole.map { DeliveryFigures($0) } ?? DeliveryFigures()
    recent.frequencyWeeks = calendar.recent.count { week in
      firstDeployment.map { $0 <= calendar.monday(of: week) } ?? false
    }
    leadTimes = DurationHistogram(whole?.list("lead_bins") ?? [])
    recoveryTimes = DurationHistogram(whole?.list("recovery_bins") ?? [])
    rhythm = DeliveryRhythm(days: daysTried(shown, calendar))
    gaps = FailureGaps(rows, calendar)
    takeSingles(shown, calendar)
  }

  /// The days with a deployment of any status, those long ago left out as they are of events.
  private func daysTried(_ rows: [CalendarDate: FactRow], _ calendar: DeliveryCalendar) -> [CalendarDate] {
    var days: [CalendarDate] = []
    for week in weeks.reversed() {
      let tried = rows[week.monday]?.count("days_tried") ?? 0
      for day in (0..<7).reversed() where tried & (1 << day) != 0 { days.append(week.monday.adding(days: day)) }
      if let last = days.first, last.days(since: week.monday) > 7 * (longestBaseline + weeksOfHistory) { break }
    }
    return days.reversed()
  }

  /// The durations one by one, where the median week holds too few; a busier week among them has no list, and then the
  /// measure cannot be judged.
  private mutating func takeSingles(_ rows: [CalendarDate: FactRow], _ calendar: DeliveryCalendar) {
    let judged = judgedWeeks(on: calendar.asOf)
    func singles(_ measure: DeliveryMeasure, ended: String, open: String?) -> WeeklyDurations? {
      guard let first = judged.first?.monday, WeekGroups.isSparse(judged.map { $0.figures.events(of: measure) })
      else { return nil }
      func list(_ week: Int, _ name: String) -> [UInt32] {
        rows[first.adding(days: 7 * week)]?.list(name).map { UInt32(clamping: $0) } ?? []
      }
      return WeeklyDurations(
        from: first, judged.count, ended: { list($0, ended) }, open: { week in open.map { list(week, $0) } ?? [] })
    }
    leads = singles(.changeLeadTime, ended: "lead_seconds", open: nil)
    recoveries = singles(.recoveryTime, ended: "recovery_seconds", open: "open_seconds")
    for week in judged {
      guard let row = rows[week.monday] else { continue }
      if row.list("lead_seconds").count != row.count("lead_n") { lacksLeads = true }
      if row.list("recovery_seconds").count != row.count("recovery_n")
        || row.list("open_seconds").count != row.count("unrecovered")
      {
        lacksRecoveries = true
      }
    }
  }
}

extension DurationHistogram {
  /// - Parameter counts: of each bin; none where there is nothing.
  fileprivate init(_ counts: [Int]) {
    self.init()
    if counts.count == self.counts.count { self.counts = counts }
  }
}

extension FailureGaps {
  /// Of failures a row tells the days, in order of time: they are placed there a second apart.
  fileprivate init(_ rows: [FactRow], _ calendar: DeliveryCalendar) {
    let failures = rows.flatMap(\.failures).sorted { ($0.day, $0.wellBefore) < ($1.day, $1.wellBefore) }
    guard !failures.isEmpty, let whole = rows.first(where: { $0.week == nil }) else {
      self.init()
      return
    }
    var (day, second) = (failures[0].day, 0)
    let placed = failures.map { failure in
      second = failure.day == day ? second + 1 : 0
      day = failure.day
      return Failure(
        seconds: UInt32(clamping: calendar.zone.end(of: day.adding(days: -1)) + second), wellBefore: failure.wellBefore)
    }
    self.init(placed, well: whole.count("well"), beforeCurrent: whole.count("well_before_current"))
  }
}

extension DeliveryFigures {
  /// All but `frequencyWeeks`, which depends on other weeks.
  fileprivate init(_ row: FactRow) {
    self.init()
    var counts = WeekCounts()
    counts.deployments = row.count("deployments")
    counts.successful = row.count("successful")
    counts.unknown = row.count("unknown")
    counts.failed = row.count("failed")
    counts.failedOfKnown = row.count("failed_of_known")
    counts.planned = row.count("planned")
    counts.unplanned = row.count("unplanned")
    counts.unrecovered = row.count("unrecovered")
    counts.recoveredBefore = row.count("recovered_before")
    counts.incidents.opened = row.count("incidents")
    counts.incidents.unlinked = row.count("incidents_unlinked")
    counts.incidents.withoutChange = row.count("incidents_without_change")
    counts.incidents.unresolved = row.count("incidents_unresolved")
    take(counts)
    daysWithDeployment = row.count("days")
    services.deployments = row.count("services")
    services.leadTime = row.count("lead_services")
    services.changeFailRate = row.count("fail_services")
    services.recoveryTime = row.count("recovery_services")
    services.reworkRate = row.count("rework_services")
    leadTime = row.durations("lead")
    recoveryTime = row.recovery ?? .unavailable(Unavailability(ofRecovery: [self]) ?? .noData)
  }
}

extension FactRow {
  /// Quantiles of durations; unavailable without any.
  func durations(_ name: String) -> Figure<DurationSummary> {
    guard let p50 = hours("\(name)_p50"), let p75 = hours("\(name)_p75"), let p90 = hours("\(name)_p90") else {
      return .unavailable(.noData)
    }
    return .measured(DurationSummary(n: count("\(name)_n"), p50: p50, p75: p75, p90: p90))
  }

  /// Nil where there is nothing to recover from that can be timed.
  fileprivate var recovery: Figure<RecoverySummary>? {
    let open = count("unrecovered")
    guard open > 0 else { return durations("recovery").value.map { .measured(RecoverySummary($0)) } }
    func quantile(_ name: String) -> Figure<Double> {
      if let hours = hours("recovery_\(name)") { return .measured(hours) }
      return .unavailable(hours("recovery_\(name)_at_least").map { .stillOpen(hours: $0) } ?? .noData)
    }
    return .measured(
      RecoverySummary(
        n: count("recovery_n"), open: open, p50: quantile("p50"), p75: quantile("p75"), p90: quantile("p90")))
  }
}
