import Record

/// What teams looked back on, and what became of what they agreed.
struct ActionAnalysis: Sendable {
  /// The latest first.
  let retros: [RetroReport]
  /// The latest first; those that nobody dated last.
  let learnings: [LearningReport]
  let register: ActionRegister

  init(retros: [Retro], learnings: [Learning], of organization: Organization, asOf: CalendarDate) {
    let ledger = ActionLedger(retros + learnings, asOf: asOf)
    self.retros = latestFirst(retros).map { RetroReport(retro: $0, actions: ledger.actions(of: $0.key)) }
    self.learnings = latestFirst(learnings).map { LearningReport(learning: $0, actions: ledger.actions(of: $0.key)) }
    let actions = ledger.register
    register = ActionRegister(
      actions: actions, followThrough: Analysis.followThrough(actions, of: organization, asOf: asOf))
  }
}

private func latestFirst<Source: ActionSource>(_ sources: [Source]) -> [Source] {
  sources.sorted { left, right in
    (left.agreedOn?.dayNumber ?? .min, left.id) > (right.agreedOn?.dayNumber ?? .min, right.id)
  }
}

/// How far what teams agreed is done, by team and quarter.
func followThrough(
  _ actions: [ActionReport], of organization: Organization, asOf: CalendarDate
) -> [FollowThrough] {
  struct Place: Hashable {
    let team: String
    let quarter: Period
  }
  var rows: [Place: FollowThrough] = [:]
  for report in actions {
    guard let team = report.team, let due = report.action.due, due <= asOf else { continue }
    let quarter = Period.quarter(of: due, fiscalYearStarts: organization.fiscalYearStarts)
    var row =
      rows[Place(team: team, quarter: quarter)]
      ?? FollowThrough(team: team, quarter: quarter, due: 0, done: 0, onTime: 0, letGo: 0)
    row.add(report, due: due)
    rows[Place(team: team, quarter: quarter)] = row
  }
  return organization.teams.flatMap { team in
    rows.values.filter { $0.team == team.id }.sorted { $0.quarter.start > $1.quarter.start }
  }
}

extension FollowThrough {
  fileprivate mutating func add(_ report: ActionReport, due day: CalendarDate) {
    if report.state == .letGo {
      letGo += 1
      return
    }
    due += 1
    guard report.state == .done else { return }
    done += 1
    if let doneOn = report.action.doneOn, doneOn <= day { onTime += 1 }
  }
}
