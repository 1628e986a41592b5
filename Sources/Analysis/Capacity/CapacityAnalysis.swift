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
  let rules: Organization.SignalRules
  let calendar: CapacityCalendar

  /// A quarter of a year: what "the last weeks" are.
  static let window = 13
  /// Fewer weeks of a window say nothing about a promise.
  static let fewestWeeks = 4
  /// How far back the promise is looked at.
  private static let adherenceWeeks = 52
  private static let adherenceMonths = 12

  init(_ organization: Organization, asOf: CalendarDate) {
    policy = organization.policies.capacity
    rules = organization.signalRules
    calendar = CapacityCalendar(asOf: asOf, fiscalYearStarts: organization.fiscalYearStarts)
  }

  /// - Parameter rows: in order of week.
  func scope(_ team: String?, _ rows: [CapacityActual]) -> CapacityScope {
    let weeks = weeks(of: rows)
    let full = weeks.filter(\.isFull)
    let months = periods(of: full, calendar.month)
    let last = share(of: full, weeksBack: 0)
    return CapacityScope(
      team: team, weeks: weeks, months: months, quarters: periods(of: full, calendar.quarter), last: last,
      before: share(of: full, weeksBack: CapacityJudging.window), standing: standing(of: last),
      weekAdherence: adherence(of: recentWeeks(full).map(\.days)),
      monthAdherence: adherence(of: recentMonths(months).map(\.days)),
      weeksBelow: run(of: full.map { ($0.monday, $0.days) }),
      monthsBelow: run(of: months.filter(\.isFull).map { ($0.period.start, $0.days) }),
      drift: judgeDrift(full, policy, rules, calendar), pace: pace(of: full))
  }

  private func weeks(of rows: [CapacityActual]) -> [CapacityWeek] {
    var weeks: [CapacityWeek] = []
    var teams: Set<String> = []
    for row in rows {
      if weeks.last?.monday != row.week {
        let isFull = calendar.isFull(row.week)
        weeks.append(CapacityWeek(monday: row.week, days: CapacityDays(), teams: 0, isFull: isFull))
        teams = []
      }
      teams.insert(row.team)
      weeks[weeks.count - 1].days[row.kind] += row.personDays
      weeks[weeks.count - 1].teams = teams.count
    }
    return weeks
  }

  private func periods(of weeks: [CapacityWeek], _ period: (CalendarDate) -> Period?) -> [CapacityPeriod] {
    var periods: [CapacityPeriod] = []
    for week in weeks {
      guard let period = period(week.monday) else { continue }
      if periods.last?.period != period {
        let all = CapacityCalendar.weeks(of: period)
        let isOver = all.last.map(calendar.isFull) ?? true
        periods.append(
          CapacityPeriod(period: period, days: CapacityDays(), written: 0, weeks: all.count, isOver: isOver))
      }
      periods[periods.count - 1].days += week.days
      periods[periods.count - 1].written += 1
    }
    return periods
  }
}

extension CapacityJudging {
  /// The window that ends so many weeks before the last full one.
  private func window(of weeks: [CapacityWeek], weeksBack: Int) -> (weeks: [CapacityWeek], from: CalendarDate) {
    let last = calendar.lastFullWeek.adding(days: -7 * weeksBack)
    let from = last.adding(days: -7 * (CapacityJudging.window - 1))
    return (weeks.filter { $0.monday >= from && $0.monday <= last }, from)
  }

  private func share(of weeks: [CapacityWeek], weeksBack: Int) -> Figure<CapacityShare> {
    let (found, from) = window(of: weeks, weeksBack: weeksBack)
    guard !found.isEmpty else { return .unavailable(absence(in: weeks, before: from)) }
    let days = found.reduce(into: CapacityDays()) { $0 += $1.days }
    return days.share.map { share in
      CapacityShare(
        share: share, upkeep: days.upkeep, total: days.total, n: found.count, weeks: CapacityJudging.window, from: from,
        through: from.adding(days: 7 * CapacityJudging.window - 1))
    }
  }

  /// Since when there is nothing, if there ever was anything.
  private func absence(in weeks: [CapacityWeek], before day: CalendarDate) -> Unavailability {
    weeks.last { $0.monday < day }.map { .noDataSince($0.monday.adding(days: 6)) } ?? .noData
  }

  private func standing(of last: Figure<CapacityShare>) -> Figure<CapacityStanding> {
    guard let policy else { return .unavailable(.notWritten) }
    return last.flatMap { last in
      guard last.n >= CapacityJudging.fewestWeeks else {
        return .unavailable(.tooFew(have: last.n, need: CapacityJudging.fewestWeeks))
      }
      return .measured(policy.standing(of: last.share))
    }
  }

  private func recentWeeks(_ weeks: [CapacityWeek]) -> [CapacityWeek] {
    let from = calendar.lastFullWeek.adding(days: -7 * (CapacityJudging.adherenceWeeks - 1))
    return weeks.filter { $0.monday >= from }
  }

  private func recentMonths(_ months: [CapacityPeriod]) -> [CapacityPeriod] {
    let from = calendar.lastFullWeek.adding(months: -CapacityJudging.adherenceMonths)
    return months.filter { $0.isFull && $0.period.end > from }.suffix(CapacityJudging.adherenceMonths)
  }

  private func adherence(of days: [CapacityDays]) -> Figure<CapacityAdherence> {
    guard let policy else { return .unavailable(.notWritten) }
    let shares = days.compactMap(\.share.value)
    guard !shares.isEmpty else { return .unavailable(.noData) }
    return .measured(CapacityAdherence(kept: shares.count(where: policy.isKept), n: shares.count))
  }

  /// Those without a share are passed over.
  private func run(of parts: [(from: CalendarDate, days: CapacityDays)]) -> CapacityRun? {
    guard let policy else { return nil }
    let known = parts.compactMap { part in part.days.share.value.map { (from: part.from, share: $0) } }
    let run = known.reversed().prefix { !policy.isKept(by: $0.share) }
    return run.last.map { CapacityRun(since: $0.from, n: run.count) }
  }

  private func pace(of weeks: [CapacityWeek]) -> Figure<CapacityPace> {
    let (found, from) = window(of: weeks, weeksBack: 0)
    guard !found.isEmpty else { return .unavailable(absence(in: weeks, before: from)) }
    let mean = found.reduce(0) { $0 + $1.days.total } / Double(found.count)
    return Figure<Double>.finite(mean).map {
      CapacityPace(personDays: $0, n: found.count, weeks: CapacityJudging.window)
    }
  }
}
