import Record
import Statistics

/// The open items that can be put in a sequence, the team that does each, and what each waits for.
struct TeamQueues {
  struct Item {
    let report: WorkItemReport
    let team: String?
    /// The place of the team's queue.
    let queue: Int
    /// At the likely values.
    let job: Job
    /// The items that have to be finished before, by place; through items that are in no sequence too.
    let after: [Int]
  }

  /// By id.
  let items: [Item]
  /// The places of each team's items, by team id; those without a team first.
  let queues: [[Int]]
  let heldUp: [WorkSequence.HeldUp]

  init(_ work: [WorkItemReport], asOf: CalendarDate) {
    let sequenced = work.compactMap { report in report.job(asOf: asOf).map { (report: report, job: $0) } }
    let needed = NeededItems(of: sequenced.map(\.report.id), among: work, asOf: asOf)
    let teams = Set(sequenced.map { $0.report.item.team ?? "" }).sorted()
    let queueOf = Dictionary(uniqueKeysWithValues: teams.enumerated().map { ($1, $0) })
    items = sequenced.enumerated().map { place, item in
      Item(
        report: item.report, team: item.report.item.team, queue: queueOf[item.report.item.team ?? "", default: 0],
        job: item.job, after: needed.items(before: place))
    }
    heldUp = needed.heldUp
    var queues = [[Int]](repeating: [], count: teams.count)
    for (place, item) in items.enumerated() { queues[item.queue].append(place) }
    self.queues = queues
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
      guard known.allSatisfy({ $0 != nil }) else { return .unavailable(.notAllRanked) }
      return .measured(items.indices.sorted { (known[$0] ?? 0) < (known[$1] ?? 0) })
    }
  }

  /// The items of an order, by queue.
  func byQueue(_ order: [Int]) -> [[Int]] {
    var found = [[Int]](repeating: [], count: queues.count)
    for item in order { found[items[item].queue].append(item) }
    return found
  }

  /// The places of items by their ids.
  var places: [String: Int] {
    Dictionary(items.enumerated().map { ($1.report.id, $0) }) { first, _ in first }
  }
}

extension WorkItemReport {
  /// Nil without a cost of delay and a duration, once it is worth nothing any more, and when it is not open.
  fileprivate func job(asOf: CalendarDate) -> Job? {
    guard isOpen, let cost = costOfDelay.value?.likely, let weeks = item.duration?.likely else { return nil }
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
