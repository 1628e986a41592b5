import Record

/// C2: charters with goals, reviewed when they said; by team. A team without one counts against the practice, once any
/// team has one; groups of teams need none. Without teams it does not apply.
func goalsAndLatitude(in snapshot: Snapshot) -> PracticeReport {
  let judgements = snapshot.teams.compactMap { report in
    judgement(of: report, on: snapshot.asOf).map { (owner: Optional(report.team.id), judgement: $0) }
  }
  let coverage = Coverage(judgements.map(\.judgement))
  let states = teamStates(in: snapshot, judgements)
  guard !snapshot.teams.isEmpty else {
    return PracticeReport(
      practice: .C2, state: .notApplicable, teams: [], evidence: [], basis: .nothingWritten(folder: "teams"))
  }
  guard snapshot.teams.contains(where: { $0.charter != nil }) else {
    return PracticeReport(
      practice: .C2, state: .notEvidenced, teams: states, evidence: [], basis: .nothingWritten(folder: "teams"))
  }
  return PracticeReport(.C2, coverage, folder: "teams", teams: states)
}

private func judgement(of report: TeamReport, on day: CalendarDate) -> Judgement? {
  guard let charter = report.charter else {
    guard report.children.isEmpty else { return nil }
    return Judgement(.unsound, Evidence(date: nil, file: organizationFile, what: .policy))
  }
  let isOverdue = charter.header.reviewDue.map { $0 < day } ?? false
  let reviewed = charter.header.lastReviewedOn
  return Judgement(
    charter.goals.isEmpty ? .unsound : isOverdue ? .lapsed : .alive,
    charter.evidence(reviewed == nil ? .charterWritten : .charterReviewed, on: reviewed))
}
