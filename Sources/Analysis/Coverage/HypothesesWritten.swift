import Record

/// A test that ended longer ago says how tests were made then.
private let daysRecent = 182

/// B2: experiments whose threshold was written down before they started and has not changed since; by owner. One that
/// ended without a result has lapsed.
func hypothesesWritten(in snapshot: Snapshot) -> PracticeReport {
  let judgements = snapshot.experiments.map { report in
    (
      owner: report.experiment.header.owner,
      judgement: Judgement(standing(of: report, on: snapshot.asOf), evidence(of: report))
    )
  }
  return PracticeReport(
    .B2, Coverage(judgements.map(\.judgement)), folder: "experiments", teams: teamStates(in: snapshot, judgements))
}

private func evidence(of report: ExperimentReport) -> Evidence {
  report.state == .ended
    ? report.experiment.evidence(.experimentEnded, on: report.experiment.ends)
    : report.experiment.evidence(.experimentRegistered, on: report.experiment.registered)
}

private func standing(of report: ExperimentReport, on day: CalendarDate) -> PracticeStanding {
  guard day.days(since: report.experiment.ends) <= daysRecent else {
    return report.isRegisteredBefore && report.experiment.result != nil ? .past : .irrelevant
  }
  guard report.isRegisteredBefore else { return .unsound }
  return report.verdict.value == .notRun && report.experiment.ends < day ? .lapsed : .alive
}
