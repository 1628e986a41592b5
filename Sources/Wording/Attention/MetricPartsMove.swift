package import Analysis
package import Record

/// So many parts are named; of more their number.
private let mostNamed = 3
/// So many are told with their values: the sentence is read in passing, and the page of the metric has them all.
private let mostTold = 2

extension MetricPartsMoved: Worded {
  package func wording(of item: AttentionItem, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(item.name)) \(clause).",
      because: moves.prefix(mostTold).map { "\($0.name): \($0.move.evidence(asOf))" }.joined(separator: " "),
      ask: moves.first?.move.ask(asOf, where: " there") ?? "")
  }

  /// For a sentence with the title: `got worse for Gate and Payments of six teams; it got better for Booking`.
  package var clause: String {
    let clauses = [(MetricReport.Meaning.worse, "got worse"), (.better, "got better"), (.neutral, "moved")].compactMap {
      meaning, verb -> String? in
      let names = moves.filter { $0.meaning == meaning }.map(\.name)
      return names.isEmpty ? nil : "\(verb) for \(told(names))"
    }
    return joined(clauses.enumerated().map { $0 == 0 ? "\($1) of \(spelled(parts, noun))" : $1 })
  }

  private func told(_ names: [String]) -> String {
    names.count <= mostNamed ? joined(names) : spelled(names.count)
  }

  private var noun: String { moves.first?.part.noun ?? "part" }
}
