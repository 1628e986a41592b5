import Record

/// What capacity went to, up to a day: by team in configured order, and in all.
func analyseCapacity(_ rows: [CapacityActual], of organization: Organization, asOf: CalendarDate) -> CapacityReport {
  let judging = CapacityJudging(organization, asOf: asOf)
  let seen = inOrder(rows.filter { $0.week <= asOf })
  var byTeam: [String: [CapacityActual]] = [:]
  for row in seen { byTeam[row.team, default: []].append(row) }
  return CapacityReport(
    policy: organization.policies.capacity, organization: judging.scope(nil, seen),
    teams: teams(of: organization, written: Set(byTeam.keys)).map { judging.scope($0, byTeam[$0] ?? []) })
}

/// By week, team and kind, so that no sum depends on the order of rows.
private func inOrder(_ rows: [CapacityActual]) -> [CapacityActual] {
  rows.sorted {
    ($0.week.dayNumber, $0.team, $0.kind.rawValue, $0.personDays)
      < ($1.week.dayNumber, $1.team, $1.kind.rawValue, $1.personDays)
  }
}

/// In configured order, those that nobody configured last, by id. A group of teams without rows of its own is left out:
/// its teams stand for it.
private func teams(of organization: Organization, written: Set<String>) -> [String] {
  let groups = Set(organization.teams.compactMap(\.parent))
  let configured = organization.teams.map(\.id)
  return configured.filter { written.contains($0) || !groups.contains($0) }
    + written.subtracting(configured).sorted()
}

/// How capacity is judged on a day.
struct CapacityJudging: Sendable {
  let policy: CapacityPolicy?
  let rules: SignalRules
  let calendar: CapacityCalendar

  /// A quarter of a year: what "the last weeks" are.
  static let window = 13
  /// Fewer weeks of a window say nothing about a promise.
  static let fewestWeeks = 4
  /// How far back the promise is looked at.
  static let adherenceWeeks = 52
  static let adherenceMonths = 12

  init(_ organization: Organization, asOf: CalendarDate) {
    policy = organization.policies.capacity
    rules = organization.signalRules
    calendar = CapacityCalendar(asOf: asOf, fiscalYearStarts: organization.fiscalYearStarts)
  }

  /// - Parameter rows: in order of week.
  func scope(_ team: String?, _ rows: [CapacityActual]) -> CapacityScope {
    let weeks = weeks(of: rows)
    let judged = weeks.filter(\.isJudged)
    let months = periods(of: judged, calendar.month)
    let last = share(of: weeks, weeksBack: 0)
    return CapacityScope(
      team: team, weeks: weeks, months: months, quarters: periods(of: judged, calendar.quarter), last: last,
      before: share(of: weeks, weeksBack: CapacityJudging.window), standing: standing(of: last),
      weekAdherence: adherence(of: recentWeeks(judged).map(\.days)),
      monthAdherence: adherence(of: recentMonths(months).map(\.days)),
      weeksBelow: run(of: judged.map { ($0.monday, $0.days) }),
      monthsBelow: run(of: months.filter(\.isFull).map { ($0.period.start, $0.days) }),
      drift: judgeDrift(judged, policy, rules, calendar), pace: pace(of: judged))
  }
}
