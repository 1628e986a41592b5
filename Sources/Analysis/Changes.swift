import Diagnostics
import Record

/// What differs between two days: new concerns, what was solved, decisions taken and proposed, scores that moved, and
/// records that were added, in this order.
func differences(from before: Snapshot, to now: Snapshot) -> [Change] {
  concernsRaised(from: before, to: now) + concernsSolved(from: before, to: now)
    + decisionsAdded(from: before, to: now) + scoresMoved(from: before, to: now)
    + recordsAdded(from: before, to: now)
}

/// By which an item of one day is found again on another. Its tone may differ; good news is no concern.
private struct Concern: Hashable {
  let rule: String
  let subject: AttentionItem.Subject
  let detail: String?

  init(_ item: AttentionItem) {
    rule = item.rule
    subject = item.subject
    detail = item.matter.detail
  }
}

private func concerns(in snapshot: Snapshot) -> [AttentionItem] {
  snapshot.attention.filter { $0.tone != .good }
}

/// In the order of the attention list; what somebody accepted is no news.
private func concernsRaised(from before: Snapshot, to now: Snapshot) -> [Change] {
  let known = Set(concerns(in: before).map(Concern.init))
  return concerns(in: now).filter { $0.accepted == nil && !known.contains(Concern($0)) }
    .filter { !$0.matter.isToldOtherwise($0.subject, from: now, in: before) }.map { .newConcern($0) }
}

/// What left the list, but for what only passed.
private func concernsSolved(from before: Snapshot, to now: Snapshot) -> [Change] {
  let remaining = Set(concerns(in: now).map(Concern.init))
  let hasPassed = passing(in: now)
  return concerns(in: before).filter { $0.accepted == nil && !remaining.contains(Concern($0)) && !hasPassed($0) }
    .filter { !$0.matter.isToldOtherwise($0.subject, from: before, in: now) }.map { .solved($0) }
}

/// Concerns that left the list because their time was over, and not because anybody solved them: about an objective whose
/// period ended without it being reached, and what the rule itself says.
private func passing(in now: Snapshot) -> (AttentionItem) -> Bool {
  let unreached = Set(
    now.objectives.filter { !$0.isRunning(on: now.asOf) && $0.derived.value != .reached }
      .map { AttentionItem.Subject.record($0.objective.key) })
  return { unreached.contains($0.subject) || $0.matter.hasPassed($0.subject, by: now) }
}

/// Records that were not there before: those that are decided, then those that wait, each the latest first. A record's
/// status has no date of its own, so a decision counts as taken on the date of its record.
private func decisionsAdded(from before: Snapshot, to now: Snapshot) -> [Change] {
  let added = addedDecisions(from: before.decisions, to: now.decisions)
  let taken = added.filter { !$0.status.isOpen && $0.status != .unknown }.map {
    Change.decisionTaken($0.header.key, title: $0.header.title, status: $0.status, date: $0.header.date)
  }
  let proposed = added.filter { $0.status == .proposed || $0.status == .onHold }.map {
    Change.decisionProposed($0.header.key, title: $0.header.title, date: $0.header.date)
  }
  return taken + proposed
}

/// The latest first. Both days are of one record, so that a decision is known by its place.
private func addedDecisions(
  from before: RegisterDay, to now: RegisterDay
) -> [(header: RecordHeader, status: DecisionStatus)] {
  let known = Set(before.places)
  let statuses = Dictionary(uniqueKeysWithValues: zip(now.places, now.statuses).filter { !known.contains($0.0) })
  return now.latestFirst(Array(statuses.keys)).compactMap { place in
    statuses[place].map { (now.record.decisions[place].header, $0) }
  }
}

/// Smaller moves are not news: the grade is rounded to tenths.
private let smallestMove = 0.05

/// The largest move first.
private func scoresMoved(from before: Snapshot, to now: Snapshot) -> [Change] {
  let scores = Dictionary(
    before.objectives.compactMap { report in report.score.value.map { (report.objective.key, $0) } }
  ) { first, _ in first }
  let moves = now.objectives.compactMap { report -> (report: ObjectiveReport, from: Double, to: Double)? in
    guard let from = scores[report.objective.key], let to = report.score.value, abs(to - from) >= smallestMove - 1e-9
    else { return nil }
    return (report, from, to)
  }
  return moves.sorted { left, right in
    let (first, second) = (abs(left.to - left.from), abs(right.to - right.from))
    return first == second ? left.report.objective.key < right.report.objective.key : first > second
  }.map { .objectiveScored($0.report.objective.key, title: $0.report.objective.title, from: $0.from, to: $0.to) }
}

/// Other records, and decisions that are drafts or whose status is not known, by kind and id.
private func recordsAdded(from before: Snapshot, to now: Snapshot) -> [Change] {
  let known = Set(before.headers.map(\.key))
  let decisions = addedDecisions(from: before.decisions, to: now.decisions)
    .filter { $0.status == .draft || $0.status == .unknown }.map(\.header)
  return (now.headers + decisions).filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
    .map { .recordAdded($0.key, title: $0.title) }
}

extension Snapshot {
  /// Of everything that has a page but decisions, which are told by what became of them, and entries of a radar, of which an
  /// edition has dozens: what moved stands on its page.
  fileprivate var headers: [RecordHeader] {
    decisions.record.records.headers { ![.decision, .feedback, .radar].contains($0.kind) && viewpoint.sees($0) }
  }
}
