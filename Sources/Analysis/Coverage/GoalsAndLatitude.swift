import Record

/// C2: charters with goals, reviewed when they said; by team. A team without one counts against the practice, once any
/// team has one; groups of teams need none. Without teams it does not apply.
func goalsAndLatitude(on day: CoverageDay) -> PracticeReport {
  let judgements = day.teams.compactMap { team in
    judgement(of: team, on: day.asOf).map { (owner: Optional(team.team.id), judgement: $0) }
  }
  var report = PracticeReport(
    .C2, Coverage(judgements.map(\.judgement)), folder: "teams", teams: teamStates(on: day, judgements))
  if day.teams.isEmpty { (report.state, report.nextStep) = (.notApplicable, nil) }
  if !day.teams.contains(where: { $0.charter != nil }) { report.basis = .nothingWritten(folder: "teams") }
  return report
}

private func judgement(of item: TeamDay, on day: CalendarDate) -> Judgement? {
  guard let charter = item.charter else {
    guard !item.isGroup else { return nil }
    return Judgement(.unsound, Evidence(date: nil, file: organizationFile, what: .policy))
      .mended(by: .begin(NewRecord("team", title: item.titleOfCharter)))
  }
  let due = charter.header.reviewDue
  let reviewed = charter.header.lastReviewedOn
  return Judgement(
    charter.goals.isEmpty ? .unsound : due.map { $0 < day } ?? false ? .lapsed : .alive,
    charter.evidence(reviewed == nil ? .charterWritten : .charterReviewed, on: reviewed)
  ).alive(until: due).lacking(charter.goals.isEmpty ? .goals : .review)
}

extension TeamDay {
  /// The file is named after its title, and has to be named as the team is.
  fileprivate var titleOfCharter: String { slug(of: team.name) == team.id ? team.name : team.id }
}
