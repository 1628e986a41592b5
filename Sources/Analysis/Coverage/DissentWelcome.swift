import Record

/// A pulse of half a year ago still tells what it is like to speak up.
private let daysRecent = 180

/// C1: recent decisions that weighed at least two options, or recorded a dissent; and pulses of which the latest wave tells
/// something of the organization. By team from the pulses.
func dissentWelcome(in snapshot: Snapshot) -> PracticeReport {
  let day = snapshot.decisions
  let decisions = day.record.decisions
  let standings = day.standings { place, _ in
    !decisions[place].dissent.isEmpty || decisions[place].options.count > 1
  }
  let pulses = snapshot.pulses.filter { !$0.waves.isEmpty }
  let asked = pulses.map { judgement(of: $0, $0.waves[0].organization, on: snapshot.asOf) }
  let coverage = Coverage(
    standings: asked.map(\.standing) + standings,
    date: { $0 < asked.count ? asked[$0].evidence.date : day.date(at: $0 - asked.count) },
    evidence: { $0 < asked.count ? asked[$0].evidence : day.evidence(at: $0 - asked.count) })
  let byTeam = pulses.flatMap { pulse in
    pulse.waves[0].scopes.filter { !$0.scope.isOwn }.map {
      (owner: $0.scope.team, judgement: judgement(of: pulse, $0, on: snapshot.asOf))
    }
  }
  return PracticeReport(
    .C1, coverage, folder: "decisions", teams: pulses.isEmpty ? [] : teamStates(in: snapshot, byTeam))
}

extension RegisterDay {
  fileprivate func date(at index: Int) -> CalendarDate? { record.decisions[places[index]].header.date }

  fileprivate func evidence(at index: Int) -> Evidence {
    let decision = record.decisions[places[index]]
    return decision.evidence(decision.dissent.isEmpty ? .optionsWeighed : .dissentRecorded)
  }
}

/// Of a scope of the latest wave of a pulse.
private func judgement(of report: PulseReport, _ scope: PulseScopeReport?, on day: CalendarDate) -> Judgement {
  let closed = report.waves[0].wave.closes
  let standing: PracticeStanding =
    scope?.cells.value == nil ? .unsound : day.days(since: closed) <= daysRecent ? .alive : .lapsed
  return Judgement(standing, report.pulse.evidence(.waveClosed, on: closed))
}
