import Diagnostics
import Record

/// What differs between two reports: new concerns, what was solved or is no longer seen, decisions taken and proposed, scores that moved, and
/// records that were added, in this order.
package func differences(from before: some ReportFacts, to now: some ReportFacts) -> [Change] {
  let decisions = now.decisions(besides: before.decisionKeys)
  return concernsRaised(from: before, to: now) + concernsSolved(from: before, to: now)
    + decisionsAdded(decisions) + scoresMoved(from: before, to: now)
    + recordsAdded(from: before, to: now, decisions)
}

/// By which a reason of one day is found again on another. Its tone may differ; good news is no concern.
private struct Concern: Hashable {
  let rule: String
  let subject: AttentionItem.Subject
  let detail: String?

  init(_ reason: AttentionReason) {
    rule = reason.rule
    subject = reason.subject
    detail = reason.matter.detail
  }
}

private func concerns(in snapshot: some ReportFacts) -> [AttentionReason] {
  snapshot.reasons.filter { $0.tone != .good }
}

/// One a subject, with the reasons that are new, in the order of the attention list; what somebody accepted is no news.
private func concernsRaised(from before: some ReportFacts, to now: some ReportFacts) -> [Change] {
  let known = Set(concerns(in: before).map(Concern.init))
  return concerns(in: now).filter { $0.accepted == nil && !known.contains(Concern($0)) }
    .filter { !$0.matter.isToldOtherwise($0.subject, from: now, in: before) }.bySubject.map { .newConcern($0) }
}

/// What left the list, but for what only passed: one a subject of what was solved, and one of what only aged.
private func concernsSolved(from before: some ReportFacts, to now: some ReportFacts) -> [Change] {
  let remaining = Set(concerns(in: now).map(Concern.init))
  let hasPassed = passing(in: now)
  let gone = concerns(in: before).filter { $0.accepted == nil && !remaining.contains(Concern($0)) && !hasPassed($0) }
    .filter { !$0.matter.isToldOtherwise($0.subject, from: before, in: now) }
  return gone.filter { !hasOnlyAged($0, by: now) }.bySubject.map { .solved($0) }
    + gone.filter { hasOnlyAged($0, by: now) }.bySubject.map { .noLongerSeen($0) }
}

/// A signal leaves the list with the weeks in which it was seen. It is solved only where something says so: the opposite is
/// seen now, or what was said has been answered.
private func hasOnlyAged(_ reason: AttentionReason, by now: some ReportFacts) -> Bool {
  guard reason.matter.isOfSignal else { return false }
  if case .theme(let name) = reason.subject { return !(now.feedback[name]?.isAnswered ?? false) }
  return !now.reasons.contains { $0.tone == .good && $0.rule == reason.rule && $0.subject == reason.subject }
}

extension AttentionRule {
  fileprivate var isOfSignal: Bool { Self.isSignal }
}

/// Concerns that left the list because their time was over, and not because anybody solved them: about an objective whose
/// period ended without it being reached, and what the rule itself says.
private func passing(in now: some ReportFacts) -> (AttentionReason) -> Bool {
  let unreached = Set(
    now.objectives.filter { !$0.isRunning(on: now.asOf) && $0.derived.value != .reached }
      .map { AttentionItem.Subject.record($0.objective.key) })
  return { unreached.contains($0.subject) || $0.matter.hasPassed($0.subject, by: now) }
}

/// Records that were not there before: those that are decided, then those that wait, each the latest first. A record's
/// status has no date of its own, so a decision counts as taken on the date of its record.
private func decisionsAdded(_ added: [DecisionFacts]) -> [Change] {
  let taken = added.filter { !$0.status.isOpen && $0.status != .unknown }.map {
    Change.decisionTaken($0.key, title: $0.title, status: $0.status, date: $0.date)
  }
  let proposed = added.filter { $0.status == .proposed || $0.status == .onHold }.map {
    Change.decisionProposed($0.key, title: $0.title, date: $0.date)
  }
  return taken + proposed
}

/// Smaller moves are not news: the grade is rounded to tenths.
private let smallestMove = 0.05

/// The largest move first.
private func scoresMoved(from before: some ReportFacts, to now: some ReportFacts) -> [Change] {
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
private func recordsAdded(
  from before: some ReportFacts, to now: some ReportFacts, _ decisions: [DecisionFacts]
) -> [Change] {
  let known = Set(before.records.map(\.key))
  let drafts = decisions.filter { $0.status == .draft || $0.status == .unknown }
  let added = now.records.filter { !known.contains($0.key) } + drafts.map { RecordTitle(key: $0.key, title: $0.title) }
  return added.sorted { $0.key < $1.key }.map { .recordAdded($0.key, title: $0.title) }
}
