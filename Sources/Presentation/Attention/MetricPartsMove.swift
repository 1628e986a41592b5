import Analysis
import Record

/// So many parts are named; of more their number.
private let mostNamed = 3
/// So many are told with their values: the sentence is read in passing, and the page of the metric has them all.
private let mostTold = 2

extension MetricPartsMoved: Worded {
  func wording(of item: AttentionItem, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(item.name) \(clause).",
      because: moves.prefix(mostTold).map { "\($0.name): \($0.move.evidence(asOf))" }.joined(separator: " "),
      ask: ask(asOf))
  }

  /// For a sentence with the title: `got worse for Gate and Payments of six teams; it got better for Booking`.
  var clause: String {
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

  private func ask(_ asOf: CalendarDate) -> String {
    guard let first = moves.first else { return "" }
    switch first.meaning {
    case .better: return "What made the difference there, and who else could use it?"
    case .worse: return question ?? "What changed there before \(shortWords(for: first.move.point.date, asOf: asOf))?"
    case .neutral: return question ?? "What changed there, and does it matter?"
    }
  }
}
