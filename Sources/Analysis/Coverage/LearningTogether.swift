import Record

/// E1: sessions held within the time that the policy `growth.session_every` says; by team. One whose planned day has
/// passed without it being held counts against the practice, until as much time has passed again.
func learningTogether(on day: CoverageDay) -> PracticeReport {
  let every = day.organization.policies.sessionEvery
  let judgements = day.sessions.sessions.map { judgement(of: $0, every: every, on: day.asOf) }
  let last = Dictionary(day.sessions.teams.map { ($0.team, $0) }) { first, _ in first }
  let teams = teamStates(on: day) { team in
    guard let row = last[team], let held = row.last, let file = row.lastFile else { return Coverage([]) }
    let evidence = Evidence(date: held, file: file, what: .sessionHeld)
    return Coverage([Judgement(row.isQuiet ? .past : .alive, evidence).alive(until: every.after(held), then: .past)])
  }
  return PracticeReport(.E1, Coverage(judgements), folder: "growth/sessions", teams: teams)
}

private func judgement(of report: SessionReport, every: CalendarDuration, on day: CalendarDate) -> Judgement {
  let what: Evidence.What = report.state == .held ? .sessionHeld : .sessionPlanned
  let until = report.day.map(every.after)
  let isRecent = until.map { $0 >= day } ?? false
  let standing: PracticeStanding =
    switch report.state {
    case .held: isRecent ? .alive : .past
    case .planned: .irrelevant
    case .passed: isRecent ? .unsound : .irrelevant
    }
  return Judgement(standing, report.session.evidence(what, on: report.day))
    .alive(until: until, then: .past).unsound(until: until)
    .irrelevant(until: report.state == .planned ? report.day : nil, then: .unsound)
    .later(until: report.state == .planned ? until : nil, then: .irrelevant).lacking(.held)
}
