package import Analysis
package import Record

/// The news of the whole report in one sentence of at most three clauses, in the order of the list below it: the first
/// concerns and how many more there are, then the good news. What got worse is never left out to make room for what got
/// better; then `goodNews` says that elsewhere.
package struct BriefingHeadline {
  private let report: Report
  private let open: [AttentionItem]

  package init(_ report: Report) {
    self.report = report
    open = report.attention.filter { $0.accepted == nil }
  }

  package var sentence: String {
    guard !isEmpty else { return "Nothing is written yet: begin with one problem worth solving." }
    let concerns = concerns
    let good = concerns.count < BriefingHeadline.most ? firstGood : nil
    return Wording.sentence((concerns.isEmpty ? calm : joined(concerns)) + (good.map { "; \($0)" } ?? ""))
  }

  /// What got better or was reached, where the sentence has no room for all of it; else nothing.
  package var goodNews: String? {
    let items = open.filter { $0.tone == .good }
    guard !isEmpty, items.count > 1 || concerns.count >= BriefingHeadline.most else { return nil }
    return good(items).map(Wording.sentence)
  }

  private static let most = 3

  private var concerns: [String] {
    let bad = clauses(of: .bad)
    return foremost(bad, bad.count > BriefingHeadline.most ? BriefingHeadline.most - 1 : BriefingHeadline.most)
  }

  /// Whether there is nothing at all to report on.
  package var isEmpty: Bool {
    report.strategies.isEmpty && report.metrics.isEmpty && report.periods.allSatisfy { $0.objectives.isEmpty }
      && report.decisions.decisions.isEmpty && report.teams.allSatisfy { $0.charter == nil } && report.work.isEmpty
      && report.experiments.isEmpty
  }

  /// Nothing is bad: what there is to watch, if anything.
  private var calm: String {
    let watched = clauses(of: .watch)
    return watched.isEmpty
      ? "nothing needs a decision today" : "nothing is off course, but \(joined(Array(watched.prefix(2).map(\.text))))"
  }

  /// A concern in words, and how many things it is about.
  private typealias Clause = (text: String, count: Int)

  /// The first few, and how many things the others are about.
  private func foremost(_ clauses: [Clause], _ most: Int) -> [String] {
    let first = clauses.prefix(most).map(\.text)
    let rest = clauses.dropFirst(most).reduce(0) { $0 + $1.count }
    return rest == 0 ? first : first + ["\(spelled(rest, "more thing")) \(rest == 1 ? "needs" : "need") care"]
  }

  private func clauses(of tone: AttentionItem.Tone) -> [Clause] {
    let items = open.filter { $0.tone == tone }
    let kinds = Dictionary(grouping: items, by: \.lead.newsKind)
    var told: Set<NewsKind> = []
    return items.map(\.lead.newsKind).filter { told.insert($0).inserted }.compactMap { kind -> Clause? in
      let items = kinds[kind, default: []]
      return switch kind {
      case .goal: goals(items.count, tone).map { ($0, items.count) }
      case .decision: decisions(items.count).map { ($0, items.count) }
      case .movement: metrics(items).map { ($0, items.count) }
      case .delivery: services(items).map { ($0, items.count) }
      case .capacity: capacity(items).map { ($0, items.count) }
      case .debt: debts(items).map { ($0, items.count) }
      case .other: others(items).map { ($0, items.count) }
      }
    }
  }

  private func goals(_ count: Int, _ tone: AttentionItem.Tone) -> String? {
    guard count > 0 else { return nil }
    let verb = tone == .bad ? ("needs a decision", "need a decision") : ("is worth a look", "are worth a look")
    return "\(spelled(count, "goal")) \(count == 1 ? verb.0 : verb.1)"
  }

  private func metrics(_ items: [AttentionItem]) -> String? {
    guard let first = items.first else { return nil }
    let verb = first.tone == .bad ? "got worse" : first.tone == .good ? "got better" : "moved"
    if items.count == 1, let found = first.lead.matter as? MetricPartsMoved {
      let told = found.moves.filter { $0.meaning == found.moves.first?.meaning }
      let parts = told.count == 1 ? told[0].name : spelled(told.count, told[0].part.noun)
      return "\(quoted(first.name)) \(verb) for \(parts)"
    }
    return items.count == 1 ? "\(quoted(first.name)) \(verb)" : "\(spelled(items.count, "metric")) \(verb)"
  }

  /// Services, and teams that show what none of their services does.
  private func services(_ items: [AttentionItem]) -> String? {
    guard let first = items.first else { return nil }
    guard items.count == 1, let move = (first.lead.matter as? DeliveryMoved)?.moves.first else {
      let verb = first.tone == .bad ? "deliver worse" : first.tone == .good ? "deliver better" : "changed or went quiet"
      return items.count == 1 ? "\(first.name) went quiet" : "\(spelled(items.count, "service")) \(verb)"
    }
    return first.subject.team == nil ? "\(first.name) \(move.verb)" : "\(servicesOf(first.name)) \(move.verbs)"
  }

  private func capacity(_ items: [AttentionItem]) -> String? {
    guard let first = items.first else { return nil }
    guard first.subject.team != nil else {
      return "debt, reliability and tooling get less than their share of capacity"
    }
    let scope = items.count == 1 ? "in \(first.name)" : "in \(spelled(items.count, "team"))"
    return "debt, reliability and tooling get less than their share \(scope)"
  }

  private func debts(_ items: [AttentionItem]) -> String? {
    guard let first = items.first else { return nil }
    return items.count == 1 && first.tone == .bad
      ? "one debt has cost more than its repair"
      : items.allSatisfy { $0.tone == .bad }
        ? "\(spelled(items.count, "debt")) have cost more than their repairs" : others(items)
  }

  private func decisions(_ count: Int) -> String? {
    count == 0 ? nil : "\(spelled(count, "decision")) \(count == 1 ? "waits" : "wait")"
  }

  private func others(_ items: [AttentionItem]) -> String? {
    items.isEmpty ? nil : "\(spelled(items.count, "thing")) on the record \(items.count == 1 ? "needs" : "need") care"
  }

  /// The good news that the list has room for: its first.
  private var firstGood: String? { open.first { $0.tone == .good }.flatMap { good([$0]) } }

  private func good(_ items: [AttentionItem]) -> String? {
    let moved = [metrics(items.filter(\.lead.isMovement)), services(items.filter(\.lead.isDelivery))].compactMap { $0 }
    if !moved.isEmpty { return joined(moved) }
    guard let reached = items.first else { return nil }
    return items.count == 1 ? "\(quoted(reached.name)) is reached" : "\(spelled(items.count, "goal")) are reached"
  }
}

/// What a concern is about, as the headline tells it.
private enum NewsKind {
  case goal, movement, delivery, capacity, debt, decision, other
}

extension AttentionReason {
  fileprivate var newsKind: NewsKind {
    if isMovement { return .movement }
    if isDelivery { return .delivery }
    if kind == .objective { return .goal }
    if kind == .decision { return .decision }
    if matter is CapacityBelowPolicy { return .capacity }
    return matter is InterestExceedsRepair || matter is DebtWithoutEstimate ? .debt : .other
  }

  /// The kind of record it is about, if it is about one.
  package var kind: RecordKind? {
    guard case .record(let key) = subject else { return nil }
    return key.kind
  }

  /// It is about how a service or team delivers.
  package var isDelivery: Bool { matter is DeliveryMoved || matter is DeliveryGoneQuiet }

  package var isMovement: Bool { matter is MetricMoved || matter is MetricPartsMoved }
}
