import Diagnostics
import Record

/// What each team does in the rest of this quarter and in the next, from its capacity and the ranking.
///
/// A strict rule that a reader can follow by hand, in each period:
/// 1. Debt, reliability and tooling are planned in order until they take the promised share; the item that crosses it still
///    counts. The first of them that does not fit ends this step.
/// 2. Then everything is planned in order while it fits. The first item that does not fit draws the line.
///
/// The order is that of the ranking, with what is being done before the rest. An item is planned only when all items it
/// waits for are done, or planned in the same period or before, whoever does them: whether another team is early enough
/// within a period is for both to agree. An item that waits draws no line. Items fit by their likely effort, and nothing is
/// carried over the end of a period. What was dropped, or is not part of the report, holds nothing up.
///
/// - Parameters:
///   - work: all items; those that are done or dropped are not planned.
///   - capacity: for the pace of each team. A team without one has no plan.
func capacityPlan(
  of work: [WorkItemReport], ranking: Figure<WorkRanking>, capacity: CapacityReport, organization: Organization,
  asOf: CalendarDate
) -> CapacityPlan {
  let spans = planSpans(asOf: asOf, fiscalYearStarts: organization.fiscalYearStarts)
  let sorting = CandidateSorting(work, ranking, capacity)
  let order = planOrder(sorting.candidates)
  var planning = CapacityPlanning(order, capacity)
  let periods = spans.map { planning.plan($0) }
  let teams = capacity.teams.compactMap { scope -> CapacityPlan.TeamPlan? in
    guard let team = scope.team, let pace = scope.pace.value else { return nil }
    return CapacityPlan.TeamPlan(team: team, pace: pace, periods: periods.compactMap { $0[team] })
  }
  let below = teams.flatMap(\.below).map(\.item)
  return CapacityPlan(
    policy: capacity.policy, spans: spans, teams: teams, apart: sorting.apart(leaving: order),
    waiting: CapacityPlan.Waiting(of: below), upkeepWaiting: CapacityPlan.Waiting(of: below.filter(\.isUpkeep)))
}

/// The weeks from the report's day on that are left of its quarter, and those of the next one. The running week counts only
/// on its Monday.
private func planSpans(asOf: CalendarDate, fiscalYearStarts: Int) -> [CapacityPlan.Span] {
  let now = Period.quarter(of: asOf, fiscalYearStarts: fiscalYearStarts)
  let next = Period.quarter(of: now.end, fiscalYearStarts: fiscalYearStarts)
  return [now, next].compactMap { quarter in
    let weeks = CapacityCalendar.weeks(of: quarter).filter { $0 >= asOf }
    return weeks.first.map { .init(quarter: quarter, from: $0, weeks: weeks.count, isRest: quarter == now) }
  }
}

/// Which open items can be planned.
private struct CandidateSorting {
  private(set) var candidates: [PlanCandidate] = []
  private var left: [CapacityPlan.Apart] = []

  init(_ work: [WorkItemReport], _ ranking: Figure<WorkRanking>, _ capacity: CapacityReport) {
    let ranks = Dictionary((ranking.value?.places ?? []).map { ($0.id, $0.rank) }) { first, _ in first }
    let open = work.filter(\.isOpen)
    let ids = Set(open.filter { !$0.isExpired }.map(\.id))
    for report in open {
      let pace = report.item.team.map { capacity[team: $0]?.pace ?? .unavailable(.noData) }
      guard let team = report.item.team, pace?.value != nil, let rank = ranks[report.id],
        let effort = report.item.effort
      else {
        left.append(unplanned(report, pace, ranks[report.id], ranking))
        continue
      }
      let item = CapacityPlan.Item(
        id: report.id, kind: report.item.kind, rank: rank, isBeingDone: report.status == .doing, effort: effort,
        costOfDelay: report.costOfDelay)
      candidates.append(
        PlanCandidate(item: item, team: team, after: report.item.after.map(\.value).filter(ids.contains)))
    }
  }

  /// With those that have no place in the order. By id.
  func apart(leaving order: [PlanCandidate]) -> [CapacityPlan.Apart] {
    let ordered = Set(order.map(\.item.id))
    let circles = candidates.filter { !ordered.contains($0.item.id) }.map { candidate in
      CapacityPlan.Apart(
        id: candidate.item.id, kind: candidate.item.kind, team: candidate.team,
        costOfDelay: candidate.item.costOfDelay, reasons: [.circle])
    }
    return (left + circles).sorted { $0.id < $1.id }
  }
}

private func unplanned(
  _ report: WorkItemReport, _ pace: Figure<CapacityPace>?, _ rank: Int?, _ ranking: Figure<WorkRanking>
) -> CapacityPlan.Apart {
  var reasons: [CapacityPlan.Apart.Reason] = []
  if report.item.team == nil { reasons.append(.noTeam) }
  if let reason = pace?.reason { reasons.append(.noCapacity(reason)) }
  if report.item.effort == nil { reasons.append(.noEffort) }
  if rank == nil { reasons.append(.notRanked(report.notRanked ?? ranking.reason ?? .noData)) }
  return CapacityPlan.Apart(
    id: report.id, kind: report.item.kind, team: report.item.team, costOfDelay: report.costOfDelay, reasons: reasons)
}

/// Fills one period after the other.
private struct CapacityPlanning {
  private let order: [PlanCandidate]
  private let policy: CapacityPolicy?
  /// Person-weeks a week, by team.
  private let paces: [String: Double]
  private var planned: Set<String> = []

  init(_ order: [PlanCandidate], _ capacity: CapacityReport) {
    self.order = order
    policy = capacity.policy
    let paces = capacity.teams.compactMap { scope in
      scope.team.flatMap { team in scope.pace.value.map { (team, $0.personWeeks) } }
    }
    self.paces = Dictionary(paces) { first, _ in first }
  }

  mutating func plan(_ span: CapacityPlan.Span) -> [String: CapacityPlan.PeriodPlan] {
    var rooms = paces.mapValues { PlanRoom(available: $0 * Double(span.weeks), promisedShare: policy?.share ?? 0) }
    for candidate in order where candidate.item.isUpkeep && isFree(candidate) {
      if rooms[candidate.team]?.takeForPromise(candidate.item) == true { planned.insert(candidate.item.id) }
    }
    for candidate in order where isFree(candidate) {
      if rooms[candidate.team]?.take(candidate.item) == true { planned.insert(candidate.item.id) }
    }
    let below = Dictionary(grouping: order.filter { !planned.contains($0.item.id) }, by: \.team)
    return rooms.reduce(into: [:]) { plans, room in
      plans[room.key] = room.value.plan(span, below: (below[room.key] ?? []).map { ($0.item, blockers(of: $0)) })
    }
  }

  /// Whether it is not planned yet, and nothing holds it up.
  private func isFree(_ candidate: PlanCandidate) -> Bool {
    !planned.contains(candidate.item.id) && candidate.after.allSatisfy(planned.contains)
  }

  private func blockers(of candidate: PlanCandidate) -> [String] {
    candidate.after.filter { !planned.contains($0) }
  }
}
