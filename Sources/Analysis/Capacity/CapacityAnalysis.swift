import Record

/// What capacity went to, up to a day.
func analyseCapacity(_ rows: [CapacityActual], of organization: Organization, asOf: CalendarDate) -> CapacityReport {
  CapacityReport(policy: organization.policies.capacity)
}
