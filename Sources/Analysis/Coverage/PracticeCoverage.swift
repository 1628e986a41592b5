import Record

/// Every practice, in the order of `Practice.allCases`, with its state and the evidence behind it.
func practices(on day: CoverageDay) -> [PracticeReport] { Practice.allCases.map { practice($0, on: day) } }

/// A practice with its next step, of which a day of the past knows nothing.
func practice(_ practice: Practice, on day: CoverageDay) -> PracticeReport {
  var report = report(on: practice, on: day)
  if day.isPast { return report }
  report.nextStep = report.nextStep ?? beginning(practice, on: day, report.state)
  for place in report.teams.indices where report.teams[place].nextStep == nil {
    report.teams[place].nextStep = beginning(
      practice, on: day, report.teams[place].state, ofTeam: true)
  }
  return report
}

private func report(on practice: Practice, on day: CoverageDay) -> PracticeReport {
  switch practice {
  case .A1: problemsStated(on: day)
  case .A2: outcomesMeasured(on: day)
  case .A3: audiencesTold(on: day)
  case .B1: impactJudged(on: day)
  case .B2: hypothesesWritten(on: day)
  case .B3: objectivesKept(on: day)
  case .C1: dissentWelcome(on: day)
  case .C2: goalsAndLatitude(on: day)
  case .C3: learningShared(on: day)
  case .D1: debtPriced(on: day)
  case .D2: shareKept(on: day)
  case .D3: guardrailsKept(on: day)
  case .E1: learningTogether(on: day)
  case .E2: laddersOpen(on: day)
  case .E3: knowledgeShared(on: day)
  case .F1: indicatorsFollowed(on: day)
  case .F2: numbersStartConversations(on: day)
  case .F3: numbersNextToWords(on: day)
  case .G1: implicationsStated(on: day)
  case .G2: decisionsDocumented(on: day)
  case .G3: cadenceKept(on: day)
  case .H1: processesWritten(on: day)
  case .H2: coachingGiven(on: day)
  case .H3: processesRevisited(on: day)
  }
}

extension PracticeReport {
  /// From records, or from the absence of any in the folder where they would stand.
  init(_ practice: Practice, _ coverage: Coverage, folder: String, teams: [TeamState] = []) {
    self.init(
      practice: practice, state: coverage.state, teams: teams, evidence: coverage.evidence,
      basis: coverage.found == 0
        ? .nothingWritten(folder: folder)
        : .records(found: coverage.found, current: coverage.current, sound: coverage.sound),
      nextStep: coverage.step)
  }
}

/// A judgement with the team of which it says something.
typealias OwnedJudgement = (owner: String?, judgement: Judgement)

/// A state for each team, in configured order, from the judgements of what it owns.
func teamStates(on day: CoverageDay, _ judgements: [OwnedJudgement]) -> [PracticeReport.TeamState] {
  var byOwner: [String: [Judgement]] = [:]
  for (owner, judgement) in judgements {
    if let owner { byOwner[owner, default: []].append(judgement) }
  }
  return teamStates(on: day) { Coverage(byOwner[$0] ?? []) }
}

/// A state for each team, in configured order, from the coverage by what it owns. The practice does not apply to a
/// group of teams that owns nothing: its teams stand for it.
func teamStates(on day: CoverageDay, _ coverage: (String) -> Coverage) -> [PracticeReport.TeamState] {
  day.teams.map { team in
    let coverage = coverage(team.team.id)
    let applies = coverage.found > 0 || !team.isGroup
    return PracticeReport.TeamState(
      team: team.team.id, state: applies ? coverage.state : .notApplicable, evidence: coverage.evidence,
      nextStep: applies ? coverage.step : nil)
  }
}
