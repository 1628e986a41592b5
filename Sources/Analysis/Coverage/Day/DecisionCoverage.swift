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
    let facts = facts
    var judged = DecisionJudgements()
    var past: [(place: Int, standing: PracticeStanding)] = []
    // By place: each is looked at on thirteen days for three practices, and copying one costs as much as looking.
    for place in facts.indices where isSeen(facts[place]) {
      let standing = standing(facts[place])
      judged.tally.add(standing)
      if let owner = facts[place].owner { judged.byOwner[owner, default: StandingTally()].add(standing) }
      guard !isPast else { continue }
      if standing == .past { past.append((place, standing)) }
      guard standing != .past, standing != .irrelevant else { continue }
      judged.judgements.append((facts[place], judgement(facts[place], standing)))
    }
    judged.judgements += latest(past).map { (facts[$0.place], judgement(facts[$0.place], $0.standing)) }
    return judged
  }

  private func latest(_ past: [(place: Int, standing: PracticeStanding)]) -> [(place: Int, standing: PracticeStanding)]
  {
    let facts = facts
    let sorted = past.sorted { left, right in
      let (first, second) = (facts[left.place], facts[right.place])
      let (day, other) = (first.date?.dayNumber ?? .min, second.date?.dayNumber ?? .min)
      return day == other ? first.place < second.place : day > other
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
