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
package func analyse(
  _ record: OrganizationRecord, asOf: CalendarDate, previous: CalendarDate? = nil
) -> Report {
  analyse(OrderedRecord(record), of: record, asOf: asOf, previous: previous)
}

/// The report of one day together with what is wrong with the files, which shares the work of putting the record in
/// order: see `analyse` and `analysisFindings`.
package func examine(
  _ record: OrganizationRecord, asOf: CalendarDate, previous: CalendarDate? = nil
) -> (report: Report, findings: [Finding]) {
  let ordered = OrderedRecord(record)
  let report = analyse(ordered, of: record, asOf: asOf, previous: previous)
  return (report, analysisFindings(ordered, report: report))
}

private func analyse(
  _ ordered: OrderedRecord, of record: OrganizationRecord, asOf: CalendarDate, previous: CalendarDate?
) -> Report {
  let now = Snapshot(ordered, asOf: asOf)
  let before = (previous ?? previousReportDay(of: record.organization, before: asOf)).flatMap { $0 < asOf ? $0 : nil }
  let changes = before.map { differences(from: Snapshot(ordered, asOf: $0), to: now) } ?? []
  let register = now.decisions.register()
  return Report(
    asOf: asOf, previousAsOf: before, organization: record.organization, strategies: now.strategies,
    metrics: now.metrics, periods: now.periods, decisions: register,
    teams: addingDecisions(of: now.decisions, to: now.teams), attention: now.attention,
    practices: practices(in: now), changes: changes, upcoming: upcoming(in: now),
    assets: assets(of: record, shownIn: now, and: register),
    inputDigest: record.inputDigest, fileCount: record.fileCount)
}

/// Days between two reports where no rhythm is promised to anybody.
private let daysBetweenReports = 7

private func previousReportDay(of organization: Organization, before day: CalendarDate) -> CalendarDate? {
  for audience in organization.audiences {
    if let cadence = audience.cadence { return cadence.last(before: day) }
  }
  return day.adding(days: -daysBetweenReports)
}
