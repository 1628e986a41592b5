import Record

/// So many of the decisions that are not about today are looked at for evidence, more only where days are equal.
private let pastShown = 5

/// What decisions say of a practice: how many do, and those of them that are about today or the latest evidence.
struct DecisionJudgements {
  var tally = StandingTally()
  var judgements: [(fact: CoveredDecision, judgement: Judgement)] = []
  /// By the places of teams; of decisions without an owner nothing.
  var byOwner: [Int: StandingTally] = [:]
}

extension DecisionDay {
  /// - Parameters:
  ///   - isSound: whether a decision lives up to the practice; nil where it is not asked of it.
  ///   - judgement: with its evidence and what would mend it; asked for those that are shown.
  func judged(
    isPast: Bool, _ standing: (CoveredDecision) -> PracticeStanding,
    _ judgement: (CoveredDecision, PracticeStanding) -> Judgement
  ) -> DecisionJudgements {
    var judged = DecisionJudgements()
    var past: [(fact: CoveredDecision, standing: PracticeStanding)] = []
    for fact in facts where isSeen(fact) {
      let standing = standing(fact)
      judged.tally.add(standing)
      if let owner = fact.owner { judged.byOwner[owner, default: StandingTally()].add(standing) }
      guard !isPast else { continue }
      if standing == .past { past.append((fact, standing)) }
      guard standing != .past, standing != .irrelevant else { continue }
      judged.judgements.append((fact, judgement(fact, standing)))
    }
    judged.judgements += latest(past).map { ($0.fact, judgement($0.fact, $0.standing)) }
    return judged
  }

  private func latest(
    _ past: [(fact: CoveredDecision, standing: PracticeStanding)]
  ) -> [(fact: CoveredDecision, standing: PracticeStanding)] {
    let sorted = past.sorted { left, right in
      let (first, second) = (left.fact.date?.dayNumber ?? .min, right.fact.date?.dayNumber ?? .min)
      return first == second ? left.fact.place < right.fact.place : first > second
    }
    return Array(sorted.prefix(pastShown))
  }
}

extension Coverage {
  /// By what decisions say, and other records beside them.
  init(_ decisions: DecisionJudgements, beside others: [Judgement] = []) {
    var tally = decisions.tally
    for other in others { tally.add(other.standing) }
    self.init(tally, from: decisions.judgements.map(\.judgement) + others)
  }
}
