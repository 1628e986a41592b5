import Record
import Statistics

/// The open items that can be scheduled, the team that does each, and what each waits for; and those that cannot.
struct SchedulableWork {
  struct Item {
    let report: WorkItemReport
    /// The place of its team among `teams`.
    let team: Int
    let length: WorkSchedule.Length
    let keepsPromise: Bool
    /// The items that have to be finished before, by place; through items that cannot be scheduled too.
    let after: [Int]
  }

  /// By id.
  private(set) var items: [Item] = []
  /// By id; what no team is named for first.
  let teams: [String?]
  private(set) var apart: [WorkSchedule.Apart] = []
  private(set) var heldUp: [WorkSchedule.HeldUp] = []

  init(_ work: [WorkItemReport], _ capacity: CapacityReport, _ finance: Finance, asOf: CalendarDate) {
    var sorting = WorkSorting(work, capacity, finance, asOf: asOf)
    sorting.leaveOutWhatDoesNotPay()
    sorting.leaveOutCircles()
    let (candidates, needed) = (sorting.candidates, sorting.needed)
    let names = Set(candidates.map { $0.report.item.team ?? "" }).sorted()
    teams = names.map { $0.isEmpty ? nil : $0 }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    items = candidates.enumerated().map { place, candidate in
      Item(
        report: candidate.report, team: places[candidate.report.item.team ?? "", default: 0], length: candidate.length,
        keepsPromise: candidate.report.item.kind.isUpkeep && candidate.lossAtBest == nil,
        after: needed.items(before: place))
    }
    apart = sorting.apart.sorted { $0.id < $1.id }
    heldUp = needed.heldUp
  }

  /// What is being done, then what is ready, then ideas; of each the oldest first, then by id.
  var orderOfToday: [Int] {
    let keys = items.map { item in
      (item.report.status.progress, item.report.item.header.date?.dayNumber ?? Int.max)
    }
    return items.indices.sorted { (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1) }
  }

  /// By rank; what has none last, as in today's order.
  func order(of ranking: Figure<WorkRanking>) -> [Int] {
    let ranks = Dictionary((ranking.value?.places ?? []).map { ($0.id, $0.rank) }) { first, _ in first }
    return orderOfToday.enumerated().sorted {
      (ranks[items[$0.element].report.id] ?? .max, $0.offset) < (ranks[items[$1.element].report.id] ?? .max, $1.offset)
    }.map(\.element)
  }
}

/// Sorts open items into those that can be scheduled and those that cannot, and says why.
private struct WorkSorting {
  struct Candidate {
    let report: WorkItemReport
    let length: WorkSchedule.Length
    /// What its repair is worth at its best, where that is less than nothing and all that is known of its worth is its
    /// interest: a cost of delay that is written may have other reasons.
    let lossAtBest: Double?
  }

  private let work: [WorkItemReport]
  private let asOf: CalendarDate
  private(set) var candidates: [Candidate] = []
  private(set) var apart: [WorkSchedule.Apart] = []

  init(_ work: [WorkItemReport], _ capacity: CapacityReport, _ finance: Finance, asOf: CalendarDate) {
    (self.work, self.asOf) = (work, asOf)
    for report in work.filter(\.isOpen).sorted(by: { $0.id < $1.id }) {
      let pace = report.item.team.flatMap { capacity[team: $0]?.pace.value?.personWeeks }
      let length = report.length(pace: pace, asOf: asOf)
      let reasons = WorkSorting.reasons(report, pace: pace, hasLength: length != nil)
      if let length, reasons.isEmpty {
        let best = WorkEstimates(report.item, finance).netValue.value?.high
        let isLoss = report.item.costOfDelay == nil && best.map { $0 < 0 } ?? false
        candidates.append(Candidate(report: report, length: length, lossAtBest: isLoss ? best : nil))
      } else {
        leaveOut(report, reasons)
      }
    }
  }

  /// An item without a cost of delay is scheduled by its rank, after all that have one.
  private static func reasons(
    _ report: WorkItemReport, pace: Double?, hasLength: Bool
  ) -> [WorkSchedule.Apart.Reason] {
    var reasons: [WorkSchedule.Apart.Reason] = []
    if pace == 0 { reasons.append(.noCapacity) }
    if !hasLength { reasons.append(.noLength) }
    if let reason = report.notRanked, report.costOfDelay.value == nil || reason.isOfDeadline {
      reasons.append(.notRanked(reason))
    }
    return reasons
  }

  private mutating func leaveOut(_ report: WorkItemReport, _ reasons: [WorkSchedule.Apart.Reason]) {
    apart.append(
      .init(
        id: report.id, kind: report.item.kind, team: report.item.team, costOfDelay: report.costOfDelay, reasons: reasons
      ))
  }

  /// What each candidate waits for.
  var needed: NeededItems { NeededItems(of: candidates.map(\.report.id), among: work, asOf: asOf) }

  /// Leaves out repairs that do not pay even at their best, unless they have begun or something that pays waits for them.
  mutating func leaveOutWhatDoesNotPay() {
    let needed = needed
    var kept = candidates.indices.filter { candidates[$0].lossAtBest == nil || candidates[$0].report.status == .doing }
    var isKept = Set(kept)
    while let next = kept.popLast() {
      for other in needed.items(before: next) where isKept.insert(other).inserted { kept.append(other) }
    }
    for place in candidates.indices where !isKept.contains(place) {
      leaveOut(candidates[place].report, [.doesNotPay(best: candidates[place].lossAtBest ?? 0)])
    }
    candidates = candidates.indices.filter(isKept.contains).map { candidates[$0] }
  }

  /// Leaves out what waits for itself, and what waits for that.
  mutating func leaveOutCircles() {
    let needed = needed
    var waiting = candidates.indices.map { needed.items(before: $0).count }
    var following = candidates.map { _ in [Int]() }
    for place in candidates.indices { for other in needed.items(before: place) { following[other].append(place) } }
    var free = candidates.indices.filter { waiting[$0] == 0 }
    var isFree = Set(free)
    while let next = free.popLast() {
      for other in following[next] {
        waiting[other] -= 1
        if waiting[other] == 0, isFree.insert(other).inserted { free.append(other) }
      }
    }
    for place in candidates.indices where !isFree.contains(place) { leaveOut(candidates[place].report, [.circle]) }
    candidates = candidates.indices.filter(isFree.contains).map { candidates[$0] }
  }
}

extension WorkItem.Status {
  /// How far it is, the furthest first.
  fileprivate var progress: Int {
    switch self {
    case .doing: 0
    case .ready: 1
    case .idea: 2
    case .done, .dropped: 3
    }
  }
}

extension Unavailability {
  /// Worth nothing, whatever was written of it.
  fileprivate var isOfDeadline: Bool {
    switch self {
    case .deadlinePassed, .deadlineOutOfReach: true
    default: false
    }
  }
}
