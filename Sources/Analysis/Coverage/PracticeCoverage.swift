import Record

/// Every practice, in the order of `Practice.allCases`, with its state and the evidence behind it.
func practices(in snapshot: Snapshot) -> [PracticeReport] {
  Practice.allCases.map { report(on: $0, in: snapshot) }
}

private func report(on practice: Practice, in snapshot: Snapshot) -> PracticeReport {
  switch practice {
  case .A1: problemsStated(in: snapshot)
  case .A2: outcomesMeasured(in: snapshot)
  case .A3: audiencesTold(in: snapshot)
  case .B1: impactJudged(in: snapshot)
  case .B2: hypothesesWritten(in: snapshot)
  case .B3: objectivesKept(in: snapshot)
  case .C1: dissentWelcome(in: snapshot)
  case .C2: goalsAndLatitude(in: snapshot)
  case .C3: learningShared(in: snapshot)
  case .D1: debtPriced(in: snapshot)
  case .D2: shareKept(in: snapshot)
  case .E1: learningTogether(in: snapshot)
  case .D3: guardrailsKept(in: snapshot)
  case .E2: laddersOpen(in: snapshot)
  case .E3: knowledgeShared(in: snapshot)
  case .F1: indicatorsFollowed(in: snapshot)
  case .F2: numbersStartConversations(in: snapshot)
  case .F3: numbersNextToWords(in: snapshot)
  case .G1: implicationsStated(in: snapshot)
  case .G2: decisionsDocumented(in: snapshot)
  case .G3: cadenceKept(in: snapshot)
  case .H1: processesWritten(in: snapshot)
  case .H2: coachingGiven(in: snapshot)
  case .H3: processesRevisited(in: snapshot)
  }
}

extension PracticeReport {
  /// From records, or from the absence of any in the folder where they would stand.
  init(_ practice: Practice, _ coverage: Coverage, folder: String, teams: [TeamState] = []) {
    self.init(
      practice: practice, state: coverage.state, teams: teams, evidence: coverage.evidence,
      basis: coverage.found == 0
        ? .nothingWritten(folder: folder)
        : .records(found: coverage.found, current: coverage.current, sound: coverage.sound))
  }
}

/// A state for each team, in configured order, from the judgements of what it owns.
func teamStates(
  in snapshot: Snapshot, _ judgements: [(owner: String?, judgement: Judgement)]
) -> [PracticeReport.TeamState] {
  var byOwner: [String: [Judgement]] = [:]
  for (owner, judgement) in judgements {
    if let owner { byOwner[owner, default: []].append(judgement) }
  }
  return teamStates(in: snapshot) { Coverage(byOwner[$0] ?? []) }
}

/// A state for each team, in configured order, from the coverage by what it owns. The practice does not apply to a
/// group of teams that owns nothing: its teams stand for it.
func teamStates(in snapshot: Snapshot, _ coverage: (String) -> Coverage) -> [PracticeReport.TeamState] {
  snapshot.teams.map { report in
    let coverage = coverage(report.team.id)
    let applies = coverage.found > 0 || report.children.isEmpty
    return PracticeReport.TeamState(
      team: report.team.id, state: applies ? coverage.state : .notApplicable, evidence: coverage.evidence)
  }
}
