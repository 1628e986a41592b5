import Record

/// C3: retrospectives that agreed on something, and learnings that say what was learned. A retrospective is about today
/// for as long as the next is not overdue (by `policies.retros.every`, else for a quarter), a learning for a year.
func learningShared(in snapshot: Snapshot) -> PracticeReport {
  let judgements = retroJudgements(in: snapshot) + learningJudgements(in: snapshot)
  return PracticeReport(
    .C3, Coverage(judgements.map(\.judgement)), folder: "retros", teams: teamStates(in: snapshot, judgements))
}

private typealias Owned = (owner: String?, judgement: Judgement)

private func retroJudgements(in snapshot: Snapshot) -> [Owned] {
  snapshot.actions.retros.map { report in
    let retro = report.retro
    let isCurrent = snapshot.asOf <= currentUntil(retro, snapshot.organization.policies)
    let isSound = !report.actions.isEmpty
    let standing: PracticeStanding =
      switch (isCurrent, isSound) {
      case (true, true): .alive
      case (true, false): .unsound
      case (false, true): .past
      case (false, false): .irrelevant
      }
    return (retro.team, Judgement(standing, retro.evidence(.retroHeld, on: retro.heldOn)))
  }
}

/// A rhythm that is kept may be late by a week.
private func currentUntil(_ retro: Retro, _ policies: Policies) -> CalendarDate {
  policies.retrosEvery?.after(retro.heldOn).adding(days: 7) ?? retro.heldOn.adding(months: 3)
}

private func learningJudgements(in snapshot: Snapshot) -> [Owned] {
  snapshot.actions.learnings.map { report in
    let learning = report.learning
    let isSound = learning.whatWeLearned != nil || !report.actions.isEmpty
    let isCurrent = learning.heldOn.map { snapshot.asOf <= $0.adding(months: 12) } ?? false
    let standing: PracticeStanding =
      switch (isCurrent, isSound) {
      case (true, true): .alive
      case (true, false): .irrelevant
      case (false, true): .past
      case (false, false): .irrelevant
      }
    return (learning.team, Judgement(standing, learning.evidence(.learningWritten, on: learning.heldOn)))
  }
}

extension Evidence.What {
  static let learningWritten = Evidence.What("learning written")
}
