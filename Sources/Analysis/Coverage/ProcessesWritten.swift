import Record

/// H1: processes with an owner and with steps, and every one that is expected. One that was not looked at for twice its
/// interval has lapsed. A team practises it by what it answers for, and by what it has adopted in the version of today.
func processesWritten(on day: CoverageDay) -> PracticeReport {
  let own = day.processes.map { report in
    (owner: report.process.header.owner, judgement: judgement(of: report, on: day))
  }
  let missing = own.isEmpty ? [] : day.coresMissing.map(judgement(ofMissing:))
  return PracticeReport(
    .H1, Coverage(own.map(\.judgement) + missing), folder: "processes",
    teams: own.isEmpty ? [] : teamStates(on: day, own + day.processes.flatMap(adoptions)))
}

private func adoptions(of report: ProcessReport) -> [OwnedJudgement] {
  report.adoption.map { adoption in
    let judgement = Judgement(
      adoption.state == .other ? .lapsed : .alive, report.process.evidence(.processAdopted, on: adoption.on))
    return (owner: Optional(adoption.team), judgement: judgement.lacking(.version(team: adoption.team)))
  }
}

/// Its file is named as the policy names it.
private func judgement(ofMissing core: String) -> Judgement {
  Judgement(.unsound, Evidence(date: nil, file: organizationFile, what: .policy))
    .mended(by: .begin(NewRecord("process", title: core)))
}

private func judgement(of report: ProcessReport, on day: CoverageDay) -> Judgement {
  let process = report.process
  let interval = process.reviewInterval(day.organization.policies.processes)
  let forgotten = report.reviewDue.map(interval.after)
  let hasOwner = process.header.owner != nil
  let isSound = hasOwner && !process.steps.isEmpty
  let reviewed = process.header.lastReviewedOn
  return Judgement(
    isSound ? (forgotten.map { $0 < day.asOf } ?? false ? .lapsed : .alive) : .unsound,
    process.evidence(reviewed == nil ? .processWritten : .processReviewed, on: reviewed)
  ).alive(until: forgotten).lacking(isSound ? .review : hasOwner ? .steps : .owner)
}
