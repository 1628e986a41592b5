import Record

/// What to do next, of all open items of a day.
///
/// - Parameter ranking: as `rankWork` makes it of the same items.
func analysePriorities(
  of work: [WorkItemReport], ranking: Figure<WorkRanking>, in organization: Organization, asOf: CalendarDate
) -> PrioritiesReport {
  PrioritiesReport(
    settings: organization.priorities, ranking: ranking, sequence: sequenceWork(work, ranking: ranking, asOf: asOf))
}
