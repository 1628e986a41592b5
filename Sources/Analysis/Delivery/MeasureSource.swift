import Record

/// What the points of one measure are made from, so that they can be made as of an earlier day as well.
struct MeasureSource: Sendable {
  let measure: DeliveryMeasure
  let grouping: JudgedMeasure.Grouping
  /// Full weeks of a service or team: a part of what is known of it, since a copy for each measure takes longer than
  /// judging.
  private let weeks: ArraySlice<DeliveryWeek>
  private let durations: WeeklyDurations?
  private let gaps: FailureGaps
  /// Whether durations one by one are needed and not there.
  let lacksSingles: Bool
  private let calendar: DeliveryCalendar
  /// The first days that are judged anew.
  private let breaks: [CalendarDate]

  init(
    _ measure: DeliveryMeasure, of figures: ScopeFigures, breaks: [CalendarDate], _ calendar: DeliveryCalendar
  ) {
    let weeks = figures.judgedWeeks(on: calendar.asOf)
    let counted =
      measure == .deploymentFrequency
      ? counted(weeks, isFromStart: weeks.count == figures.aliveWeeks(on: calendar.asOf).count) : weeks
    self.measure = measure
    self.weeks = counted
    self.breaks = breaks
    self.calendar = calendar
    gaps = figures.gaps
    durations = measure == .changeLeadTime ? figures.leads : measure == .recoveryTime ? figures.recoveries : nil
    lacksSingles =
      durations != nil && (measure == .changeLeadTime ? figures.lacksLeads : figures.lacksRecoveries)
    grouping = Self.grouping(measure, counted, isOneByOne: durations != nil)
  }

  private static func grouping(
    _ measure: DeliveryMeasure, _ weeks: ArraySlice<DeliveryWeek>, isOneByOne: Bool
  ) -> JudgedMeasure.Grouping {
    switch measure {
    case .betweenFailures: return .single
    case .changeLeadTime, .recoveryTime: return isOneByOne ? .untilFive : .single
    case .changeFailRate, .reworkRate:
      return WeekGroups.isSparse(weeks.map { $0.figures.events(of: measure) }) ? .untilFive : .single
    case .deploymentFrequency:
      guard let mean = meanFrequency(weeks) else { return .single }
      let length = WeekGroups.length(forMean: mean)
      return length == 1 ? .single : .blocks(weeks: length ?? WeekGroups.longest)
    }
  }

  /// The median over all events of some weeks, in hours; for durations of which single weeks hold too few.
  func median(from monday: CalendarDate, weeks: Int) -> Figure<Double> {
    durations?.median(from: monday, weeks: weeks) ?? .unavailable(.noData)
  }

  /// How many deployments failed in the weeks, and since.
  var failures: Int {
    guard let start = weeks.first?.monday else { return 0 }
    return gaps.failures.count { calendar.zone.date(at: Int($0.seconds)) >= start }
  }

  /// Why no point may be judged, though there are points; nil where they may.
  var obstacle: Unavailability? {
    if lacksSingles { return .needsEvents }
    guard grouping == .blocks(weeks: WeekGroups.longest) else { return nil }
    return WeekGroups.length(forMean: meanFrequency(weeks) ?? 0) == nil
      ? .tooSeldom(need: JudgedMeasure.fewestEvents, weeks: WeekGroups.longest) : nil
  }

  /// The points; without a day, those of today.
  func series(before day: CalendarDate? = nil) -> MeasureSeries {
    guard measure != .betweenFailures else { return between(before: day) }
    guard !lacksSingles else { return MeasureSeries(measure, .weeks) }
    let weeks = weeks.prefix { week in day.map { week.monday < $0 } ?? true }
    var series = MeasureSeries(measure, measure.isShare ? .shares : .weeks)
    for group in groups(of: weeks).weeks {
      let places = weeks.startIndex + group.lowerBound..<weeks.startIndex + group.upperBound
      series.add(point(of: weeks[places], before: day))
    }
    return series
  }

  /// By how many weeks after the first each lies.
  private func groups(of weeks: ArraySlice<DeliveryWeek>) -> WeekGroups {
    let start = weeks.startIndex
    let breaks = Set(breaks.compactMap { day in weeks.firstIndex { $0.monday >= day }.map { $0 - start } })
    guard measure == .deploymentFrequency else {
      return WeekGroups(events: weeks.map { $0.figures.events(of: measure) }, breaks: breaks, grouping: grouping)
    }
    let end = weeks.lastIndex { $0.figures.frequencyWeeks > 0 }.map { $0 + 1 - start } ?? 0
    return WeekGroups(blocksIn: 0..<end, of: weeks.count, breaks: breaks, grouping: grouping)
  }

