package import Analysis
package import Diagnostics
package import Record

/// What the report can show: which records have a page, what they are called, and where.
///
/// A class, because every page and every row has it, and it holds the whole report.
package final class Directory: Sendable {
  package let report: Report
  /// Every rule there is, in order of their ids.
  package let rules: [Rule]
  private let titles: [RecordKey: String]
  private let teams: [String: String]
  private let files: [ContentPath: RecordKey]
  /// Places in the lists of the report, so that a page finds its record among ten thousand.
  private let metrics: [RecordKey: Int]
  private let objectives: [RecordKey: (period: Int, place: Int)]
  private let decisions: [RecordKey: Int]
  private let work: [RecordKey: Int]
  private let experiments: [RecordKey: Int]
  private let ranks: [String: Int]
  private let bandSizes: [Int: Int]
  private let steps: [String: Int]
  private let outcomes: [RecordKey: Int]
  private let waitingItems: [String: [String]]
  private let themes: [String: Int]
  private let themesByMetric: [RecordKey: [Int]]
  /// The themes of entries of feedback.
  private let themesByEntry: [RecordKey: String]
  private let attention: [AttentionItem.Subject: [Int]]
  /// By the teams that own an item, or that it is about.
  private let teamAttention: [String: [Int]]
  /// What is beyond noise about how services and teams deliver.
  let deliveryNews: [DeliveryNews]
  /// The ways that every page has.
  let ways: PageWaysTable
  /// The day the report speaks of, in words and as YYYY-MM-DD: every page says it.
  let day: String
  let isoDay: String
  /// The pages of services and teams.
  let healthPaths: HealthPaths
  /// The services that each team answers for.
  let teamServices: TeamServices

  package init(_ report: Report, rules: [Rule] = []) {
    self.report = report
    self.rules = rules.sorted { $0.id < $1.id }
    var index = RecordIndex(capacity: report.decisions.decisions.count)
    for item in report.strategies { index.add(item.strategy) }
    for item in report.metrics { index.add(item.metric) }
    for period in report.periods { period.objectives.forEach { index.add($0.objective) } }
    // There may be ten thousand: nothing but these three is copied of each.
    for item in report.decisions.decisions {
      index.add(item.decision.header.key, titled: item.decision.header.title, in: item.decision.header.file)
    }
    for item in report.teams { index.add(item) }
    for item in report.work { index.add(item.item) }
    for item in report.experiments { index.add(item.experiment) }
    for theme in report.feedback.themes { theme.entries.forEach { index.add($0) } }
    titles = index.titles
    files = index.files
    teams = Dictionary(report.organization.teams.map { ($0.id, $0.name) }) { first, _ in first }
    metrics = places(of: report.metrics) { $0.metric.key }
    work = places(of: report.work) { $0.key }
    let ranked = report.priorities.ranking.value?.places ?? []
    ranks = Dictionary(ranked.enumerated().map { ($1.id, $0) }) { first, _ in first }
    bandSizes = Dictionary(ranked.map { ($0.band, 1) }, uniquingKeysWith: +)
    steps = Dictionary((report.priorities.sequence.value?.steps ?? []).enumerated().map { ($1.id, $0) }) { first, _ in
      first
    }
    outcomes = places(of: report.outcomes.items) { $0.key }
    waitingItems = Dictionary(
      grouping: report.work.filter(\.isOpen).flatMap { item in item.item.after.map { ($0.value, item.id) } }, by: \.0
    ).mapValues { $0.map(\.1) }
    experiments = places(of: report.experiments) { $0.experiment.key }
    decisions = places(of: report.decisions.decisions) { $0.decision.header.key }
    themes = Dictionary(report.feedback.themes.indices.map { (report.feedback.themes[$0].name, $0) }) { first, _ in
      first
    }
    themesByMetric = Dictionary(
      grouping: report.feedback.themes.indices.flatMap { place in
        report.feedback.themes[place].metrics.map { (metric: $0, place: place) }
      }, by: \.metric
    ).mapValues { $0.map(\.place) }
    themesByEntry = Dictionary(
      report.feedback.themes.flatMap { theme in theme.entries.map { ($0.key, theme.name) } }
    ) { first, _ in first }
    objectives = objectivePlaces(in: report.periods)
    deliveryNews = report.delivery?.news(in: report.organization) ?? []
    ways = PageWaysTable(
      parts: Directory.navigationParts(
        hasHealth: report.delivery != nil, hasFeedback: !report.feedback.themes.isEmpty,
        hasPriorities: Directory.hasPriorities(report)))
    (day, isoDay) = (words(for: report.asOf), report.asOf.iso)
    healthPaths = HealthPaths(report)
    teamServices = TeamServices(report, deliveryNews)
    attention = Dictionary(grouping: report.attention.indices) { report.attention[$0].subject }
    teamAttention = placesByTeam(of: report.attention)
  }

  /// The title of a record that has a page; nil when it is not seen.
  package func title(of key: RecordKey) -> String? { titles[key] }

  /// The theme of an entry of feedback; nil when the entry is not seen.
  func theme(ofEntry key: RecordKey) -> ThemeReport? { themesByEntry[key].flatMap { theme($0) } }

  /// A theme of the feedback; nil when no entry on it is seen.
  package func theme(_ name: String) -> ThemeReport? { themes[name].map { report.feedback.themes[$0] } }

  /// The themes whose entries name a metric, in order of their names.
  func themes(explaining metric: RecordKey) -> [ThemeReport] {
    themesByMetric[metric, default: []].map { report.feedback.themes[$0] }
  }

  /// The record that was read from a file; nil when it is not seen or when the file is no record.
  package func record(in file: ContentPath) -> RecordKey? { files[file] }

  /// The name of a team, or its id when it is not configured.
  package func teamName(_ id: String) -> String { teams[id] ?? id }

  package func metric(_ key: RecordKey) -> MetricReport? { metrics[key].map { report.metrics[$0] } }

  package func objective(_ key: RecordKey) -> ObjectiveReport? {
    objectives[key].map { report.periods[$0.period].objectives[$0.place] }
  }

  package func decision(_ key: RecordKey) -> DecisionReport? {
    decisions[key].map { report.decisions.decisions[$0] }
  }

  package func workItem(_ key: RecordKey) -> WorkItemReport? { work[key].map { report.work[$0] } }

  package func workItem(_ id: String) -> WorkItemReport? { workItem(RecordKey(.work, id: id)) }

  /// Where an item stands in the ranking; nil when it is not ranked.
  package func rank(of id: String) -> WorkRanking.Place? {
    ranks[id].flatMap { place in report.priorities.ranking.value.map { $0.places[place] } }
  }

  /// How many items a band of the ranking has.
  func bandSize(_ band: Int) -> Int { bandSizes[band, default: 0] }

  /// When an item is done in the order in which waiting costs least; nil when it stands in none.
  func step(of id: String) -> WorkSequence.Step? {
    steps[id].flatMap { place in report.priorities.sequence.value.map { $0.steps[place] } }
  }

  /// What became of a finished item; nil when it is not finished.
  func outcome(of key: RecordKey) -> OutcomeReport? { outcomes[key].map { report.outcomes.items[$0] } }

  /// Ids of the open items that name another under `after`, ascending.
  func itemsWaiting(for id: String) -> [String] { waitingItems[id, default: []] }

  package func experiment(_ key: RecordKey) -> ExperimentReport? { experiments[key].map { report.experiments[$0] } }

  /// What needs attention about one subject, in the order of the whole list.
  package func attention(about subject: AttentionItem.Subject) -> [AttentionItem] {
    attention[subject, default: []].map { report.attention[$0] }
  }

  /// What needs attention about a team, and about what it owns, in the order of the whole list.
  func attention(ofTeam id: String) -> [AttentionItem] {
    teamAttention[id, default: []].map { report.attention[$0] }
  }

  /// The period that the report's day lies in: the shortest such, for that is the one people work by; else the latest
  /// that has begun; nil when none has.
  package var currentPeriod: PeriodReport? {
    let running = report.periods.filter { $0.period.contains(report.asOf) && !$0.objectives.isEmpty }
    let shortest = running.min { length(of: $0) < length(of: $1) }
    return shortest ?? report.periods.first { $0.period.start <= report.asOf && !$0.objectives.isEmpty }
  }

  private func length(of period: PeriodReport) -> Int { period.period.end.days(since: period.period.start) }
}

