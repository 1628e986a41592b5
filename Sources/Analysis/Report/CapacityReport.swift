package import Record

/// What work the capacity of teams went to, beside what was promised.
package struct CapacityReport: Sendable {
  /// Nil when nothing was promised.
  package var policy: CapacityPolicy?
  /// All rows of all teams taken together.
  package var organization: CapacityScope
  /// In configured order, each by its own rows: those of its teams are no rows of a group. Every team that has rows, or
  /// no teams below it.
  package var teams: [CapacityScope]

  /// Whether any capacity is written, or promised.
  package var isWritten: Bool { policy != nil || !organization.weeks.isEmpty }

  /// The organization first.
  package var scopes: [CapacityScope] { [organization] + teams }

  package subscript(team id: String) -> CapacityScope? { teams.first { $0.team == id } }
}

/// What the capacity of one team, or of all, went to.
///
/// A team that has a row for a week has written that week: a kind without a row took nothing in it. A week without any row
/// is missing, and in no figure. Nor is, of the organization, a week that fewer teams wrote than usual: the rows of one team
/// are not the work of six, and somebody who writes late would look like a change. A week belongs to the month and the
/// quarter that its Thursday lies in, as an ISO week belongs to the year of its Thursday; the running week is in none of
/// their figures.
package struct CapacityScope: Sendable {
  /// The id of the team; nil for the organization.
  package var team: String?
  /// The weeks that were written, ascending.
  package var weeks: [CapacityWeek]
  /// The months and fiscal quarters with a full week that was written, ascending.
  package var months: [CapacityPeriod]
  package var quarters: [CapacityPeriod]
  /// Of the last 13 full weeks, and of the 13 before them. Unavailable when none of them was written.
  package var last: Figure<CapacityShare>
  package var before: Figure<CapacityShare>
  /// How the last 13 weeks compare with the policy. Unavailable without a policy, or with fewer than four of them written.
  package var standing: Figure<CapacityStanding>
  /// How many of the last 52 full weeks, and of the last 12 full months, kept the promise.
  package var weekAdherence: Figure<CapacityAdherence>
  package var monthAdherence: Figure<CapacityAdherence>
  /// The weeks, and the full months, in a row up to the latest whose share lies below the policy by more than its
  /// tolerance; nil when that of the latest does not, or without a policy.
  package var weeksBelow: CapacityRun?
  package var monthsBelow: CapacityRun?
  /// How the weekly share is told from noise: see `judgeDrift`.
  package var drift: CapacityDrift
  /// What is there in a week; unavailable when none of the last 13 full weeks was written.
  package var pace: Figure<CapacityPace>

  /// The weeks that all figures are from.
  package var judgedWeeks: [CapacityWeek] { weeks.filter(\.isJudged) }
}

/// How much a team has in a week.
package struct CapacityPace: Sendable, Equatable {
  /// The mean over the `n` of the last `weeks` full weeks that were written.
  package var personDays: Double
  package var n: Int
  package var weeks: Int
  /// Five days are a person-week.
  package var personWeeks: Double { personDays / CapacityPace.daysPerWeek }

  package static let daysPerWeek = 5.0
}
