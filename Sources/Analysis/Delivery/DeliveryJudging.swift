import Record

extension WorkedDelivery {
  /// Judges what was worked out. The tallies are those of whoever read it.
  ///
  /// - Parameter services: by position.
  func report(on asOf: CalendarDate, of organization: Organization, _ services: [String]) -> DeliveryReport {
    var results = results
    let stopped = results.stopped(by: asOf, of: services, in: organization)
    if let end = stopped?.knownUntil(by: asOf) { results.end(knownUntil: end) }
    let judging = ScopeJudging(
      MeasureJudging(rules: organization.signalRules, calendar: calendar, asOf: asOf, newest: stopped?.last),
      organization)
    let found = results.groups.flatMap(\.services).sorted { $0.position < $1.position }
    let teams = zip(groups, zip(results.groups, cycles.groups)).compactMap { group, result in
      group.team.map { DeliveryScope(.team, id: $0, result.0.whole, judging.of(.team, $0), result.1) }
    }
    let scopes = found.map {
      let id = services[$0.position]
      return DeliveryScope(.service, id: id, $0.figures, judging.of(.service, id), cycles.services[$0.position])
    }
    // Nobody can judge the whole anew: a rebase is of a service or a team.
    let whole = DeliveryScope(
      .organization, id: organization.name, results.whole, judging.of(.organization, organization.name), cycles.whole)
    return DeliveryReport(
      asOf: asOf, recentFrom: calendar.monday(of: calendar.recent.lowerBound), recentWeeks: calendar.recentWeeks,
      scopes: scopes + teams, organization: whole,
      distribution: DeliveryDistribution(scopes), stopped: stopped,
      deploymentsNotSeen: found.reduce(0) { $0 + $1.deploymentsNotSeen },
      incidentsNotSeen: found.reduce(0) { $0 + $1.incidentsNotSeen },
      changesNotSeen: cycles.groups.reduce(0) { $0 + $1.notSeen },
      deploymentTally: EventTally(), incidentTally: EventTally())
  }
}

extension DeliveryScope {
  /// - Parameter cycle: nil when there are no changes at all.
  init(_ kind: Kind, id: String, _ figures: ScopeFigures, _ judging: MeasureJudging, _ cycle: CycleScope?) {
    self.init(
      kind: kind, id: id, weeks: figures.weeks, recent: figures.recent, leadTimes: figures.leadTimes,
      recoveryTimes: figures.recoveryTimes, rhythm: figures.rhythm, measures: judging.measures(of: figures))
    guard let cycle else { return }
    cycleWeeks = cycle.weeks
    self.cycle = cycle.recent
    openChanges = cycle.open
  }
}
