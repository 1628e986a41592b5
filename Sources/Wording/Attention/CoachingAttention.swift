package import Analysis
package import Record

// Practice H2.

extension PracticeUnpaired: Worded {
  package static var part: ReportPart? { .coaching }

  package func wording(of item: AttentionItem, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(pairing.practice.name)) is lapsing in \(item.name) and alive in \(teacher).",
      because: "The record shows it\(since(asOf)), and no coaching of the two is written.",
      ask: "What would \(item.name) like to see of how \(teacher) does it?")
  }

  private func since(_ asOf: CalendarDate) -> String {
    let last = pairing.lapsingBy.flatMap { fact in
      fact.date.map { "the last in the one is of \(shortWords(for: $0, asOf: asOf)) (\(fact.what.words))" }
    }
    let alive = pairing.aliveBy.flatMap { fact in
      fact.date.map { "the latest in the other is of \(shortWords(for: $0, asOf: asOf)) (\(fact.what.words))" }
    }
    let facts = [last, alive].compactMap(\.self)
    return facts.isEmpty ? "" : ": \(joined(facts))"
  }
}
