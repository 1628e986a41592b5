package import Diagnostics
package import Record

/// The whole report: what the record says of a day to whoever may see it, and what follows from it.
///
/// Pure: equal arguments give equal reports, whatever the machine, the time or the order of the record's lists.
///
/// - Parameters:
///   - viewpoint: for whom and for which day. Nothing dated later is seen (see `Seen`), so any past report can be made again.
///   - previous: the day to compare with; "what changed" is the difference of the two reports. By default the last day
///     of the rhythm promised to the viewpoint's audience, or to the first audience that has one; nil if that rhythm had not
///     begun by then. Without any rhythm, 7 days before. A day that does not lie before compares with nothing.
///   - delivery: what the events come to on each of the two days: see `deliveryReports`.
package func analyse(
  _ record: OrganizationRecord, from viewpoint: Viewpoint, previous: CalendarDate? = nil,
  delivery: [CalendarDate: DeliveryReport] = [:]
) -> Report {
  let ordered = OrderedRecord(record)
  let before = viewpointBefore(viewpoint, previous: previous, in: record.organization)
  let now = Snapshot(ordered, from: viewpoint, delivery: delivery[viewpoint.day])
  let earlier = snapshots(ordered, on: briefDays(record, from: viewpoint), from: viewpoint, delivery)
  return Report(
    of: record, now, ranking: rankWork(now.work, in: record.organization),
    before: before.map { Snapshot(ordered, from: $0, delivery: delivery[$0.day], isCompared: true) },
    earlier: earlier, past: pastPractices(in: now, now.coveredDecisions))
}

/// The report to everyone.
package func analyse(
  _ record: OrganizationRecord, asOf: CalendarDate, previous: CalendarDate? = nil,
  delivery: [CalendarDate: DeliveryReport] = [:]
) -> Report {
  analyse(record, from: .everyone(on: asOf), previous: previous, delivery: delivery)
}

/// What an organization's events come to on the days that a report speaks of; empty without events.
package func deliveryReports(
  of record: OrganizationRecord, from viewpoint: Viewpoint, previous: CalendarDate? = nil
) async -> [CalendarDate: DeliveryReport] {
  await deliveryReports(of: record, on: daysSpokenOf(record, from: viewpoint, previous: previous))
}

private func deliveryReports(
  of record: OrganizationRecord, on days: Set<CalendarDate>
) async -> [CalendarDate: DeliveryReport] {
  var options = DeliveryOptions()
  options.linkWindow = record.organization.delivery.linkWindow
  var reports: [CalendarDate: DeliveryReport] = [:]
  if let facts = record.facts {
    for day in days.sorted() {
      reports[day] = facts.tables[day].map { analyseFacts($0, facts, of: record.organization, asOf: day, options) }
    }
  }
  guard let events = record.events else { return reports }
  for day in days.sorted() {
    reports[day] = await analyseDelivery(events, of: record.organization, asOf: day, options)
  }
  return reports
}

/// The day of a report, and those that it compares with.
private func daysSpokenOf(
  _ record: OrganizationRecord, from viewpoint: Viewpoint, previous: CalendarDate?
) -> Set<CalendarDate> {
  let before = viewpointBefore(viewpoint, previous: previous, in: record.organization)
  return Set([viewpoint.day, before?.day].compactMap(\.self) + briefDays(record, from: viewpoint))
}

/// The report together with what is wrong with the files, which shares the work of putting the record in order: see `analyse`
/// and `analysisFindings`.
package func examine(
  _ record: OrganizationRecord, from viewpoint: Viewpoint, previous: CalendarDate? = nil, isEarlierDay: Bool = false
) async -> (report: Report, findings: [Finding]) {
  await Examination(record, from: [viewpoint], previous: previous)
    .examine(from: viewpoint, isEarlierDay: isEarlierDay) { $0 }
}

