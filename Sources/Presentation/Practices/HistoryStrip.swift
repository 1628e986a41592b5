import Analysis
import Charts
import Record
import Wording

/// The states at the ends of months as a strip of marks; empty where they are not known.
func historyStrip(_ history: PracticeHistory, of name: String, id: String, asOf: CalendarDate) -> [UInt8] {
  guard let states = history.value, !states.isEmpty else { return [] }
  return MarkStrip(
    ChartWords(
      id: "past-\(id)", title: "\(name), at the ends of the last \(count(states.count, "month"))",
      description: sentence(runWords(states, asOf: asOf).joined(separator: "; "))),
    marks: states.map { Mark($0.state) }
  ).svg()
}

extension Mark {
  /// Nil where the practice did not apply.
  init?(_ state: PracticeReport.State) {
    switch state {
    case .practised: self = .good
    case .lapsing: self = .watch
    case .notEvidenced: self = .neutral
    case .notApplicable: return nil
    }
  }
}
