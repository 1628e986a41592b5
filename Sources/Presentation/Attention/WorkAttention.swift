import Analysis
import Record

/// Practice B1 and, of open work, what the priorities say.
extension WorkMatter {
  func wording(asOf: CalendarDate) -> AttentionWording {
    switch self {
    case .outcomesUnjudged(let team, let work): unjudged(work, of: team, asOf)
    }
  }
}

/// More are told by their number.
private let mostNamed = 3

private func unjudged(
  _ work: [WorkMatter.UnjudgedWork], of team: String?, _ asOf: CalendarDate
) -> AttentionWording {
  let without = work.filter { $0.verdict == .withoutMetric }
  let claim =
    work.count == 1
    ? "\(work.first.map { quoted($0.title) } ?? "A piece of work") is finished, and nobody can tell what it moved"
    : "nobody can tell what \(spelled(work.count, "finished piece")) of work moved"
  let facts = work.prefix(mostNamed).map { piece in
    "\(work.count == 1 ? "done" : quoted(piece.title)) on \(shortWords(for: piece.doneOn, asOf: asOf)): "
      + piece.reason(asOf: asOf)
  }
  let rest = work.count - facts.count
  return AttentionWording(
    sentence((work.count == 1 ? "" : team.map { "\($0): " } ?? "") + claim),
    because: sentence(facts.joined(separator: "; ") + (rest > 0 ? "; and \(count(rest)) more" : "")),
    ask: without.count == work.count
      ? "What was it meant to change, and which number would show it?"
      : "Which number would show it, and who sees to its values?")
}

extension WorkMatter.UnjudgedWork {
  fileprivate func reason(asOf: CalendarDate) -> String {
    guard case .cannotTell(let reason) = verdict else { return "names no metric" }
    return reason.words(asOf: asOf)
  }
}
