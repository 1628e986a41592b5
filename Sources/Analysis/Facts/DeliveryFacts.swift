package import Record

/// A table of facts: what events come to, week by week, in as few rows as a database makes of any number of them.
package struct FactsTable: Sendable {
  package var columns: [String]
  /// Ordered by scope, id and period.
  package var rows: [[FactValue]]
}

/// The facts of an organization's events on a day: the same table as the queries in `queries/` make.
///
/// Pure, as `analyseDelivery`. Weeks in which nothing happened have no row.
package func deliveryFacts(
  _ events: DeliveryEvents, of organization: Organization, asOf: CalendarDate,
  _ options: DeliveryOptions = DeliveryOptions()
) async -> FactsTable {
  let worked = await workDelivery(events, of: organization, asOf: asOf, options, keepingDetails: true)
  let columns = FactColumn.all
  // As in `FactSchema.head`.
  let head: [FactValue] = [
    .text(organization.timeZone), .count(options.linkWindow), .text(asOf.iso), .text("fairlead"),
  ]
  let scopes = worked.scopes(events.services, organization.name).sorted {
    ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id)
  }
  let rows = scopes.flatMap { scope in
    scope.rows(worked.calendar).map { period, source in
      head + [.text(scope.kind.rawValue), .text(scope.id), .text(period)] + columns.map { $0.value(source) }
    }
  }
  return FactsTable(columns: FactSchema.head + columns.map(\.name), rows: rows)
}

/// A service, a team or the organization, worked out and not yet judged.
private struct FactScope {
  var kind: DeliveryScope.Kind
  var id: String
  var figures: ScopeFigures
  var cycle: CycleScope?
}

extension WorkedDelivery {
  fileprivate func scopes(_ services: [String], _ name: String) -> [FactScope] {
    let single = results.groups.flatMap(\.services).map {
      FactScope(kind: .service, id: services[$0.position], figures: $0.figures, cycle: cycles.services[$0.position])
    }
    let teams = zip(groups, zip(results.groups, cycles.groups)).compactMap { group, found in
      group.team.map { FactScope(kind: .team, id: $0, figures: found.0.whole, cycle: found.1) }
    }
    return single + teams + [FactScope(kind: .organization, id: name, figures: results.whole, cycle: cycles.whole)]
  }
}

extension FactScope {
  /// By period, the weeks first.
  func rows(_ calendar: DeliveryCalendar) -> [(period: String, FactSource)] {
    var sources: [CalendarDate: FactSource] = [:]
    for (place, week) in figures.weeks.enumerated() where week.figures.hasAny {
      let details = week.figures.deployments > 0 ? figures.details[place] : nil
      sources[week.monday] = FactSource(figures: week.figures, details: details)
    }
    for week in cycle?.weeks ?? [] where week.figures.deployed > 0 {
      sources[week.monday, default: FactSource()].cycle = week.figures
    }
    for failure in figures.gaps.failures {
      let day = calendar.zone.date(at: Int(failure.seconds))
      sources[day.startOfISOWeek]?.failures.append((day, failure.wellBefore))
    }
    let weeks = sources.sorted { $0.key < $1.key }.map { (period: $0.key.iso, $0.value) }
    return weeks + (recent.map { [(period: "recent", $0)] } ?? [])
  }

  /// Nil where nothing happened in the last full weeks, nothing is under way, and nothing was ever deployed.
  private var recent: FactSource? {
    let (cycle, open) = (self.cycle?.recent ?? CycleFigures(), self.cycle?.open ?? OpenChanges())
    let hasDeployed = figures.weeks.contains { $0.figures.deployments > 0 }
    guard hasDeployed || figures.recent.hasAny || cycle.deployed > 0 || open.count > 0 else { return nil }
    return FactSource(figures: figures.recent, cycle: cycle, whole: (figures, open))
  }
}

extension DeliveryFigures {
  /// Whether anything was deployed, or an incident opened.
  fileprivate var hasAny: Bool { deployments > 0 || incidents.opened > 0 }
}
