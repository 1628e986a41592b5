import Record

/// G2: recent decisions with a status and something written, by owner. One whose terms have passed (open for too long,
/// a review overdue, provisional beyond its day) has lapsed, however old it is.
func decisionsDocumented(on day: CoverageDay) -> PracticeReport {
  let decisions = day.decisions.judged(isPast: day.isPast) {
    standing(of: $0, on: day.decisions)
  } _: {
    judgement(of: $0, $1, on: day.decisions)
  }
  var byOwner: [Int: [Judgement]] = [:]
  for (fact, judgement) in decisions.judgements {
    if let owner = fact.owner { byOwner[owner, default: []].append(judgement) }
  }
  let places = Dictionary(day.teams.enumerated().map { ($1.team.id, $0) }) { first, _ in first }
  let teams = teamStates(on: day) { team in
    guard let place = places[team], let tally = decisions.byOwner[place] else { return Coverage([]) }
    return Coverage(tally, from: byOwner[place] ?? [])
  }
  return PracticeReport(.G2, Coverage(decisions), folder: "decisions", teams: teams)
}

private func standing(of fact: CoveredDecision, on day: DecisionDay) -> PracticeStanding {
  let standing = day.standing(fact, fact.isDocumented)
  return standing == .alive || standing == .past ? (day.hasLapsed(fact) ? .lapsed : standing) : standing
}

private func judgement(of fact: CoveredDecision, _ standing: PracticeStanding, on day: DecisionDay) -> Judgement {
  let isOpen = fact.status(on: day.day).isOpen
  let term = day.term(of: fact)
  let recent = day.recentUntil(fact)
  let ends = [term?.last, recent].compactMap(\.self).min()
  return Judgement(standing, day.decision(fact).evidence(isOpen ? .decisionWritten : .decisionTaken))
    .alive(until: ends, then: ends != nil && ends == term?.last ? .lapsed : .past).unsound(until: recent)
    .lacking(standing == .lapsed ? term?.lack : .documentation)
}
