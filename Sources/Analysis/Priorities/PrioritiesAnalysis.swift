import Record

/// What to do next, of all open items of a day.
func analysePriorities(of work: [WorkItemReport], in organization: Organization, asOf: CalendarDate) -> PrioritiesReport
{
  PrioritiesReport(
    settings: organization.priorities, ranking: .unavailable(.noData), sequence: .unavailable(.noData))
}
