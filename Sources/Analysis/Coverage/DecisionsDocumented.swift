import Record

/// G2: recent decisions with a status and something written, by owner. One whose terms have passed (open for too long,
/// a review overdue, provisional beyond its day) has lapsed, however old it is.
func decisionsDocumented(in snapshot: Snapshot) -> PracticeReport {
  let day = snapshot.decisions
  let decisions = day.record.decisions
  let lapsed = Set(
    day.watched.filter { hasLapsed($0, on: day.asOf) }.compactMap { day.record.links.places[$0.decision.key] })
  var standings = day.standings { place, status in
    status != .unknown && !(decisions[place].header.body.html.isEmpty && decisions[place].options.isEmpty)
  }
  for index in standings.indices where lapsed.contains(day.places[index]) {
    if standings[index] == .alive || standings[index] == .past { standings[index] = .lapsed }
  }
  let coverage = day.coverage(standings) { decisions[$0].status.isOpen ? .decisionWritten : .decisionTaken }
  return PracticeReport(.G2, coverage, folder: "decisions", teams: states(by: day, standings, in: snapshot))
}

private func hasLapsed(_ report: DecisionReport, on day: CalendarDate) -> Bool {
  report.isOpenTooLong || report.isReviewOverdue || report.isPastProvisional
    || isOverdue(report.decision, status: report.status, asOf: day)
}

private func states(
  by day: RegisterDay, _ standings: [PracticeStanding], in snapshot: Snapshot
) -> [PracticeReport.TeamState] {
  let decisions = day.record.decisions
  var owned: [String: [Int]] = [:]
  for index in standings.indices {
    if let owner = decisions[day.places[index]].header.owner { owned[owner, default: []].append(index) }
  }
  return teamStates(in: snapshot) { team in
    let own = owned[team] ?? []
    return Coverage(
      standings: own.map { standings[$0] }, date: { decisions[day.places[own[$0]]].header.date },
      evidence: { index in
        let header = decisions[day.places[own[index]]].header
        return Evidence(date: header.date, file: header.file, what: .decisionTaken)
      })
  }
}
