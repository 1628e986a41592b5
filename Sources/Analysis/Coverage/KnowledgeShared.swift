import Record

/// A rotation that ended longer ago says how knowledge was shared then.
private let daysRecent = 180

/// E3: systems that more than one person knows, and rotations that run or did in the last half year; by team. A system
/// that one person knows, or nobody, counts against the practice, whatever is planned.
func knowledgeShared(in snapshot: Snapshot) -> PracticeReport {
  let systems = snapshot.knowledge.systems.map { report in
    (
      owner: report.team,
      judgement: Judgement(
        report.knowledge.knownBy > 1 ? .alive : .unsound,
        Evidence(date: nil, file: snapshot.organization.skillsPlace, what: .skillsCounted))
    )
  }
  let rotations = snapshot.knowledge.rotations.map { judgement(of: $0, on: snapshot.asOf) }
  let ofTeams = zip(snapshot.knowledge.rotations, rotations).flatMap { report, judgement in
    [report.rotation.from, report.rotation.to].map { (owner: Optional($0), judgement: judgement) }
  }
  return PracticeReport(
    .E3, Coverage(systems.map(\.judgement) + rotations), folder: snapshot.organization.skillsPlace,
    teams: teamStates(in: snapshot, systems + ofTeams))
}

private func judgement(of report: RotationReport, on day: CalendarDate) -> Judgement {
  let standing: PracticeStanding =
    switch report.state {
    case .planned: .irrelevant
    case .running: .alive
    case .ended: report.rotation.ends.map { day.days(since: $0) <= daysRecent } ?? false ? .alive : .past
    }
  return Judgement(standing, Evidence(date: report.rotation.starts, file: report.file, what: .rotationPlanned))
}
