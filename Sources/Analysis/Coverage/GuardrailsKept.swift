import Record

/// Exceptions that were answered in the last half year still say how they are answered today.
private let daysRecent = 180
/// Radars come out once or twice a year.
private let daysOfRadar = 400

/// D3: guardrails that say how they are checked and were looked at when they said; waivers that did not run out unseen; and
/// reviews, where a team's are one fact: at least half of those of the last half year were decided as promised; and a radar
/// of the last 400 days. By team: whose guardrail it is, who has the waiver, who asked.
func guardrailsKept(on day: CoverageDay) -> PracticeReport {
  let judgements =
    day.guardrails.map { (owner: $0.guardrail.header.owner, judgement: judgement(of: $0, on: day.asOf)) }
    + day.guardrails.flatMap(expiredWaivers) + day.guardrails.flatMap(endingWaivers) + reviewJudgements(on: day)
    + radarJudgement(on: day)
  return PracticeReport(
    .D3, Coverage(judgements.map(\.judgement)), folder: "guardrails", teams: teamStates(on: day, judgements))
}

private func judgement(of report: GuardrailReport, on day: CalendarDate) -> Judgement {
  let guardrail = report.guardrail
  guard guardrail.rule != nil || !report.waivers.contains(where: { $0.waiver.request != nil }) else {
    return listJudgement(of: report, on: day)
  }
  if let since = guardrail.since, since > day {
    return Judgement(.irrelevant, guardrail.evidence(.guardrailWritten))
  }
  let due = guardrail.header.reviewDue
  let reviewed = guardrail.header.lastReviewedOn
  return Judgement(
    guardrail.check == nil ? .unsound : due.map { $0 < day } ?? false ? .lapsed : .alive,
    guardrail.evidence(
      reviewed == nil ? .guardrailWritten : .guardrailReviewed, on: reviewed ?? guardrail.header.date ?? guardrail.since
    )
  ).alive(until: due).lacking(guardrail.check == nil ? .check : .review)
}

/// A list of exceptions shows that they are asked for and answered, in its time.
private func listJudgement(of report: GuardrailReport, on day: CalendarDate) -> Judgement {
  let last = report.waivers.compactMap { $0.waiver.request?.answeredOn }.max()
  let until = last?.adding(days: daysRecent)
  let standing: PracticeStanding = until.map { day <= $0 ? .alive : .past } ?? .irrelevant
  return Judgement(standing, report.guardrail.evidence(.exceptionAnswered, on: last)).alive(until: until, then: .past)
}

private func expiredWaivers(of report: GuardrailReport) -> [OwnedJudgement] {
  report.waivers(.expired).map { item in
    let judgement = Judgement(.lapsed, report.guardrail.evidence(.waiverEnded, on: item.waiver.expires))
    return (item.waiver.team, judgement.lacking(item.waiver.expires.map { .waiver(ended: $0) }))
  }
}

/// Those that will have run out unless somebody does something.
private func endingWaivers(of report: GuardrailReport) -> [OwnedJudgement] {
  report.waivers(.running, .ending, .planned).compactMap { item in
    item.waiver.expires.map { expires in
      (item.waiver.team, .foreseen(.lapsed, after: expires, report.guardrail.evidence(.waiverEnded, on: expires)))
    }
  }
}

/// A radar is of its day, and of no team; one whose day is not known says nothing of today.
private func radarJudgement(on day: CoverageDay) -> [OwnedJudgement] {
  guard let latest = day.radar else { return [] }
  let until = latest.edition.day?.adding(days: daysOfRadar)
  let standing: PracticeStanding = until.map { day.asOf <= $0 ? .alive : .lapsed } ?? .irrelevant
  let evidence = Evidence(date: latest.edition.day, file: latest.file, what: .radarPublished)
  return [(nil, Judgement(standing, evidence).alive(until: until).lacking(.edition))]
}

extension Evidence.What {
  static let guardrailWritten = Evidence.What("guardrail written")
  static let guardrailReviewed = Evidence.What("guardrail reviewed")
  static let exceptionAnswered = Evidence.What("exception answered")
  static let radarPublished = Evidence.What("radar published")
  static let reviewDecided = Evidence.What("review decided")
}
