import Record

/// A rotation that ended longer ago says how knowledge was shared then.
private let daysRecent = 180

/// E3: systems that more than one person knows, and rotations that run or did in the last half year; by team. A system
/// that one person knows, or nobody, counts against the practice, whatever is planned.
func knowledgeShared(on day: CoverageDay) -> PracticeReport {
  let place = day.organization.skillsPlace
  let systems = day.knowledge.systems.map { report in
    let judgement = Judgement(
      report.knowledge.knownBy > 1 ? .alive : .unsound, Evidence(date: nil, file: place, what: .skillsCounted))
    return (owner: report.team, judgement: judgement.lacking(.secondPerson(system: report.knowledge.system)))
  }
  let rotations = day.knowledge.rotations.map { judgement(of: $0, on: day.asOf) }
  let ofTeams = zip(day.knowledge.rotations, rotations).flatMap { report, judgement in
    [report.rotation.from, report.rotation.to].map { (owner: Optional($0), judgement: judgement) }
  }
  return PracticeReport(
    .E3, Coverage(systems.map(\.judgement) + rotations), folder: place, teams: teamStates(on: day, systems + ofTeams))
}

private func judgement(of report: RotationReport, on day: CalendarDate) -> Judgement {
  let until = report.rotation.ends?.adding(days: daysRecent)
  let standing: PracticeStanding =
    switch report.state {
    case .planned: .irrelevant
    case .running: .alive
    case .ended: until.map { day <= $0 } ?? false ? .alive : .past
    }
  return Judgement(standing, Evidence(date: report.rotation.starts, file: report.file, what: .rotationPlanned))
    .alive(until: until, then: .past)
}
