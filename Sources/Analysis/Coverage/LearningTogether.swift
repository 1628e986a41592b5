import Record

/// E1: sessions held within the time that the policy `growth.session_every` says; by team. One whose planned day has
/// passed without it being held counts against the practice, until as much time has passed again.
func learningTogether(in snapshot: Snapshot) -> PracticeReport {
  let reports = snapshot.sessions.sessions
  let judgements = reports.map { judgement(of: $0, in: snapshot) }
  let last = Dictionary(snapshot.sessions.teams.map { ($0.team, $0) }) { first, _ in first }
  let teams = teamStates(in: snapshot) { team in
    guard let row = last[team], let day = row.last, let file = row.lastFile else { return Coverage([]) }
    return Coverage([Judgement(row.isQuiet ? .past : .alive, Evidence(date: day, file: file, what: .sessionHeld))])
  }
  return PracticeReport(.E1, Coverage(judgements), folder: "growth/sessions", teams: teams)
}

private func judgement(of report: SessionReport, in snapshot: Snapshot) -> Judgement {
  let what: Evidence.What = report.state == .held ? .sessionHeld : .sessionPlanned
  let isRecent = report.day.map { snapshot.organization.policies.sessionEvery.after($0) >= snapshot.asOf } ?? false
  let standing: PracticeStanding =
    switch report.state {
    case .held: isRecent ? .alive : .past
    case .planned: .irrelevant
    case .passed: isRecent ? .unsound : .irrelevant
    }
  return Judgement(standing, report.session.evidence(what, on: report.day))
}
