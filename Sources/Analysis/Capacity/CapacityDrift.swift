import Record
import Statistics

/// Judges the weekly share by the selected rules on a process behaviour chart (XmR) of its last 78 full weeks.
///
/// No p-chart: its limits hold for independent trials, and person-days are none. A person who takes up a repair stays with
/// it for days, so that weeks differ more than a binomial share would, and a p-chart would take that for signals. A week
/// that was not written is no gap: a missed week does not cut a run in two.
func judgeDrift(
  _ weeks: [CapacityWeek], _ policy: CapacityPolicy?, _ rules: SignalRules, _ calendar: CapacityCalendar
) -> CapacityDrift {
  let known = weeks.compactMap { week in week.days.share.value.map { (day: week.monday, share: $0) } }
    .suffix(longestBaseline)
  let chart = processChart(of: known.map(\.share), options: ChartOptions(for: rules, ends: 0...1))
  // Neither way is better by itself: what a signal means follows from the policy.
  let baseline = JudgedBaseline(chart, days: known.map(\.day), rules: rules, better: .neutral)
  guard let last = known.last else {
    return CapacityDrift(limits: .unavailable(.noData), signals: [], movement: .unavailable(.noData))
  }
  let from = calendar.lastFullWeek.adding(days: -7 * (JudgedMeasure.currentWeeks - 1))
  let signals = baseline.signals.map { signal in
    var signal = signal
    signal.meaning = meaning(of: signal, around: baseline.limits.value?.centre, policy, from: from)
    return signal
  }
  let isQuiet = last.day < from
  let today: Figure<JudgedMovement> =
    isQuiet
    ? .unavailable(.noDataSince(last.day.adding(days: 6)))
    : baseline.limits.map { _ in movement(signals, from: from, chance: baseline.chance) }
  return CapacityDrift(
    limits: baseline.limits, signals: signals, movement: today.map(\.movement), chance: today.value?.chance ?? 1,
    since: today.value.flatMap { start(of: $0.movement, in: signals) })
}

/// Away from the promise and below it is worse; from below towards it is better; anything else is neither. A rise of the past
/// is not better: once a level has fallen, the old one looks like a rise.
private func meaning(
  of signal: MetricReport.Signal, around centre: Double?, _ policy: CapacityPolicy?, from day: CalendarDate
) -> MetricReport.Meaning {
  guard let policy, let centre, let level = mean(of: signal.points.map(\.value)).value else { return .neutral }
  switch signal.direction {
  case .down: return level < policy.share ? .worse : .neutral
  case .up:
    let isToday = signal.lastDay.map { $0 >= day } ?? false
    return isToday && centre < policy.share && policy.standing(of: level) != .above ? .better : .neutral
  case .none: return .neutral
  }
}

extension NewsBudget {
  /// Takes back what so many series show by chance.
  func telling(_ capacity: CapacityReport) -> CapacityReport {
    var capacity = capacity
    take(&capacity.organization.drift)
    for place in capacity.teams.indices { take(&capacity.teams[place].drift) }
    return capacity
  }

  private func take(_ drift: inout CapacityDrift) {
    guard let movement = drift.movement.value, movement != .noise else { return }
    drift.amongMany = take(&drift.movement, shown: [JudgedMovement(movement: movement, chance: drift.chance)])
    if drift.amongMany != nil { drift.since = nil }
  }
}

extension CapacityReport {
  /// The series of it that are judged.
  var judgedSeries: Int { scopes.count { $0.drift.movement.value != nil } }
}
