import Record

/// What is suggested, or agreed, is begun in so many days.
private let daysToBegin = 60
/// What ended longer ago says how teams learnt from one another then.
private let daysRecent = 182

/// H2: coachings that are running, or agreed not long ago, or done within half a year; by both teams. One that is past its
/// last day without a word has lapsed.
func coachingGiven(on day: CoverageDay) -> PracticeReport {
  let judgements = day.coachings.map { (report: $0, judgement: judgement(of: $0, on: day.asOf)) }
  let byTeam = judgements.flatMap { item in
    [item.report.coaching.fromTeam, item.report.coaching.toTeam].map {
      (owner: Optional($0), judgement: item.judgement)
    }
  }
  return PracticeReport(
    .H2, Coverage(judgements.map(\.judgement)), folder: "coaching",
    teams: judgements.isEmpty ? [] : teamStates(on: day, byTeam))
}

private func judgement(of report: CoachingReport, on day: CalendarDate) -> Judgement {
  let coaching = report.coaching
  let isDone = report.state == .done
  let ended = coaching.until ?? coaching.date
  return Judgement(
    standing(of: report, on: day),
    coaching.evidence(isDone ? .coachingDone : .coachingAgreed, on: isDone ? ended : coaching.date)
  ).alive(until: isDone ? ended.adding(days: daysRecent) : lastDay(of: report), then: isDone ? .past : .lapsed)
    .irrelevant(until: report.state == .suggested ? coaching.date.adding(days: daysToBegin) : nil, then: .unsound)
    .lacking(report.state == .overrun ? .ending : .beginning)
}

/// Where nothing is said of its state, one that ends is done.
private func lastDay(of report: CoachingReport) -> CalendarDate? {
  let coaching = report.coaching
  guard coaching.state != nil else { return coaching.until?.adding(days: daysRecent) }
  guard report.state == .agreed else { return coaching.until }
  return [coaching.until, coaching.date.adding(days: daysToBegin)].compactMap(\.self).min()
}

private func standing(of report: CoachingReport, on day: CalendarDate) -> PracticeStanding {
  let coaching = report.coaching
  let age = day.days(since: coaching.date)
  switch report.state {
  case .running: return .alive
  case .agreed: return age <= daysToBegin ? .alive : .lapsed
  case .overrun: return .lapsed
  case .suggested: return age <= daysToBegin ? .irrelevant : .unsound
  case .done: return day.days(since: coaching.until ?? coaching.date) <= daysRecent ? .alive : .past
  }
}

extension Evidence.What {
  static let coachingAgreed = Evidence.What("coaching agreed")
  static let coachingDone = Evidence.What("coaching done")
}
