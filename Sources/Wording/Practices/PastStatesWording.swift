package import Analysis
package import Record

/// `not evidenced until 31 March`, `lapsing on 30 April`, `practised from 31 May to 31 October`.
package func runWords(_ states: [PastState], asOf: CalendarDate) -> [String] {
  var runs: [(state: PracticeReport.State, first: CalendarDate, last: CalendarDate)] = []
  for state in states {
    if runs.last?.state == state.state {
      runs[runs.count - 1].last = state.day
    } else {
      runs.append((state.state, state.day, state.day))
    }
  }
  return runs.map { run in
    let (first, last) = (shortWords(for: run.first, asOf: asOf), shortWords(for: run.last, asOf: asOf))
    return "\(run.state.rawValue) " + (run.first == run.last ? "on \(first)" : "from \(first) to \(last)")
  }
}

/// What became of a practice since it last stood otherwise.
package func movedWords(
  _ state: PracticeReport.State, _ history: PracticeHistory, asOf: CalendarDate
) -> String {
  guard let states = history.value else {
    return "Nobody can say how it stood on other days: \(history.reason?.words(asOf: asOf) ?? "")."
  }
  guard let other = states.last(where: { $0.state != state }) else {
    let since = states.first.map { " since \(shortWords(for: $0.day, asOf: asOf)) at least" } ?? ""
    return "It has been \(state.rawValue)\(since), at the end of each month."
  }
  let before = "\(other.state.rawValue) on \(shortWords(for: other.day, asOf: asOf))"
  guard let since = states.first(where: { $0.day > other.day }) else {
    return "It was \(before), and is \(state.rawValue) now."
  }
  return
    "It has been \(state.rawValue) since \(shortWords(for: since.day, asOf: asOf)) at the latest; it was \(before)."
}