/// What the reports from several viewpoints share: the record in order, and what its events come to.
package struct Examination: Sendable {
  private let record: OrganizationRecord
  private let ordered: OrderedRecord
  private let previous: CalendarDate?
  private let isTellingDays: Bool
  private let delivery: [CalendarDate: DeliveryReport]

  /// - Parameters:
  ///   - viewpoints: those that `examine` will be asked for.
  ///   - isTellingDays: whether reports tell the last days one by one (`Report.recentDays`).
  package init(
    _ record: OrganizationRecord, from viewpoints: [Viewpoint], previous: CalendarDate? = nil,
    isTellingDays: Bool = false
  ) async {
    (self.record, self.previous, self.isTellingDays) = (record, previous, isTellingDays)
    let days = viewpoints.map {
      daysSpokenOf(record, from: $0, previous: previous).union(isTellingDays ? recentDays(record, from: $0) : [])
    }
    delivery = await deliveryReports(of: record, on: days.reduce(into: []) { $0.formUnion($1) })
    ordered = OrderedRecord(record)
  }

  /// A report with what is wrong with the files. Both days and the findings are worked on side by side.
  ///
  /// - Parameter make: makes something of the report; begins as soon as there is one, while files are still looked at.
  package func examine<Made: Sendable>(
    from viewpoint: Viewpoint, isEarlierDay: Bool = false, making make: (Report) -> Made
  ) async -> (report: Made, findings: [Finding]) {
    let before = viewpointBefore(viewpoint, previous: previous, in: record.organization)
    async let earlier = before.map { Snapshot(ordered, from: $0, delivery: delivery[$0.day], isCompared: true) }
    let recent = isTellingDays ? recentDays(record, from: viewpoint) : []
    async let toldBefore = snapshotsSideBySide(
      ordered, on: Set(briefDays(record, from: viewpoint) + recent), from: viewpoint, delivery)
    async let aboutFiles = fileFindings(ordered, from: viewpoint)
    let now = Snapshot(ordered, from: viewpoint, delivery: delivery[viewpoint.day])
    async let past = pastPractices(in: now, now.coveredDecisions)
    let ranking = await rankWork(now.work, in: record.organization, tasks: rankingTasks)
    let report = Report(
      of: record, now, ranking: ranking, before: await earlier, earlier: await toldBefore, recent: recent,
      past: await past)
    let aboutReport = reportFindings(ordered, report: report, isEarlierDay: isEarlierDay)
    let made = make(report)
    return (made, await aboutFiles + aboutReport + missingFacts(record, for: report))
  }
}

/// The same as `snapshots`, on all cores.
private func snapshotsSideBySide(
  _ record: OrderedRecord, on days: Set<CalendarDate>, from viewpoint: Viewpoint,
  _ delivery: [CalendarDate: DeliveryReport]
) async -> [CalendarDate: Snapshot] {
  await withTaskGroup(of: [CalendarDate: Snapshot].self) { group in
    for day in days.sorted() { group.addTask { snapshots(record, on: [day], from: viewpoint, delivery) } }
    return await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }
}

private func snapshots(
  _ record: OrderedRecord, on days: [CalendarDate], from viewpoint: Viewpoint,
  _ delivery: [CalendarDate: DeliveryReport]
) -> [CalendarDate: Snapshot] {
  let made = days.map { ($0, Snapshot(record, from: viewpoint.on($0), delivery: delivery[$0], isCompared: true)) }
  return Dictionary(uniqueKeysWithValues: made)
}

/// So many tasks draw the ranking; the result is the same with any number.
private let rankingTasks = 4

/// The viewpoint to compare with: of the day that was asked for, else of that of the rhythm; nil unless it lies before.
private func viewpointBefore(
  _ viewpoint: Viewpoint, previous: CalendarDate?, in organization: Organization
) -> Viewpoint? {
  (previous ?? previousReportDay(of: organization, before: viewpoint))
    .flatMap { $0 < viewpoint.day ? viewpoint.on($0) : nil }
}

/// Days between two reports where no rhythm is promised to anybody.
private let daysBetweenReports = 7

private func previousReportDay(of organization: Organization, before viewpoint: Viewpoint) -> CalendarDate? {
  let own = organization.audiences.filter { $0.id == viewpoint.audience }
  if let cadence = (own + organization.audiences).lazy.compactMap(\.cadence).first {
    return cadence.last(before: viewpoint.day)
  }
  return viewpoint.day.adding(days: -daysBetweenReports)
}
