import Record
import Statistics

/// The open items that can be put in a sequence, the team that does each, and what each waits for.
struct TeamQueues {
  struct Item {
    let report: WorkItemReport
    let team: String?
    /// At the likely values.
    let job: Job
    /// The items that have to be finished before, by place; through items that are in no sequence too.
    let after: [Int]
  }

  /// By id.
  let items: [Item]
  /// The places of each team's items, by team id; those without a team first.
  let queues: [[Int]]

  init(_ work: [WorkItemReport], asOf: CalendarDate) {
    let sequenced = work.filter { $0.isOpen && $0.job(asOf: asOf) != nil }
    let needed = NeededItems(of: sequenced.map(\.id), among: work)
    let items = sequenced.enumerated().compactMap { place, report in
      report.job(asOf: asOf).map {
        Item(report: report, team: report.item.team, job: $0, after: needed.items(before: place))
      }
    }
    self.items = items
    queues = Dictionary(grouping: items.indices) { items[$0].team ?? "" }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The jobs of one team, each after those of the same team that it waits for, directly or through others.
  func jobs(of members: [Int]) -> [Job] {
    let places = Dictionary(members.enumerated().map { ($1, $0) }) { first, _ in first }
    return members.map { member in
      let job = items[member].job
      let after = ancestors(of: member).compactMap { places[$0] }.sorted()
      return Job(weeks: job.weeks, costOfDelay: job.costOfDelay, profile: job.profile, after: after)
    }
  }

  /// Everything that an item waits for, without itself where it waits for itself.
  private func ancestors(of item: Int) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = items[item].after
    while let next = waiting.popLast() {
      guard next != item, found.insert(next).inserted else { continue }
      waiting += items[next].after
    }
    return found
  }

  /// What is being done, then what is ready, then ideas; of each the oldest first, then by id.
  var orderOfToday: [Int] {
    let keys = items.map { item in
      (item.report.status.progress, item.report.item.header.date?.dayNumber ?? Int.max)
    }
    return items.indices.sorted { (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1) }
  }

  /// The order of a ranking; unavailable when an item is not in it.
  func order(of ranking: Figure<WorkRanking>) -> Figure<[Int]> {
    ranking.flatMap { ranking in
      let ranks = Dictionary(ranking.places.map { ($0.id, $0.rank) }) { first, _ in first }
      let known = items.map { ranks[$0.report.id] }
      guard known.allSatisfy({ $0 != nil }) else { return .unavailable(.noMeasuredParts) }
      return .measured(items.indices.sorted { (known[$0] ?? 0) < (known[$1] ?? 0) })
    }
  }

  /// What exchanging two neighbours of a team's order saves; nil unless it saves anything and the second could begin when
  /// the first does.
  func exchange(
    _ one: WorkSequence.Step, _ other: WorkSequence.Step, ends: [String: Double]
  ) -> WorkSequence.Choice? {
    guard let first = place(of: one.id), let second = place(of: other.id) else { return nil }
    let canBegin = items[second].after.allSatisfy { ends[items[$0].report.id, default: 0] <= one.starts }
    // Where the team waited in between, they are no neighbours.
    guard canBegin, other.starts == one.ends else { return nil }
    let (x, y) = (items[first].job, items[second].job)
    let before = x.delayCost(at: one.ends) + y.delayCost(at: other.ends)
    let after = y.delayCost(at: one.starts + y.weeks) + x.delayCost(at: other.ends)
    guard before - after > 1e-9 * abs(before), x.weeks + y.weeks > 0 else { return nil }
    return WorkSequence.Choice(
      first: other.id, second: one.id, team: one.team, saving: before - after, weeks: x.weeks + y.weeks)
  }

  private func place(of id: String) -> Int? {
    // By id: a binary search.
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].report.id < id { low = middle + 1 } else { high = middle }
    }
    return low < items.count && items[low].report.id == id ? low : nil
  }
}

extension WorkItemReport {
  /// Nil without a cost of delay and a duration, and once it is worth nothing any more.
  fileprivate func job(asOf: CalendarDate) -> Job? {
    guard let cost = costOfDelay.value?.likely, let weeks = item.duration?.likely else { return nil }
    switch item.delay {
    case .linear: return Job(weeks: weeks, costOfDelay: cost)
    case .deadline(let day), .expiring(let day):
      guard day >= asOf else { return nil }
      let left = Double(day.days(since: asOf)) / 7
      if case .deadline = item.delay { return Job(weeks: weeks, costOfDelay: cost, profile: .deadline(left)) }
      return Job(weeks: weeks, costOfDelay: cost, profile: .expiring(left))
    }
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
