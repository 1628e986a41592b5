import Record

/// H1: processes with an owner and with steps, and every one that is expected. One that was not looked at for twice its
/// interval has lapsed. A team practises it by what it answers for, and by what it has adopted in the version of today.
func processesWritten(in snapshot: Snapshot) -> PracticeReport {
  let own = snapshot.processes.map { report in
    (owner: report.process.header.owner, judgement: judgement(of: report, in: snapshot))
  }
  let adopted = snapshot.processes.flatMap { report in
    report.adoption.map { adoption in
      (
        owner: Optional(adoption.team),
        judgement: Judgement(
          adoption.state == .other ? .lapsed : .alive, report.process.evidence(.processAdopted, on: adoption.on))
      )
    }
  }
  let missing = (own.isEmpty ? [] : coresMissing(in: snapshot)).map { _ in
    Judgement(.unsound, Evidence(date: nil, file: organizationFile, what: .policy))
  }
  return PracticeReport(
    .H1, Coverage(own.map(\.judgement) + missing), folder: "processes",
    teams: own.isEmpty ? [] : teamStates(in: snapshot, own + adopted))
}

private func judgement(of report: ProcessReport, in snapshot: Snapshot) -> Judgement {
  let process = report.process
  let interval = process.reviewInterval(snapshot.organization.policies.processes)
  let isForgotten = report.reviewDue.map { interval.after($0) < snapshot.asOf } ?? false
  let isSound = process.header.owner != nil && !process.steps.isEmpty
  let reviewed = process.header.lastReviewedOn
  return Judgement(
    isSound ? (isForgotten ? .lapsed : .alive) : .unsound,
    process.evidence(reviewed == nil ? .processWritten : .processReviewed, on: reviewed))
}
