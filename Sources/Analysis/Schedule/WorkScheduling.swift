import Diagnostics
import Record
import Statistics

/// The most draws of the chances: they are then right to within two points in a hundred.
private let mostDraws = 2_000

/// What each team would best do next: see `WorkSchedule`.
///
/// - Parameter ranking: as `rankWork` makes it of the same items.
func scheduleWork(
  _ work: [WorkItemReport], ranking: Figure<WorkRanking>, capacity: CapacityReport, organization: Organization,
  asOf: CalendarDate
) -> WorkSchedule {
  let spans = scheduleSpans(asOf: asOf, fiscalYearStarts: organization.fiscalYearStarts)
  let schedulable = SchedulableWork(work, capacity, organization.finance, asOf: asOf)
  let scheduling = WorkScheduling(
    work: schedulable, ranking: ranking, capacity: capacity, organization: organization, spans: spans, asOf: asOf)
  return scheduling.schedule
}

/// The weeks from the report's day on that are left of its quarter, and those of the next one. A week belongs to the quarter
/// of its Thursday.
func scheduleSpans(asOf: CalendarDate, fiscalYearStarts: Int) -> [WorkSchedule.Span] {
  let now = Period.quarter(of: asOf, fiscalYearStarts: fiscalYearStarts)
  let next = Period.quarter(of: now.end, fiscalYearStarts: fiscalYearStarts)
  var from = asOf
  return [now, next].compactMap { quarter in
    let weeks = CapacityCalendar.weeks(of: quarter)
    guard let first = weeks.first, let end = weeks.last?.adding(days: 7), end > from else { return nil }
    defer { from = end }
    return WorkSchedule.Span(quarter: quarter, from: from, end: end, isRest: first < asOf)
  }
}

/// Makes a schedule of what can be scheduled.
struct WorkScheduling {
  let work: SchedulableWork
  let ranking: Figure<WorkRanking>
  let capacity: CapacityReport
  let organization: Organization
  let spans: [WorkSchedule.Span]
  let asOf: CalendarDate

  var schedule: WorkSchedule {
    let set = jobSet
    return set.map(schedule).value ?? empty(because: set.reason ?? .noData)
  }

  var clocks: TeamClocks { TeamClocks(organization, asOf: asOf) }

  /// When spans end, in weeks from the report's day.
  var spanEnds: [Double] { spans.map { Double($0.end.days(since: asOf)) / 7 } }

  private var jobSet: Figure<JobSet> {
    let order = work.order(of: ranking)
    var place = Array(repeating: 0, count: order.count)
    for (rank, item) in order.enumerated() { place[item] = order.count - rank }
    let jobs = work.items.enumerated().map { job(of: $1, preference: Double(place[$0])) }
    let promises = work.teams.map { team in
      (team.flatMap { capacity[team: $0]?.pace.value?.personWeeks } ?? 0) > 0 ? capacity.policy?.share ?? 0 : 0
    }
    return JobSet.jobs(
      jobs, promises: promises, periodEnds: spanEnds, clocks: work.teams.map { clocks.clock(of: $0) })
  }

  private func job(of item: SchedulableWork.Item, preference: Double) -> Job {
    let weeks = item.length.weeks.likely
    return Job(
      weeks: weeks, team: item.team, load: item.length.load, costOfDelay: item.report.costOfDelay.value?.likely ?? 0,
      profile: item.report.item.delay.profile(asOf: asOf), after: item.after, keepsPromise: item.keepsPromise,
      preference: preference * weeks * item.length.load)
  }

  private func empty(because reason: Unavailability) -> WorkSchedule {
    WorkSchedule(
      policy: capacity.policy, spans: spans, steps: [], end: 0, teams: teams(of: []) { _, _ in nil }, apart: work.apart,
      costs: .unavailable(reason), choices: [], heldUp: [], draws: 0)
  }

  private func schedule(of set: JobSet) -> WorkSchedule {
    let (today, ranked) = (work.orderOfToday, work.order(of: ranking))
    let best = set.bestSchedule(from: [today, ranked])
    let settings = organization.priorities
    let draws = min(settings.draws, mostDraws)
    let chances = set.chances(
      of: best, lengths: work.items.map(\.length.weeks), named: work.items.map { stableHash($0.report.id) },
      shape: settings.distribution, ranges: settings.ranges, seed: UInt64(truncatingIfNeeded: settings.seed),
      draws: draws)
    let steps = best.list.map { step(of: $0, best, chances) }.sorted { ($0.starts, $0.id) < ($1.starts, $1.id) }
    let costs = WorkSchedule.Costs(
      delay: best.cost.delay, current: set.following(today).cost.delay,
      ranked: isAllRanked ? .measured(set.following(ranked).cost.delay) : .unavailable(.notAllRanked),
      bound: best.bound, isExact: best.isExact, priceOfPromise: best.priceOfPromises)
    return WorkSchedule(
      policy: capacity.policy, spans: spans, steps: steps, end: best.ends.max() ?? 0,
      teams: teams(of: steps) { team, period in
        work.teams.firstIndex(of: team).flatMap { chances.holds[$0][period] }
      },
      apart: work.apart, costs: .measured(costs), choices: choices(in: today, of: work, set, scheduled: best),
      heldUp: work.heldUp,
      draws: draws)
  }

  private var isAllRanked: Bool {
    let ranked = Set((ranking.value?.places ?? []).map(\.id))
    return work.items.allSatisfy { ranked.contains($0.report.id) }
  }

  private func step(of place: Int, _ best: BestSchedule, _ chances: ScheduleChances) -> WorkSchedule.Step {
    let (item, end) = (work.items[place], best.ends[place])
    return WorkSchedule.Step(
      id: item.report.id, kind: item.report.item.kind, team: item.report.item.team,
      isBeingDone: item.report.status == .doing, starts: best.starts[place], ends: end, length: item.length,
      costOfDelay: item.report.costOfDelay,
      delayCost: item.report.costOfDelay.map { _ in job(of: item, preference: 0).delayCost(at: end) },
      keepsPromise: item.keepsPromise, period: spanEnds.firstIndex { end <= $0 + 1e-9 },
      chances: chances.finished[place], waitsFor: item.after.map { work.items[$0].report.id })
  }
}

extension WorkItem.Delay {
  fileprivate func profile(asOf: CalendarDate) -> Job.Profile {
    switch self {
    case .linear: .linear
    case .deadline(let day): .deadline(Double(day.days(since: asOf)) / 7)
    case .expiring(let day): .expiring(Double(day.days(since: asOf)) / 7)
    }
  }
}
