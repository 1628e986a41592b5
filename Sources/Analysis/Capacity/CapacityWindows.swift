import Record

/// What the last weeks and months say of a promise.
extension CapacityJudging {
  /// The window that ends so many weeks before the last full one.
  private func window(of weeks: [CapacityWeek], weeksBack: Int) -> (weeks: [CapacityWeek], from: CalendarDate) {
    let last = calendar.lastFullWeek.adding(days: -7 * weeksBack)
    let from = last.adding(days: -7 * (CapacityJudging.window - 1))
    return (weeks.filter { $0.monday >= from && $0.monday <= last }, from)
  }

  func share(of weeks: [CapacityWeek], weeksBack: Int) -> Figure<CapacityShare> {
    let (written, from) = window(of: weeks, weeksBack: weeksBack)
    let found = written.filter(\.isJudged)
    guard !found.isEmpty else { return .unavailable(absence(in: weeks.filter(\.isJudged), before: from)) }
    let days = found.reduce(into: CapacityDays()) { $0 += $1.days }
    return days.share.map { share in
      CapacityShare(
        share: share, upkeep: days.upkeep, total: days.total, n: found.count, weeks: CapacityJudging.window,
        partial: written.count - found.count, from: from, through: from.adding(days: 7 * CapacityJudging.window - 1))
    }
  }

  /// Since when there is nothing, if there ever was anything.
  private func absence(in weeks: [CapacityWeek], before day: CalendarDate) -> Unavailability {
    weeks.last { $0.monday < day }.map { .noDataSince($0.monday.adding(days: 6)) } ?? .noData
  }

  func standing(of last: Figure<CapacityShare>) -> Figure<CapacityStanding> {
    guard let policy else { return .unavailable(.notWritten) }
    return last.flatMap { last in
      guard last.n >= CapacityJudging.fewestWeeks else {
        return .unavailable(.tooFew(have: last.n, need: CapacityJudging.fewestWeeks))
      }
      return .measured(policy.standing(of: last.share))
    }
  }

  func recentWeeks(_ weeks: [CapacityWeek]) -> [CapacityWeek] {
    let from = calendar.lastFullWeek.adding(days: -7 * (CapacityJudging.adherenceWeeks - 1))
    return weeks.filter { $0.monday >= from }
  }

  func recentMonths(_ months: [CapacityPeriod]) -> [CapacityPeriod] {
    let from = calendar.lastFullWeek.adding(months: -CapacityJudging.adherenceMonths)
    return months.filter { $0.isFull && $0.period.end > from }.suffix(CapacityJudging.adherenceMonths)
  }

  func adherence(of days: [CapacityDays]) -> Figure<CapacityAdherence> {
    guard let policy else { return .unavailable(.notWritten) }
    let shares = days.compactMap(\.share.value)
    guard !shares.isEmpty else { return .unavailable(.noData) }
    return .measured(CapacityAdherence(kept: shares.count(where: policy.isKept), n: shares.count))
  }

  /// Those without a share are passed over.
  func run(of parts: [(from: CalendarDate, days: CapacityDays)]) -> CapacityRun? {
    guard let policy else { return nil }
    let known = parts.compactMap { part in part.days.share.value.map { (from: part.from, share: $0) } }
    let run = known.reversed().prefix { !policy.isKept(by: $0.share) }
    return run.last.map { CapacityRun(since: $0.from, n: run.count) }
  }

  func pace(of weeks: [CapacityWeek]) -> Figure<CapacityPace> {
    let (found, from) = window(of: weeks, weeksBack: 0)
    guard !found.isEmpty else { return .unavailable(absence(in: weeks, before: from)) }
    let mean = found.reduce(0) { $0 + $1.days.total } / Double(found.count)
    return Figure<Double>.finite(mean).map {
      CapacityPace(personDays: $0, n: found.count, weeks: CapacityJudging.window)
    }
  }
}
