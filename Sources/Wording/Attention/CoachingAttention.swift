package import Analysis
package import Record

// Practice H2.

extension PracticeUnpaired: Worded {
  package static var part: ReportPart? { .coaching }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(pairing.practice.name)) is lapsing in \(reason.name) and in use in \(teacher).",
      because: sentence("\(lastSeen(in: reason.name, asOf))no coaching between the two is recorded"),
      ask: "What would \(reason.name) like to see of how \(teacher) does it?")
  }

  private func lastSeen(in learner: String, _ asOf: CalendarDate) -> String {
    let facts = [(learner, pairing.lapsingBy), (teacher, pairing.aliveBy)].compactMap { team, fact -> String? in
      guard let fact, let day = fact.date else { return nil }
      return "in \(team) on \(shortWords(for: day, asOf: asOf)) (\(fact.what.words))"
    }
    return facts.isEmpty ? "" : "last seen \(joined(facts)); "
  }
}
