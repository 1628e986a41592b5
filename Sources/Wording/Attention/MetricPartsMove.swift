package import Analysis
package import Record

/// So many parts are named; of more their number.
private let mostNamed = 3
/// So many are told with their values: the sentence is read in passing, and the page of the metric has them all.
private let mostTold = 2

extension MetricPartsMoved: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) \(clause).",
      because: moves.prefix(mostTold).map { "\($0.name): \($0.move.evidence(asOf))" }.joined(separator: " "),
      beside: context.words(asOf: asOf),
      ask: moves.first.map { $0.move.ask(about: "\(quoted(reason.name)) in \($0.name)", asOf) } ?? "")
  }

  /// For a sentence with the title: `got worse for Gate and Payments, two of six teams, and got better for Booking`.
  package var clause: String {
    let clauses = [(MetricReport.Meaning.worse, "got worse"), (.better, "got better"), (.neutral, "moved")].compactMap {
      meaning, verb -> (count: Int, verb: String, names: String?)? in
      let names = moves.filter { $0.meaning == meaning }.map(\.name)
      return names.isEmpty
        ? nil : names.count > mostNamed ? (names.count, verb, nil) : (names.count, verb, joined(names))
    }
    guard let first = clauses.first else { return "" }
    let share = "\(spelled(first.count)) of \(spelled(parts, noun))"
    let rest = clauses.dropFirst().map { "\($0.verb) for \($0.names ?? spelled($0.count))" }
    let news = first.names.map { "\(first.verb) for \($0), \(share)" } ?? "\(first.verb) for \(share)"
    return rest.isEmpty ? news : "\(news)\(first.names == nil ? "" : ",") and \(joined(Array(rest)))"
  }

  private var noun: String { moves.first?.part.noun ?? "part" }
}
