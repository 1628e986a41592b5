package import Record

/// How a report on deliveries is made.
package struct DeliveryOptions: Sendable, Hashable {
  /// How long before an incident a deployment may have been its cause, in seconds.
  package var linkWindow = 24 * 3600
  /// How many of the last full weeks are taken together.
  package var recentWeeks = 12

  package init() {}
}

/// The measures of every service and team, on all cores.
///
/// Pure: equal events give an equal report, in whatever order and in however many batches they are.
/// - Parameter asOf: the report's day in the zone of `events`. Nothing later is seen: not a deployment, not an incident,
///   not a change, and not that an incident was resolved or a change was reviewed.
package func analyseDelivery(
  _ events: DeliveryEvents, of organization: Organization, asOf: CalendarDate,
  _ options: DeliveryOptions = DeliveryOptions()
) async -> DeliveryReport {
  let worked = await workDelivery(events, of: organization, asOf: asOf, options)
  var report = worked.report(on: asOf, of: organization, events.services)
  report.deploymentTally = events.deploymentTally
  report.incidentTally = events.incidentTally
  report.changeTally = events.changeTally
  return report
}

/// What events come to before anything is judged.
struct WorkedDelivery: Sendable {
  var calendar: DeliveryCalendar
  var groups: [ServiceGroup]
  /// One for each group, in their order; so `cycles`.
  var results: OrganizationFigures
  var cycles: CycleScopes
}

/// - Parameter keepingDetails: whether weeks come with what only facts tell of them.
func workDelivery(
  _ events: DeliveryEvents, of organization: Organization, asOf: CalendarDate, _ options: DeliveryOptions,
  keepingDetails: Bool = false
) async -> WorkedDelivery {
  let calendar = DeliveryCalendar(events.zone, asOf: asOf, recentWeeks: options.recentWeeks)
  let groups = groups(of: events.services, in: organization)
  let services = groups.map(\.services)
  let work = DeliveryWork(
    events: events, calendar: calendar, window: options.linkWindow, keepsDetails: keepingDetails)
  async let cycles = CycleWork(events: events, calendar: calendar).scopes(services)
  return WorkedDelivery(
    calendar: calendar, groups: groups, results: await work.scopes(services), cycles: await cycles)
}

/// Services that one team answers for, by their positions.
struct ServiceGroup: Sendable {
  /// Nil for services whose team is not known.
  var team: String?
  var services: [Int]
}

/// Services by the team that answers for them, in the order of teams; those of no team are last.
func groups(of services: [String], in organization: Organization) -> [ServiceGroup] {
  let teamOf = Dictionary(organization.services.map { ($0.id, $0.team) }) { first, _ in first }
  var members: [String: [Int]] = [:]
  for (position, id) in services.enumerated() { members[teamOf[id] ?? "", default: []].append(position) }
  var groups = organization.teams.compactMap { team in
    members.removeValue(forKey: team.id).map { ServiceGroup(team: team.id, services: $0) }
  }
  let rest = members.values.flatMap(\.self).sorted()
  if !rest.isEmpty { groups.append(ServiceGroup(team: nil, services: rest)) }
  return groups
}
