import Record

/// G2: recent decisions with a status and something written, by owner. One whose terms have passed (open for too long,
/// a review overdue, provisional beyond its day) has lapsed, however old it is.
func decisionsDocumented(in snapshot: Snapshot) -> PracticeReport {
  let judgements = snapshot.decisions.decisions.map { report in
    (owner: report.decision.header.owner, judgement: judgement(of: report, on: snapshot.asOf))
  }
  return PracticeReport(
    .G2, Coverage(judgements.map(\.judgement)), folder: "decisions", teams: teamStates(in: snapshot, judgements))
}

private func judgement(of report: DecisionReport, on day: CalendarDate) -> Judgement {
  let decision = report.decision
  let isSound = report.status != .unknown && (!decision.header.body.html.isEmpty || !decision.options.isEmpty)
  let hasLapsed =
    report.isOpenTooLong || report.isReviewOverdue || report.isPastProvisional
    || isOverdue(decision, status: report.status, asOf: day)
  return Judgement(
    isSound && hasLapsed ? .lapsed : report.standing(isSound: isSound, on: day),
    decision.evidence(report.status.isOpen ? .decisionWritten : .decisionTaken))
}
