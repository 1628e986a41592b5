import Record

/// The same report as of events, made of a table of facts.
///
/// - Parameter asOf: the day that the table is of.
func analyseFacts(
  _ table: DeliveryFacts.Table, _ facts: DeliveryFacts, of organization: Organization, asOf: CalendarDate,
  _ options: DeliveryOptions
) -> DeliveryReport {
  let calendar = DeliveryCalendar(facts.zone, asOf: asOf, recentWeeks: options.recentWeeks)
  let services = organization.services.map(\.id)
  let groups = groups(of: services, in: organization)
  let found = Dictionary(grouping: table.rows) { FactScopeKey(scope: $0.scope, id: $0.id) }
  func figures(_ scope: FactRow.Scope, _ id: String) -> ScopeFigures {
    ScopeFigures(found[FactScopeKey(scope: scope, id: id)] ?? [], calendar)
  }
  func cycle(_ scope: FactRow.Scope, _ id: String) -> CycleScope {
    CycleScope(facts: found[FactScopeKey(scope: scope, id: id)] ?? [], calendar)
  }
  var worked = WorkedDelivery(
    calendar: calendar, groups: groups, results: OrganizationFigures(),
    cycles: CycleScopes(groups: [], whole: cycle(.organization, organization.name)))
  worked.results.whole = figures(.organization, organization.name)
  for group in groups {
    var result = GroupFigures()
    for place in group.services {
      result.services.append(
        ServiceFigures(
          position: place, figures: figures(.service, services[place]), deploymentsNotSeen: 0, incidentsNotSeen: 0))
      worked.cycles.services[place] = cycle(.service, services[place])
    }
    if let team = group.team { result.whole = figures(.team, team) }
    worked.results.groups.append(result)
    worked.cycles.groups.append(group.team.map { cycle(.team, $0) } ?? CycleScope([], calendar))
  }
  var report = worked.report(on: asOf, of: organization, services)
  report.factsEngine = table.engine
  report.tell(table)
  return report
}

extension DeliveryReport {
  /// What is counted of events that the facts are of; of others nothing is known.
  fileprivate mutating func tell(_ table: DeliveryFacts.Table) {
    let weeks = organization.weeks.map(\.figures)
    let counts = [
      weeks.reduce(0) { $0 + $1.deployments }, weeks.reduce(0) { $0 + $1.incidents.opened },
      organization.cycleWeeks.reduce(organization.openChanges.count) { $0 + $1.figures.deployed },
    ]
    let tallies = counts.map { count in
      var tally = EventTally()
      if count > 0 { (tally.files, tally.rows) = ([table.file], count) }
      return tally
    }
    (deploymentTally, incidentTally, changeTally) = (tallies[0], tallies[1], tallies[2])
  }
}

private struct FactScopeKey: Hashable {
  var scope: FactRow.Scope
  var id: String
}
