package import Record

/// A day of the past, or the report's, with what was other than on the day before.
package struct DayOfChanges: Sendable {
  package var day: CalendarDate
  /// At least one, the most important first.
  package var changes: [Change]
}

/// So many days at the end of a report are told one by one: whoever looks once a week misses none.
private let daysTold = 7

/// The days whose analyses tell what changed day by day, ascending; the report's own is not among them.
func recentDays(_ record: OrganizationRecord, from viewpoint: Viewpoint) -> [CalendarDate] {
  let count = record.hasManyEvents ? 1 : daysTold
  let days = (1...count).map { viewpoint.day.adding(days: -$0) }
  guard let facts = record.facts else { return days.reversed() }
  // Days that there are no facts of would look as if all had been solved; those before them are not told either.
  return days.prefix { facts.tables[$0] != nil }.reversed()
}

extension OrganizationRecord {
  /// Whether to count them anew for each day would take too long.
  var hasManyEvents: Bool {
    let rows = events.map { $0.deploymentTally.rows + $0.incidentTally.rows + $0.changeTally.rows } ?? 0
    return rows > AnalysisLimits.recentEvents
  }
}

/// What changed on each day after the first, the latest first, but for days on which nothing did.
///
/// - Parameter days: days in a row that end on the day before that of `now`.
func daysOfChanges(
  _ days: [CalendarDate], _ snapshots: [CalendarDate: Snapshot], until now: Snapshot
) -> [DayOfChanges] {
  let all = days.compactMap { snapshots[$0] } + [now]
  let told = zip(all, all.dropFirst()).map { before, after in
    DayOfChanges(day: after.asOf, changes: differences(from: before, to: after))
  }
  return told.filter { !$0.changes.isEmpty }.reversed()
}
