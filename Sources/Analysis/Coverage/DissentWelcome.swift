import Record

/// A pulse of half a year ago still tells what it is like to speak up.
private let daysRecent = 180

/// C1: recent decisions that weighed at least two options, or recorded a dissent; and pulses of which the latest wave tells
/// something of the organization. By team from the pulses.
func dissentWelcome(on day: CoverageDay) -> PracticeReport {
  let decisions = day.decisions.judged(isPast: day.isPast) {
    day.decisions.standing($0, $0.isWeighed)
  } _: {
    fact, standing in
    let decision = day.decisions.decision(fact)
    return Judgement(standing, decision.evidence(decision.dissent.isEmpty ? .optionsWeighed : .dissentRecorded))
      .ofDecision(fact, on: day.decisions, lacking: .alternatives)
  }
  let asked = day.pulses.map { judgement(of: $0, $0.wave.organization, on: day.asOf) }
  let byTeam = day.pulses.flatMap { pulse in
    pulse.wave.scopes.filter { !$0.scope.isOwn }.map {
      (owner: $0.scope.team, judgement: judgement(of: pulse, $0, on: day.asOf))
    }
  }
  return PracticeReport(
    .C1, Coverage(decisions, beside: asked), folder: "decisions",
    teams: day.pulses.isEmpty ? [] : teamStates(on: day, byTeam))
}

/// Of a scope of the latest wave of a pulse.
private func judgement(of item: PulseDay, _ scope: PulseScopeReport?, on day: CalendarDate) -> Judgement {
  let closed = item.wave.wave.closes
  let standing: PracticeStanding =
    scope?.cells.value == nil ? .unsound : day.days(since: closed) <= daysRecent ? .alive : .lapsed
  return Judgement(standing, item.pulse.evidence(.waveClosed, on: closed))
    .alive(until: closed.adding(days: daysRecent)).lacking(.answers)
}

extension Judgement {
  /// What was weighed when a decision was taken cannot be written afterwards: only one that is open can be mended.
  func ofDecision(_ fact: CoveredDecision, on day: DecisionDay, lacking lack: Lack) -> Judgement {
    let until = day.recentUntil(fact)
    return alive(until: until, then: .past).unsound(until: until)
      .lacking(fact.status(on: day.day).isOpen ? lack : nil)
  }
}
