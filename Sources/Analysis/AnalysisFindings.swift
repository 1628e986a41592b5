package import Diagnostics
package import Record

/// All findings of the analysis: alignment, the decision register, and acknowledgements that accept nothing.
///
/// - Parameters:
///   - report: made from the same record; its day and its attention list are used.
///   - isEarlierDay: the report of an earlier day was asked for.
package func analysisFindings(
  _ record: OrganizationRecord, report: Report, isEarlierDay: Bool = false
) -> [Finding] {
  analysisFindings(OrderedRecord(record), report: report, isEarlierDay: isEarlierDay)
    + missingFacts(record, for: report)
}

private func analysisFindings(_ record: OrderedRecord, report: Report, isEarlierDay: Bool) -> [Finding] {
  fileFindings(record, from: report.viewpoint) + reportFindings(record, report: report, isEarlierDay: isEarlierDay)
}

/// Those that need no report, and can be looked for while it is made.
func fileFindings(_ record: OrderedRecord, from viewpoint: Viewpoint) -> [Finding] {
  let asOf = viewpoint.day
  return alignmentFindings(record, from: viewpoint) + ratioCycles(record) + workFindings(record[WorkItem.self])
    + earlyCheckIns(record.objectives, fiscalYearStarts: record.organization.fiscalYearStarts)
    + checkInFindings(record.objectives)
    + baselinesAhead(record[Metric.self], asOf: asOf) + deadlineFindings(record[WorkItem.self], from: viewpoint)
    + registerFindings(record, from: viewpoint) + radarFindings(record, from: viewpoint)
    + charterFindings(record, from: viewpoint) + pulseScaleFindings(record[Pulse.self], from: viewpoint)
}

/// Those about what the report came to.
func reportFindings(_ record: OrderedRecord, report: Report, isEarlierDay: Bool) -> [Finding] {
  let withheld = record.records.headers { !report.viewpoint.mayRead($0.visibility) }
  let far = farFromValues(report)
  // A target or baseline with another reading is told once: which way it leads follows from that.
  let against = againstBetter(report, besides: far.compactMap(\.span))
  return acknowledgementFindings(
    record.organization.acknowledgements, reasons: report.reasons, asOf: report.asOf, withheld: withheld,
    known: subjects(of: record, in: report))
    + shortBaselines(report.metrics) + sameTitles(report) + far + against
    + reviewFindings(record, from: report.viewpoint, isEarlierDay: isEarlierDay)
    + thresholdsAgainstBetter(report) + resultsFarFromMetric(report)
    + actionFindings(record, from: report.viewpoint, isEarlierDay: isEarlierDay)
    + processFindings(record, from: report.viewpoint, isEarlierDay: isEarlierDay)
    + datedLaterFindings(record, events: report.delivery, from: report.viewpoint, isEarlierDay: isEarlierDay)
}

/// All that an attention item can be about, as an acknowledgement names it; of records those that the report shows.
private func subjects(of record: OrderedRecord, in report: Report) -> Set<String> {
  let headers = record.records.headers { report.viewpoint.mayRead($0.visibility) }
  let organization = record.organization
  return Set(headers.map(\.key.id))
    .union(headers.lazy.filter { !$0.key.group.isEmpty }.map { "\($0.key.group)/\($0.key.id)" })
    .union(organization.teams.map(\.id)).union(organization.services.map(\.id)).union(organization.audiences.map(\.id))
    .union(Metric.Tie.allCases.map(\.rawValue)).union(
      record[Feedback.self].filter { report.viewpoint.mayRead($0.header.visibility) }.map(\.theme.value)
    ).union(["organization"])
}
