import Record

/// Reviews of the last half year still say how an organization reviews today.
private let daysRecent = 180

/// One for each team that asked, and one for those that name none.
func reviewJudgements(on day: CoverageDay) -> [OwnedJudgement] {
  Dictionary(grouping: day.reviews) { $0.days.team }.sorted { ($0.key ?? "") < ($1.key ?? "") }.compactMap {
    team, reviews in judgement(of: reviews, on: day.asOf).map { (team, $0) }
  }
}

/// Only what waits can still be decided; a decision that came late stays late.
private func judgement(of reviews: [ReviewCase], on day: CalendarDate) -> Judgement? {
  guard let last = reviews.max(by: { $0.lastDay < $1.lastDay }) else { return nil }
  let recent = recent(reviews, on: day)
  let late = recent.filter { $0.isLate(asOf: day) }
  let standing = standing(of: reviews, on: day)
  let until = standing == .alive ? keptUntil(recent, on: day) : nil
  let what: Evidence.What = last.days.decidedOn == nil ? .reviewRequested : .reviewDecided
  let waiting = late.filter { $0.days.decidedOn == nil }.min { $0.due < $1.due }
  return Judgement(standing, Evidence(date: last.lastDay, file: last.file, what: what))
    .alive(until: until?.day, then: until?.then ?? .lapsed)
    .lacking(waiting == nil ? nil : .verdict, in: waiting?.file)
}

private func recent(_ reviews: [ReviewCase], on day: CalendarDate) -> [ReviewCase] {
  reviews.filter { $0.days.decidedOn == nil || day.days(since: $0.lastDay) <= daysRecent }
}

private func standing(of reviews: [ReviewCase], on day: CalendarDate) -> PracticeStanding {
  let recent = recent(reviews, on: day)
  let late = recent.count { $0.isLate(asOf: day) }
  return recent.isEmpty ? .lapsed : 2 * late <= recent.count ? .alive : .unsound
}

/// The last day on which half of the reviews are in time if nothing is decided: those that wait become late, those that
/// were decided become old.
private func keptUntil(
  _ reviews: [ReviewCase], on day: CalendarDate
) -> (day: CalendarDate, then: PracticeStanding)? {
  let days = reviews.map { $0.days.decidedOn == nil ? $0.due : $0.lastDay.adding(days: daysRecent) }
  for last in Set(days.filter { $0 >= day }).sorted() {
    let then = standing(of: reviews, on: last.adding(days: 1))
    if then != .alive { return (last, then) }
  }
  return nil
}

extension ReviewCase {
  fileprivate var lastDay: CalendarDate { days.decidedOn ?? days.requestedOn }
}
