import Analysis
import Record
import Wording

/// What waits for whoever leads: decisions that are written down, goals that are off track or were just missed, and a
/// promise of capacity that is not kept. Nil where nothing of it does.
func decideWords(of report: Report) -> String? {
  let open = report.reasons.filter { $0.accepted == nil }
  let sentences = [
    decisions(of: report), offTrack(among: open), missed(among: open), promise(among: open),
  ].compactMap(\.self)
  return sentences.isEmpty ? nil : sentences.joined(separator: " ")
}

/// So many are named of each.
private let mostNamed = 3

/// `Decide on “A” (due on 2 November), “B” by 2 December and “C”.`
private func decisions(of report: Report) -> String? {
  let waiting = report.decisions.waiting
  guard !waiting.isEmpty else { return nil }
  let named = waiting.prefix(mostNamed).map { item in
    quoted(item.decision.title) + (item.decision.decideBy.map { term($0, asOf: report.asOf) } ?? "")
  }
  return sentence("decide on \(withMore(named, of: waiting.count))")
}

private func term(_ day: CalendarDate, asOf: CalendarDate) -> String {
  let words = shortWords(for: day, asOf: asOf)
  return day < asOf ? " (due on \(words))" : " by \(words)"
}

/// `Three goals are off track: keep, change or end “A”, “B” and “C”.`
private func offTrack(among reasons: [AttentionReason]) -> String? {
  let goals = failing(among: reasons) { $0.shareGone < 1 }
  guard !goals.isEmpty else { return nil }
  return sentence(
    "\(spelled(goals.count, "goal")) \(goals.count == 1 ? "is" : "are") off track: keep, change or end \(names(of: goals))"
  )
}

/// `Two goals were missed: carry over or let go “A” and “B”.`
private func missed(among reasons: [AttentionReason]) -> String? {
  let goals = failing(among: reasons) { $0.shareGone >= 1 }
  guard !goals.isEmpty else { return nil }
  return sentence(
    "\(spelled(goals.count, "goal")) \(goals.count == 1 ? "was" : "were") missed: carry over or let go \(names(of: goals))"
  )
}

private func failing(
  among reasons: [AttentionReason], _ isMeant: (ObjectiveBehind) -> Bool
) -> [AttentionReason] {
  reasons.filter { reason in reason.tone == .bad && (reason.matter as? ObjectiveBehind).map(isMeant) ?? false }
}

private func names(of reasons: [AttentionReason]) -> String {
  withMore(reasons.prefix(mostNamed).map { quoted($0.name) }, of: reasons.count)
}

/// `Debt, reliability and tooling get 13 % of capacity where 20 % was promised: delay a feature, or promise less.`
private func promise(among reasons: [AttentionReason]) -> String? {
  guard let kept = reasons.lazy.compactMap({ $0.subject.team == nil ? $0.matter as? CapacityBelowPolicy : nil }).first
  else { return nil }
  return sentence(
    "debt, reliability and tooling get \(percent(kept.last.share)) of capacity where \(percent(kept.policy.share)) was "
      + "promised: delay a feature, or promise less")
}

private func withMore(_ named: [String], of all: Int) -> String {
  joined(named + (all > named.count ? ["\(spelled(all - named.count)) more"] : []))
}
