import Record

/// C3: retrospectives that agreed on something, and learnings that say what was learned. A retrospective is about today
/// for as long as the next is not overdue (by `policies.retros.every`, else for a quarter), a learning for a year.
func learningShared(on day: CoverageDay) -> PracticeReport {
  let judgements = day.retros.map { judgement(of: $0, on: day) } + day.learnings.map { judgement(of: $0, on: day) }
  return PracticeReport(
    .C3, Coverage(judgements.map(\.judgement)), folder: "retros", teams: teamStates(on: day, judgements))
}

private func judgement(of retro: Retro, on day: CoverageDay) -> OwnedJudgement {
  let until = currentUntil(retro, day.organization.policies)
  let isSound = !retro.actions.isEmpty
  let standing: PracticeStanding =
    switch (day.asOf <= until, isSound) {
    case (true, true): .alive
    case (true, false): .unsound
    case (false, true): .past
    case (false, false): .irrelevant
    }
  let judgement = Judgement(standing, retro.evidence(.retroHeld, on: retro.heldOn))
  return (retro.team, judgement.alive(until: until, then: .past).unsound(until: until).lacking(.actions))
}

/// A rhythm that is kept may be late by a week.
private func currentUntil(_ retro: Retro, _ policies: Policies) -> CalendarDate {
  policies.retrosEvery?.after(retro.heldOn).adding(days: 7) ?? retro.heldOn.adding(months: 3)
}

private func judgement(of learning: Learning, on day: CoverageDay) -> OwnedJudgement {
  let isSound = learning.whatWeLearned != nil || !learning.actions.isEmpty
  let until = learning.heldOn?.adding(months: 12)
  let isCurrent = until.map { day.asOf <= $0 } ?? false
  let standing: PracticeStanding = isSound ? (isCurrent ? .alive : .past) : .irrelevant
  let judgement = Judgement(standing, learning.evidence(.learningWritten, on: learning.heldOn))
  return (learning.team, judgement.alive(until: until, then: .past))
}

extension Evidence.What {
  static let learningWritten = Evidence.What("learning written")
}
