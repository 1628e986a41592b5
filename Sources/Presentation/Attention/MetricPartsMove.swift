import Analysis
import Record

/// The teams or services of a metric that moved beyond noise, in words.
struct MetricPartsMove {
  let title: String
  let unit: String
  /// The worse ones first, at least one.
  let moves: [MetricReport.PartMove]
  /// How many the metric is given by.
  let parts: Int
  let asOf: CalendarDate

  /// So many are named; of more their number.
  private static let mostNamed = 3
  /// So many are told with their values: the sentence is read in passing, and the page of the metric has them all.
  private static let mostTold = 2

  /// - Parameter question: what the metric itself asks.
  func wording(_ question: String?) -> AttentionWording {
    AttentionWording(
      "\(title) \(clause).", because: moves.prefix(Self.mostTold).map(evidence).joined(separator: " "),
      ask: ask(question))
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
    names.count <= Self.mostNamed ? joined(names) : spelled(names.count)
  }

  private var noun: String { moves.first?.part.noun ?? "part" }

  private func evidence(of move: MetricReport.PartMove) -> String {
    let wording = MetricMove(
      title: title, movement: move.movement, point: move.latest, unit: unit, limits: move.limits, trend: move.trend,
      asOf: asOf)
    return "\(move.name): \(wording.evidence)"
  }

  private func ask(_ question: String?) -> String {
    guard let first = moves.first else { return "" }
    switch first.meaning {
    case .better: return "What made the difference there, and who else could use it?"
    case .worse: return question ?? "What changed there before \(shortWords(for: first.latest.date, asOf: asOf))?"
    case .neutral: return question ?? "What changed there, and does it matter?"
    }
  }
}