  private func point(of group: ArraySlice<DeliveryWeek>, before day: CalendarDate?) -> MeasureSeries.Point {
    let events = group.reduce(0) { $0 + $1.figures.events(of: measure) }
    let first = group.first?.monday ?? calendar.asOf
    var point = MeasureSeries.Point(first: first, last: group.last?.monday ?? first, value: nil, n: events)
    if measure.isShare {
      point.share = DeliveryShare(group.reduce(0) { $0 + ($1.figures.share(of: measure)?.count ?? 0) }, of: events)
      point.value = point.share?.value
    } else {
      let figure = value(of: group, from: first, before: day)
      point.value = figure.value
      if case .stillOpen(let hours) = figure.reason { point.least = hours }
    }
    return point
  }

  /// - Parameter day: on which what goes on had not lasted as long as by the report's day.
  private func value(
    of group: ArraySlice<DeliveryWeek>, from monday: CalendarDate, before day: CalendarDate?
  ) -> Figure<Double> {
    if let durations {
      let since = day == nil ? 0 : calendar.end - calendar.currentStart
      return durations.median(from: monday, weeks: group.count, secondsAgo: since)
    }
    let levels = group.map { $0.figures.level(of: measure) }
    let values = levels.compactMap(\.value)
    guard values.isEmpty else { return .measured(values.reduce(0, +) / Double(values.count)) }
    return day == nil ? levels.last ?? .unavailable(.noData) : .unavailable(.noData)
  }
}

extension MeasureSource {
  /// The deployments between failures in the same weeks, and up to the report's day: a failure is no weekly count that
  /// still grows. Two failures at one moment have none between them.
  private func between(before day: CalendarDate?) -> MeasureSeries {
    var series = MeasureSeries(measure, .deploymentsBetweenFailures)
    let end = day == nil ? calendar.end : calendar.currentStart
    let seen = gaps.failures.prefix { Int($0.seconds) < end }
    for (before, after) in zip(seen, seen.dropFirst()).suffix(longestBaseline) {
      let date = calendar.zone.date(at: Int(after.seconds))
      guard let start = weeks.first?.monday, date >= start else { continue }
      let count = after.wellBefore - before.wellBefore
      series.add(.init(first: date, last: date, value: Double(count), n: count + 1))
    }
    if let last = seen.last {
      let well = (day == nil ? gaps.well : gaps.wellBeforeCurrent) - last.wellBefore
      series.open = .init(since: calendar.zone.date(at: Int(last.seconds)), count: well)
    }
    return series
  }
}

/// Of the weeks whose count is known; nil without any.
private func meanFrequency(_ weeks: ArraySlice<DeliveryWeek>) -> Double? {
  var (sum, known) = (0, 0)
  for week in weeks where week.figures.frequencyWeeks > 0 { (sum, known) = (sum + week.figures.frequency, known + 1) }
  return known > 0 ? Double(sum) / Double(known) : nil
}

/// The first week with a deployment and those before it are left out of what is counted by the week: the files may begin in
/// the middle of it, and do not say that nothing was deployed before.
private func counted(_ weeks: ArraySlice<DeliveryWeek>, isFromStart: Bool) -> ArraySlice<DeliveryWeek> {
  let begun = weeks.drop { $0.figures.frequencyWeeks == 0 }
  return isFromStart || begun.count < weeks.count ? begun.dropFirst() : begun
}

extension DeliveryMeasure {
  package var isShare: Bool { self == .changeFailRate || self == .reworkRate }
}

extension DeliveryFigures {
  /// What a value of a measure rests on.
  func events(of measure: DeliveryMeasure) -> Int {
    switch measure {
    case .deploymentFrequency: frequency
    case .changeLeadTime: leadTime.value?.n ?? 0
    case .recoveryTime: recoveryTime.value?.n ?? 0
    case .changeFailRate, .reworkRate: share(of: measure)?.n ?? 0
    case .betweenFailures: failed
    }
  }

  func share(of measure: DeliveryMeasure) -> DeliveryShare? {
    measure == .changeFailRate ? changeFailRate.value : measure == .reworkRate ? reworkRate.value : nil
  }
}
