import Record

/// What is not answered after so many days is left lying.
private let daysToAnswer = 28

/// H3: processes that are looked at again in their time, and whose frictions are answered; by owner. A new process that
/// nobody has stumbled over says nothing yet.
func processesRevisited(on day: CoverageDay) -> PracticeReport {
  let judgements = day.processes.map { report in
    (owner: report.process.header.owner, judgement: judgement(of: report, on: day.asOf))
  }
  return PracticeReport(
    .H3, Coverage(judgements.map(\.judgement)), folder: "processes",
    teams: judgements.isEmpty ? [] : teamStates(on: day, judgements))
}

private func judgement(of report: ProcessReport, on day: CalendarDate) -> Judgement {
  let fact = latestFact(of: report)
  let answers = report.friction.filter { $0.state == .open }.map { $0.friction.date.adding(days: daysToAnswer) }
  let isWaiting = answers.contains { $0 < day }
  let ends = ([report.reviewDue].compactMap(\.self) + answers).min()
  let standing: PracticeStanding =
    if report.isReviewOverdue || isWaiting { fact == nil ? .unsound : .lapsed } else {
      fact == nil ? .irrelevant : .alive
    }
  return Judgement(standing, fact ?? report.process.evidence(.processWritten))
    .alive(until: ends).irrelevant(until: ends, then: .unsound).lacking(isWaiting ? .answer : .review)
}

/// The last time that anybody came back to it; nil when nobody did.
private func latestFact(of report: ProcessReport) -> Evidence? {
  let process = report.process
  let facts: [(CalendarDate, Evidence.What)] =
    [process.header.lastReviewedOn.map { ($0, .processReviewed) }].compactMap(\.self)
    + process.friction.flatMap { friction in
      [
        friction.answeredOn.map { ($0, Evidence.What.frictionAnswered) },
        friction.resolvedOn.map { ($0, Evidence.What.frictionResolved) },
      ].compactMap(\.self)
    }
  let latest = facts.max { $0.0 < $1.0 }
  return latest.map { process.evidence($0.1, on: $0.0) }
}
