package import Diagnostics
package import Record

/// The whole report of one day: what the record says, and what follows from it.
///
/// Pure: equal arguments give equal reports, whatever the machine, the time or the order of the record's lists.
///
/// - Parameters:
///   - asOf: the report's day. Nothing dated later is seen (see `Seen`), so any past report can be made again.
///   - previous: the day to compare with; "what changed" is the difference of the two reports. By default the last day
///     of the rhythm promised to the first audience that has one; nil if that rhythm had not begun by then. Without any
///     rhythm, 7 days before. A day that does not lie before `asOf` compares with nothing.
///   - delivery: what the events come to on each of the two days: see `deliveryReports`.
package func analyse(
  _ record: OrganizationRecord, asOf: CalendarDate, previous: CalendarDate? = nil,
  delivery: [CalendarDate: DeliveryReport] = [:]
) -> Report {
  let ordered = OrderedRecord(record)
  let before = dayBefore(asOf, previous: previous, in: record.organization)
  let now = Snapshot(ordered, asOf: asOf, delivery: delivery[asOf])
  return report(
    of: record, now, ranking: rankWork(now.work, in: record.organization),
    before: before.map { Snapshot(ordered, asOf: $0, delivery: delivery[$0]) })
}

/// What an organization's events come to on the two days that a report speaks of; empty without events.
package func deliveryReports(
  of record: OrganizationRecord, asOf: CalendarDate, previous: CalendarDate? = nil
) async -> [CalendarDate: DeliveryReport] {
  guard let events = record.events else { return [:] }
  var options = DeliveryOptions()
  options.linkWindow = record.organization.delivery.linkWindow
  var reports: [CalendarDate: DeliveryReport] = [:]
  for day in [asOf, dayBefore(asOf, previous: previous, in: record.organization)].compactMap({ $0 }) {
    reports[day] = await analyseDelivery(events, of: record.organization, asOf: day, options)
  }
  return reports
}

/// The report of one day together with what is wrong with the files, which shares the work of putting the record in
/// order: see `analyse` and `analysisFindings`. Both days and the findings are worked on side by side.
package func examine(
  _ record: OrganizationRecord, asOf: CalendarDate, previous: CalendarDate? = nil, isEarlierDay: Bool = false
) async -> (report: Report, findings: [Finding]) {
  let delivery = await deliveryReports(of: record, asOf: asOf, previous: previous)
  let before = dayBefore(asOf, previous: previous, in: record.organization)
  let ordered = OrderedRecord(record)
  async let earlier = before.map { Snapshot(ordered, asOf: $0, delivery: delivery[$0]) }
  async let aboutFiles = fileFindings(ordered, asOf: asOf)
  let now = Snapshot(ordered, asOf: asOf, delivery: delivery[asOf])
  let ranking = await rankWork(now.work, in: record.organization, tasks: rankingTasks)
  let report = report(of: record, now, ranking: ranking, before: await earlier)
  return (report, await aboutFiles + reportFindings(ordered, report: report, isEarlierDay: isEarlierDay))
}

/// So many tasks draw the ranking; the result is the same with any number.
private let rankingTasks = 4

private func report(
  of record: OrganizationRecord, _ now: Snapshot, ranking: Figure<WorkRanking>, before: Snapshot?
) -> Report {
  let register = now.decisions.register()
  let plan = capacityPlan(
    of: now.work, ranking: ranking, capacity: now.capacity, organization: record.organization, asOf: now.asOf)
  return Report(
    asOf: now.asOf, previousAsOf: before?.asOf, organization: record.organization, strategies: now.strategies,
    metrics: now.metrics, periods: now.periods, decisions: register, feedback: now.feedback, work: now.work,
    priorities: analysePriorities(of: now.work, ranking: ranking, in: record.organization, asOf: now.asOf),
    debt: now.debt,
    capacity: now.capacity, capacityPlan: plan, experiments: now.experiments, outcomes: now.outcomes,
    delivery: now.delivery,
    teams: addingDecisions(of: now.decisions, to: now.teams), attention: addingWaiting(of: plan, to: now.attention),
    practices: practices(in: now), changes: before.map { differences(from: $0, to: now) } ?? [],
    upcoming: upcoming(in: now), assets: assetsShown(in: now.decisions.record, of: record.assets, asOf: now.asOf),
    inputDigest: record.inputDigest, fileCount: record.fileCount)
}

/// The day to compare with: the one that was asked for, else that of the rhythm; nil unless it lies before.
private func dayBefore(
  _ day: CalendarDate, previous: CalendarDate?, in organization: Organization
) -> CalendarDate? {
  (previous ?? previousReportDay(of: organization, before: day)).flatMap { $0 < day ? $0 : nil }
}

/// Days between two reports where no rhythm is promised to anybody.
private let daysBetweenReports = 7

private func previousReportDay(of organization: Organization, before day: CalendarDate) -> CalendarDate? {
  for audience in organization.audiences {
    if let cadence = audience.cadence { return cadence.last(before: day) }
  }
  return day.adding(days: -daysBetweenReports)
}
