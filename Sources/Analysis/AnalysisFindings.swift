package import Diagnostics
package import Record

/// All findings of the analysis: alignment, the decision register, and acknowledgements that accept nothing.
///
/// - Parameter report: made from the same record; its day and its attention list are used.
package func analysisFindings(_ record: OrganizationRecord, report: Report) -> [Finding] {
  analysisFindings(OrderedRecord(record), report: report)
}

func analysisFindings(_ record: OrderedRecord, report: Report) -> [Finding] {
  alignmentFindings(record) + workFindings(record.work) + registerFindings(record, asOf: report.asOf)
    + acknowledgementFindings(
      record.organization.acknowledgements, attention: report.attention, asOf: report.asOf)
}
