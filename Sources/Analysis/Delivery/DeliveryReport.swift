package import Record
import Statistics

/// How an organization delivers, by service and by team: the five measures of dora.dev, and the cycle time of changes, week
/// by week.
///
/// Weeks are ISO weeks in the time zone of the organization. Over several services counts are summed, rates are pooled and
/// durations are quantiles over all events; the distribution over services stands beside them, because a pooled figure can
/// hide opposite moves.
package struct DeliveryReport: Sendable {
  package var asOf: CalendarDate
  /// The Monday of the first week of `DeliveryScope.recent`, and how many weeks that takes in: full ones only.
  package var recentFrom: CalendarDate
  package var recentWeeks: Int
  /// Services in configured order, then teams that answer for one.
  package var scopes: [DeliveryScope]
  /// All services taken together. No page of its own: it stands on that of all services.
  package var organization: DeliveryScope
  /// Of the services.
  package var distribution: DeliveryDistribution
  /// How all services together deployed, where no deployment of any came for longer than usual: they stopped, or their
  /// rows are no longer exported, and nobody can tell which. Weeks after it have no deployment frequency; nil otherwise.
  package var stopped: DeliveryRhythm?
  /// Deployments later than the report's day: not seen.
  package var deploymentsNotSeen: Int
  /// Incidents later than the report's day: not seen.
  package var incidentsNotSeen: Int
  /// Changes of which nothing happened up to the report's day: not seen.
  package var changesNotSeen = 0
  /// The files that were read, their rows, and what of them is in no figure: of deployments, of incidents, of changes.
  package var deploymentTally: EventTally
  package var incidentTally: EventTally
  package var changeTally = EventTally()

  /// What made the facts that it is made from, such as `postgres`; nil where events were read. Of rows that it left out
  /// nothing is known then.
  package var factsEngine: String?

  /// Whether any file of deployments was read. Without one its counts are not zero but unknown: the changes alone are
  /// reported.
  package var hasDeployments: Bool { !deploymentTally.files.isEmpty }
  /// Whether any file of changes was read. Without one nothing is known of cycle times.
  package var hasChanges: Bool { !changeTally.files.isEmpty }
}

/// A service, a team, or the organization.
package struct DeliveryScope: Sendable {
  /// What it is. A team takes in all events of the services that it answers for, the organization those of all.
  package enum Kind: String, Sendable, CaseIterable { case service, team, organization }

  package var kind: Kind
  /// As `fairlead.yaml` has it; unique among those of one kind. Of the organization its name.
  package var id: String
  /// Each week from the first with an event to that of the report's day, at most `longestHistory`; empty without events.
  package var weeks: [DeliveryWeek]
  /// The last full weeks taken together.
  package var recent: DeliveryFigures
  /// The durations of `recent`, counted.
  package var leadTimes = DurationHistogram()
  package var recoveryTimes = DurationHistogram()
  /// How often it deploys; nil without any deployment.
  package var rhythm: DeliveryRhythm?
  /// In the order of `DeliveryMeasure.allCases`; empty without events.
  package var measures: [JudgedMeasure] = []
  /// Each week from the first with a deployed change to that of the report's day, at most `longestHistory`; empty without
  /// any.
  package var cycleWeeks: [CycleWeek] = []
  /// The changes that were deployed in the last full weeks.
  package var cycle = CycleFigures()
  /// The changes that are not deployed by the report's day.
  package var openChanges = OpenChanges()
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  /// Ten years.
  package static let longestHistory = 520
}

/// A week of a service or team.
package struct DeliveryWeek: Sendable {
  package var monday: CalendarDate
  /// Whether the report's day is the week's last or later. Counts of the others are still growing.
  package var isFull: Bool
  package var figures: DeliveryFigures
}

/// The measures of some weeks.
package struct DeliveryFigures: Sendable, Equatable {
  /// To production, of any status. What the rates are shares of.
  package var deployments = 0
  /// Those with the status success.
  package var successful = 0
  /// Those whose status is not written: they may have failed or not.
  package var unknown = 0
  /// Those that failed or were rolled back, or that an incident is linked to.
  package var failed = 0
  /// Days with a deployment that counts for the frequency.
  package var daysWithDeployment = 0
  /// Of these weeks those that the frequency is of: from the first deployment on, whatever became of it, and no later than
  /// the rows go (see `DeliveryReport.stopped`).
  package var frequencyWeeks = 0
  /// From commit to running in production, of the deployments that count for the frequency and say when they were
  /// committed.
  package var leadTime: Figure<DurationSummary> = .unavailable(.noData)
  /// The failed ones of those whose status is written; unavailable without any. An incident linked to a deployment whose
  /// status is not written is no evidence about the others, so such a deployment is in neither number.
  package var changeFailRate: Figure<DeliveryShare> = .unavailable(.noData)
  /// From a failed deployment to the end of its last linked incident, else to the service's next successful deployment;
  /// those that are open counted as long as they have lasted. Unavailable where none has begun that can be timed.
  package var recoveryTime: Figure<RecoverySummary> = .unavailable(.noData)
  /// Failed deployments that are not recovered from by the report's day.
  package var unrecovered = 0
  /// Failed deployments whose incident ended before they were made: not in the recovery time.
  package var recoveredBefore = 0
  /// Failed deployments with an incident whose source knows no ends: not in the recovery time.
  package var withoutEnd = 0
  /// Deployments that were not planned, of those that say whether they were.
  package var reworkRate: Figure<DeliveryShare> = .unavailable(.noData)
  package var incidents = IncidentCounts()
  /// How many services the figures are from.
  package var services = ServiceCounts()

  /// The deployment frequency: all whose status does not say that they failed. One whose outcome is not known was made all
  /// the same.
  package var frequency: Int { successful + unknown }
  /// The frequency in the mean week since the first deployment; unavailable without a deployment up to then, since files
  /// that know nothing of a service do not say that it deployed nothing.
  package var deploymentsPerWeek: Figure<Double> {
    frequencyWeeks > 0 ? .measured(Double(frequency) / Double(frequencyWeeks)) : .unavailable(.noData)
  }
  /// Those whose status is written: what the change fail rate is a share of.
  package var known: Int { deployments - unknown }

  package init() {}
}

/// How the services of an organization differ, over the last full weeks.
package struct DeliveryDistribution: Sendable {
  /// Successful ones, in the mean week.
  package var deploymentsPerWeek: Figure<Spread>
  /// Hours.
  package var medianLeadTime: Figure<Spread>
  /// From 0 to 1.
  package var changeFailRate: Figure<Spread>
  /// Hours.
  package var medianRecoveryTime: Figure<Spread>
  /// From 0 to 1.
  package var reworkRate: Figure<Spread>
  /// Of changes from the first commit to running in production.
  package var medianCycleTime: Figure<Spread> = .unavailable(.noData)

  /// Of one figure over those services that have it.
  package struct Spread: Sendable, Equatable {
    /// Services.
    package var n: Int
    package var lowest: Double
    package var p25: Double
    package var p50: Double
    package var p75: Double
    package var highest: Double
  }
}
