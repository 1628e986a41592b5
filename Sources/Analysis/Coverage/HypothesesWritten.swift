import Record

/// A test that ended longer ago says how tests were made then.
private let daysRecent = 182

/// B2: experiments whose threshold was written down before they started and has not changed since; by owner. One that
/// ended without a result has lapsed.
func hypothesesWritten(on day: CoverageDay) -> PracticeReport {
  let judgements = day.experiments.map { report in
    (owner: report.experiment.header.owner, judgement: judgement(of: report, on: day.asOf))
  }
  return PracticeReport(
    .B2, Coverage(judgements.map(\.judgement)), folder: "experiments", teams: teamStates(on: day, judgements))
}

/// A threshold that came late stays late: only what is missing can be written.
private func judgement(of report: ExperimentReport, on day: CalendarDate) -> Judgement {
  let ends = report.experiment.ends
  let hasResult = report.experiment.result != nil
  let recent = ends.adding(days: daysRecent)
  return Judgement(standing(of: report, on: day), evidence(of: report))
    .alive(until: hasResult ? recent : max(ends, day), then: hasResult ? .past : .lapsed).unsound(until: recent)
    .lacking(report.isRegisteredBefore ? .result : nil)
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
