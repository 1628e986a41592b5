package import Analysis
package import Record

/// More are told by their number.
private let mostNamed = 3

// Practice B1 and, of open work, what the priorities say.

extension OutcomesUnjudged: Worded {
  package static var part: ReportPart? { .outcomes }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let without = work.filter { $0.verdict == .withoutMetric }
    let claim =
      work.count == 1
      ? "\(work.first.map { quoted($0.title) } ?? "A piece of work") is finished, and its effect is unknown"
      : "the effect of \(spelled(work.count, "finished piece")) of work is unknown"
    let facts = work.prefix(mostNamed).map { piece in
      "\(work.count == 1 ? "done" : quoted(piece.title)) on \(shortWords(for: piece.doneOn, asOf: asOf)): "
        + piece.reason(asOf: asOf)
    }
    let rest = work.count - facts.count
    let meant = work.count == 1 ? work.map { quoted($0.title) }.joined() : "this work of \(reason.name)"
    return AttentionWording(
      sentence((work.count == 1 || reason.subject.team == nil ? "" : "\(reason.name): ") + claim),
      because: sentence(facts.joined(separator: "; ") + (rest > 0 ? "; and \(count(rest)) more" : "")),
      ask: without.count == work.count
        ? "What was \(meant) meant to change, and which number would show it?"
        : "Which number would show what \(meant) changed, and who sees to its values?")
  }
}

extension OutcomesUnjudged.Work {
  fileprivate func reason(asOf: CalendarDate) -> String {
    guard case .cannotTell(let reason) = verdict else { return "it names no metric" }
    return reason.words(asOf: asOf)
  }
}
