package import Record

/// A week that was written.
package struct CapacityWeek: Sendable, Equatable {
  package var monday: CalendarDate
  package var days: CapacityDays
  /// How many teams wrote it.
  package var teams: Int
  /// How many usually do: the greatest number that at least half of the 13 full weeks up to this one have, of those that
  /// were written. A team that is new or gone is usual after seven weeks.
  package var usualTeams: Int
  /// Whether it is over by the report's day.
  package var isFull: Bool

  /// Whether fewer teams wrote it than usual.
  package var isPartial: Bool { teams < usualTeams }
  /// What is not over is not judged, nor what some teams did not write yet.
  package var isJudged: Bool { isFull && !isPartial }
}

/// A month or quarter, from its weeks that are judged.
package struct CapacityPeriod: Sendable, Equatable {
  package var period: Period
  package var days: CapacityDays
  /// How many of its weeks are judged, and how many belong to it.
  package var written: Int
  package var weeks: Int
  /// Whether its last week is over.
  package var isOver: Bool

  /// Whether it is judged: it is over, and so is each of its weeks.
  package var isFull: Bool { isOver && written == weeks }
}