/// Titles and files of all records, as they are collected.
private struct RecordIndex {
  var titles: [RecordKey: String] = [:]
  var files: [ContentPath: RecordKey] = [:]

  init(capacity: Int) {
    titles.reserveCapacity(capacity)
    files.reserveCapacity(capacity)
  }

  mutating func add(_ record: some Recorded) {
    add(record.key, titled: record.title, in: record.header.file)
  }

  mutating func add(_ key: RecordKey, titled title: String, in file: ContentPath) {
    titles[key] = title
    files[file] = key
  }

  mutating func add(_ report: TeamReport) {
    let key = RecordKey(.team, id: report.team.id)
    titles[key] = report.team.name
    if let charter = report.charter { files[charter.header.file] = key }
  }
}

private func places<Element>(of list: [Element], key: (Element) -> RecordKey) -> [RecordKey: Int] {
  var places: [RecordKey: Int] = [:]
  places.reserveCapacity(list.count)
  for place in list.indices.reversed() { places[key(list[place])] = place }
  return places
}

private func placesByTeam(of items: [AttentionItem]) -> [String: [Int]] {
  var places: [String: [Int]] = [:]
  for place in items.indices {
    let owner = items[place].owner
    if let owner { places[owner, default: []].append(place) }
    if case .team(let id) = items[place].subject, id != owner { places[id, default: []].append(place) }
  }
  return places
}

private func objectivePlaces(in periods: [PeriodReport]) -> [RecordKey: (period: Int, place: Int)] {
  var result: [RecordKey: (period: Int, place: Int)] = [:]
  for (period, report) in periods.enumerated() {
    for (place, objective) in report.objectives.enumerated() { result[objective.objective.key] = (period, place) }
  }
  return result
}
