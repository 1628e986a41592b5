import Record

/// What is suggested, or agreed, is begun in so many days.
private let daysToBegin = 60
/// What ended longer ago says how teams learnt from one another then.
private let daysRecent = 182

/// H2: coachings that are running, or agreed not long ago, or done within half a year; by both teams. One that is past its
/// last day without a word has lapsed.
func coachingGiven(in snapshot: Snapshot) -> PracticeReport {
  let judgements = snapshot.coachings.map { (report: $0, judgement: judgement(of: $0, on: snapshot.asOf)) }
  let byTeam = judgements.flatMap { item in
    [item.report.coaching.fromTeam, item.report.coaching.toTeam].map {
      (owner: Optional($0), judgement: item.judgement)
    }
  }
  return PracticeReport(
    .H2, Coverage(judgements.map(\.judgement)), folder: "coaching",
    teams: judgements.isEmpty ? [] : teamStates(in: snapshot, byTeam))
}

private func judgement(of report: CoachingReport, on day: CalendarDate) -> Judgement {
  let coaching = report.coaching
  return Judgement(
    standing(of: report, on: day),
    coaching.evidence(
      report.state == .done ? .coachingDone : .coachingAgreed,
      on: report.state == .done ? coaching.until ?? coaching.date : coaching.date))
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
