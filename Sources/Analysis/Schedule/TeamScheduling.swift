import Record
import Statistics

/// What a schedule means for each team.
extension WorkScheduling {
  /// - Parameter chance: that what a team finishes by the end of a span is finished by then.
  func teams(
    of steps: [WorkSchedule.Step], chance: (_ team: String?, _ span: Int) -> Double?
  ) -> [WorkSchedule.TeamSchedule] {
    let byTeam = Dictionary(grouping: steps, by: \.team)
    let paced = capacity.teams.filter { $0.pace.value != nil }.compactMap(\.team)
    let others = byTeam.keys.compactMap(\.self).filter { !paced.contains($0) }
    let order = capacity.teams.compactMap(\.team)
    let known = order.filter { paced.contains($0) || others.contains($0) }
    let named = known + others.filter { !order.contains($0) }.sorted()
    return (named.map(Optional.some) + (byTeam[nil] == nil ? [] : [nil])).map { team in
      schedule(of: team, byTeam[team] ?? []) { chance(team, $0) }
    }
  }

  private func schedule(
    of team: String?, _ steps: [WorkSchedule.Step], chance: (Int) -> Double?
  ) -> WorkSchedule.TeamSchedule {
    let pace = team.flatMap { capacity[team: $0]?.pace } ?? .unavailable(.noData)
    let periods = pace.value.map { pace in
      spans.indices.map { period(at: $0, of: team, steps, pace.personWeeks, chance: chance($0)) }
    }
    let later = steps.filter { $0.period == nil }
    return WorkSchedule.TeamSchedule(
      team: team, pace: pace, periods: periods ?? [], upkeepShare: upkeepShare(of: steps, periods ?? []),
      later: .init(of: later), upkeepLater: .init(of: later.filter(\.isUpkeep)))
  }

  private func upkeepShare(of steps: [WorkSchedule.Step], _ periods: [WorkSchedule.PeriodSchedule]) -> Figure<Double> {
    guard !steps.isEmpty else { return .unavailable(.noPlannedItems) }
    let available = periods.reduce(0) { $0 + $1.available }
    guard available > 0 else { return .unavailable(.noData) }
    return .finite(periods.reduce(0) { $0 + $1.upkeep } / available)
  }

  private func period(
    at place: Int, of team: String?, _ steps: [WorkSchedule.Step], _ pace: Double, chance: Double?
  ) -> WorkSchedule.PeriodSchedule {
    let end = spanEnds[place]
    let start = place > 0 ? spanEnds[place - 1] : 0
    let clock = clocks.clock(of: team)
    let share = clock.share(from: start, to: end)
    func work(of steps: [WorkSchedule.Step], from start: Double) -> Double {
      steps.reduce(0) { $0 + $1.work(from: start, to: end, clock) * pace }
    }
    let promised = (capacity.policy?.share ?? 0) * pace * clock.work(from: 0, to: end)
    let missing = promised - work(of: steps.filter(\.keepsPromise), from: 0)
    return WorkSchedule.PeriodSchedule(
      span: spans[place], available: pace * spans[place].weeks * share, share: share,
      load: work(of: steps, from: start),
      upkeep: work(of: steps.filter(\.isUpkeep), from: start), promised: promised,
      missing: missing > 1e-9 * max(1, promised) ? missing : 0, chance: chance)
  }
}

extension WorkSchedule.Step {
  /// How many weeks of its team at its usual pace it takes between two times.
  fileprivate func work(from start: Double, to end: Double, _ clock: TeamClock) -> Double {
    length.load * clock.work(from: max(starts, start), to: min(ends, end))
  }
}
