import Record

/// So many quarters are told apart, the running one included.
private let quartersShown = 4

/// The sessions, and what teams held of them by quarter.
func analyse(_ sessions: [Session], of organization: Organization, asOf: CalendarDate) -> SessionsReport {
  let reports = sessions.map { SessionReport(session: $0, state: state(of: $0, asOf: asOf)) }
  let quarters = lastQuarters(until: asOf, fiscalYearStarts: organization.fiscalYearStarts)
  let rows = SessionRows(organization.teams, named: Set(sessions.flatMap(\.teams)))
  var teams = sessions.isEmpty ? [] : rows.teams.map { emptyRow(of: $0, quarters.count) }
  for report in reports {
    for place in sessions.isEmpty ? [] : rows.places(of: report.session) {
      teams[place].add(report, quarters: quarters, asOf: asOf)
    }
  }
  for place in teams.indices {
    teams[place].isQuiet = teams[place].last.map { organization.policies.sessionEvery.after($0) < asOf } ?? true
  }
  return SessionsReport(sessions: reports.sorted(by: precedes), quarters: quarters, teams: teams)
}

private func emptyRow(of team: String, _ quarters: Int) -> TeamSessions {
  TeamSessions(team: team, held: Array(repeating: SessionCounts(), count: quarters))
}

private func state(of session: Session, asOf: CalendarDate) -> SessionReport.State {
  if let heldOn = session.heldOn { return heldOn <= asOf ? .held : .planned }
  return session.plannedOn.map { $0 < asOf } == true ? .passed : .planned
}

private func precedes(_ left: SessionReport, _ right: SessionReport) -> Bool {
  switch (left.day, right.day) {
  case (let first?, let second?) where first != second: first > second
  case (_?, nil): true
  case (nil, _?): false
  default: left.session.id < right.session.id
  }
}

private func lastQuarters(until day: CalendarDate, fiscalYearStarts: Int) -> [Period] {
  var quarters = [Period.quarter(of: day, fiscalYearStarts: fiscalYearStarts)]
  while quarters.count < quartersShown {
    let before = quarters[quarters.count - 1].start.adding(days: -1)
    quarters.append(.quarter(of: before, fiscalYearStarts: fiscalYearStarts))
  }
  return quarters.reversed()
}

extension TeamSessions {
  fileprivate mutating func add(_ report: SessionReport, quarters: [Period], asOf: CalendarDate) {
    let form = report.session.form
    switch report.state {
    case .held:
      guard let day = report.day else { return }
      if let quarter = quarters.firstIndex(where: { $0.contains(day) }) { held[quarter][form] += 1 }
      // Of two on one day, the first by id.
      if last.map({ $0 < day }) ?? true { (last, lastFile) = (day, report.session.header.file) }
    case .planned:
      planned[form] += 1
      if let day = report.day { next = min(next ?? day, day) }
    case .passed: break
    }
  }
}

/// Which teams are told apart, and for which of them a session is.
private struct SessionRows {
  let teams: [String]
  /// The places of those that are, or that belong to, a team or group.
  private var under: [String: [Int]] = [:]

  /// - Parameter named: the teams that sessions name.
  init(_ all: [Team], named: Set<String>) {
    let groups = Set(all.compactMap(\.parent))
    let parents = Dictionary(all.map { ($0.id, $0.parent) }) { first, _ in first }
    teams = all.map(\.id).filter { !groups.contains($0) }
    for (place, team) in teams.enumerated() {
      var seen: Set<String> = []
      var next: String? = team
      // Only what a session names is looked for; circles of parents are an error elsewhere.
      while let id = next, seen.insert(id).inserted {
        if named.contains(id) { under[id, default: []].append(place) }
        next = parents[id] ?? nil
      }
    }
  }

  func places(of session: Session) -> [Int] {
    switch session.teams.count {
    case 0: Array(teams.indices)
    case 1: under[session.teams[0]] ?? []
    default: Set(session.teams.flatMap { under[$0] ?? [] }).sorted()
    }
  }
}
