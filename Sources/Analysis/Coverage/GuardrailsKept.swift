import Record

/// Reviews of the last half year still say how an organization reviews today.
private let daysRecent = 180
/// Radars come out once or twice a year.
private let daysOfRadar = 400

/// D3: guardrails that say how they are checked and were looked at when they said; waivers that did not run out unseen; and
/// reviews, where a team's are one fact: at least half of those of the last half year were decided as promised; and a radar of the last 400 days. By team:
/// whose guardrail it is, who has the waiver, who asked.
func guardrailsKept(in snapshot: Snapshot) -> PracticeReport {
  let judgements =
    snapshot.guardrails.map { (owner: $0.guardrail.header.owner, judgement: judgement(of: $0, on: snapshot.asOf)) }
    + snapshot.guardrails.flatMap(expiredWaivers) + reviewJudgements(in: snapshot)
    + radarJudgement(in: snapshot)
  return PracticeReport(
    .D3, Coverage(judgements.map(\.judgement)), folder: "guardrails", teams: teamStates(in: snapshot, judgements))
}

private func judgement(of report: GuardrailReport, on day: CalendarDate) -> Judgement {
  let guardrail = report.guardrail
  guard guardrail.rule != nil || !report.waivers.contains(where: { $0.waiver.request != nil }) else {
    return listJudgement(of: report, on: day)
  }
  if let since = guardrail.since, since > day {
    return Judgement(.irrelevant, guardrail.evidence(.guardrailWritten))
  }
  let isOverdue = guardrail.header.reviewDue.map { $0 < day } ?? false
  let reviewed = guardrail.header.lastReviewedOn
  return Judgement(
    guardrail.check == nil ? .unsound : isOverdue ? .lapsed : .alive,
    guardrail.evidence(
      reviewed == nil ? .guardrailWritten : .guardrailReviewed, on: reviewed ?? guardrail.header.date ?? guardrail.since
    ))
}

/// A list of exceptions shows that they are asked for and answered, in its time.
private func listJudgement(of report: GuardrailReport, on day: CalendarDate) -> Judgement {
  let last = report.waivers.compactMap { $0.waiver.request?.answeredOn }.max()
  let standing: PracticeStanding =
    last.map { day.days(since: $0) <= daysRecent ? .alive : .past } ?? .irrelevant
  return Judgement(standing, report.guardrail.evidence(.exceptionAnswered, on: last))
}

private func expiredWaivers(of report: GuardrailReport) -> [(owner: String?, judgement: Judgement)] {
  report.waivers(.expired).map { item in
    (item.waiver.team, Judgement(.lapsed, report.guardrail.evidence(.waiverEnded, on: item.waiver.expires)))
  }
}

/// A radar is of its day, and of no team; one whose day is not known says nothing of today.
private func radarJudgement(in snapshot: Snapshot) -> [(owner: String?, judgement: Judgement)] {
  guard let latest = snapshot.radar.editions.first else { return [] }
  let standing: PracticeStanding =
    latest.edition.day.map { snapshot.asOf.days(since: $0) <= daysOfRadar ? .alive : .lapsed } ?? .irrelevant
  return [(nil, Judgement(standing, Evidence(date: latest.edition.day, file: latest.file, what: .radarPublished)))]
}

/// One for each team that asked, and one for those that name none.
private func reviewJudgements(in snapshot: Snapshot) -> [(owner: String?, judgement: Judgement)] {
  let all = snapshot.reviews.records.map(\.standing) + snapshot.reviews.rows
  return Dictionary(grouping: all) { $0.days.team }.sorted { ($0.key ?? "") < ($1.key ?? "") }.compactMap {
    team, reviews in judgement(of: reviews, on: snapshot.asOf).map { (team, $0) }
  }
}

private func judgement(of reviews: [ReviewCase], on day: CalendarDate) -> Judgement? {
  guard let last = reviews.max(by: { $0.lastDay < $1.lastDay }) else { return nil }
  let recent = reviews.filter { $0.days.decidedOn == nil || day.days(since: $0.lastDay) <= daysRecent }
  let late = recent.count { $0.isLate(asOf: day) }
  let standing: PracticeStanding = recent.isEmpty ? .lapsed : 2 * late <= recent.count ? .alive : .unsound
  let what: Evidence.What = last.days.decidedOn == nil ? .reviewRequested : .reviewDecided
  return Judgement(standing, Evidence(date: last.lastDay, file: last.file, what: what))
}

extension ReviewCase {
  fileprivate var lastDay: CalendarDate { days.decidedOn ?? days.requestedOn }
}

extension Evidence.What {
  static let guardrailWritten = Evidence.What("guardrail written")
  static let guardrailReviewed = Evidence.What("guardrail reviewed")
  static let exceptionAnswered = Evidence.What("exception answered")
  static let radarPublished = Evidence.What("radar published")
  static let reviewDecided = Evidence.What("review decided")
}
