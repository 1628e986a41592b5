import Record

/// All teams in configured order, each with what it owns; without decisions (see `addingDecisions`).
///
/// - Parameter objectives: the latest period first.
func analyseTeams(
  of organization: Organization, charters: [Charter], objectives: [Objective], metrics: [Metric],
  strategies: [Strategy]
) -> [TeamReport] {
  let objectives = byOwner(objectives)
  let metrics = byOwner(metrics)
  let strategies = byOwner(strategies)
  let charters = Dictionary(charters.map { ($0.id, $0) }) { first, _ in first }
  let children = Dictionary(grouping: organization.teams) { $0.parent }
  let services = Dictionary(grouping: organization.services, by: \.team)
  return organization.teams.map { team in
    TeamReport(
      team: team, charter: charters[team.id], children: children[team.id, default: []].map(\.id),
      services: services[team.id] ?? [],
      objectives: objectives[team.id] ?? [], metrics: metrics[team.id] ?? [],
      strategies: strategies[team.id] ?? [], decisions: [])
  }
}

extension [TeamReport] {
  /// The teams with the decisions that they own, in the order of the register, and with what needs attention.
  func with(decisions day: RegisterDay, _ attention: AttentionOfSubjects) -> [TeamReport] {
    let decisions = day.record.decisions
    var owned: [String: [RecordKey]] = [:]
    for place in day.places {
      if let owner = decisions[place].header.owner { owned[owner, default: []].append(decisions[place].header.key) }
    }
    return map { report in
      var report = report
      report.decisions = owned[report.team.id] ?? []
      report.attention = attention.ofTeam(report.team.id)
      return report
    }
  }
}

/// Keys by owner, each list in the order given.
private func byOwner<Records: Sequence>(
  _ records: Records
) -> [String: [RecordKey]] where Records.Element: Recorded {
  var keys: [String: [RecordKey]] = [:]
  for record in records {
    if let owner = record.header.owner { keys[owner, default: []].append(record.key) }
  }
  return keys
}
