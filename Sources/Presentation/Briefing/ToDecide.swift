import Analysis
import Record
import Wording

/// What waits for whoever leads: decisions that are written down, goals that are off track and a promise of capacity that
/// is not kept. Nil where nothing of it does.
func decideWords(of report: Report) -> String? {
  let open = report.reasons.filter { $0.accepted == nil }
  let sentences = [decisions(of: report), goals(among: open), promise(among: open)].compactMap(\.self)
  return sentences.isEmpty ? nil : sentences.joined(separator: " ")
}

/// So many are named of each.
private let mostNamed = 3

/// `Take or turn down “A” by 2 December, and “B”.`
private func decisions(of report: Report) -> String? {
  let waiting = report.decisions.waiting
  guard !waiting.isEmpty else { return nil }
  let named = waiting.prefix(mostNamed).map { item in
    let day = item.decision.decideBy.map { " by \(shortWords(for: $0, asOf: report.asOf))" } ?? ""
    return quoted(item.decision.title) + day
  }
  return sentence("decide on \(withMore(named, of: waiting.count))")
}

/// `Three goals are off track: keep, change or end “A”, “B” and “C”.`
private func goals(among reasons: [AttentionReason]) -> String? {
  let off = reasons.filter { $0.tone == .bad && $0.matter is ObjectiveBehind }
  guard !off.isEmpty else { return nil }
  let named = off.prefix(mostNamed).map { quoted($0.name) }
  return sentence(
    "\(spelled(off.count, "goal")) \(off.count == 1 ? "is" : "are") off track: keep, change or end "
      + withMore(named, of: off.count))
}

/// `Debt, reliability and tooling get 13 % of capacity; 20 % was promised: delay a feature, or promise less.`
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
