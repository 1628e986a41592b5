package import Analysis
import Diagnostics
package import Record

/// A scope of a pulse by its name.
package func scopeWords(_ scope: PulseScope) -> String { scope.isOwn ? "\(scope.name) itself" : scope.name }

/// Why something is not told: never empty, never zero.
package func hiddenWords(_ reason: Unavailability) -> String {
  reason.words { words(for: $0) }
}

/// A mean with one decimal.
package func meanWords(_ mean: Double) -> String { number(mean, places: 1) }

/// `−0.9 (−1.6 to −0.2; before, n was 9)`.
package func changeWords(_ change: PulseChange) -> String {
  "\(points(change.value)) (\(points(change.lower)) to "
    + "\(points(change.upper)); n before \(count(change.before)))"
}

/// A difference with its sign and one decimal.
private func points(_ value: Double) -> String {
  let text = number(value, places: 1)
  return value > 0 && text != number(0, places: 1) ? "+\(text)" : text
}

/// The news of the latest wave in one sentence.
package func pulseHeadline(_ report: PulseReport) -> String {
  let wave = report.waves[0]
  guard wave.organization?.cells.value != nil else {
    return "Too few people answered \(quoted(report.pulse.title)) for anything to be told."
  }
  let moved = report.movements
  let (falls, rises) = (moved.filter(\.change.isFall), moved.filter(\.change.isRise))
  if let first = falls.first {
    let rest = rises.isEmpty ? "" : "; \(spelled(rises.count, "answer")) got better"
    return sentence("\(clause(first, "worse", of: falls.count))\(rest)")
  }
  if let first = rises.first { return sentence("\(clause(first, "better", of: rises.count)); none got worse") }
  if report.waves.count == 1 { return "The first wave of \(quoted(report.pulse.title)) has closed." }
  let isCompared = wave.scopes.contains { ($0.cells.value ?? []).contains { $0.change.value != nil } }
  return isCompared
    ? "No answer moved by more than noise." : "Nothing of this wave can be compared with the wave before."
}

/// `answers to “…” got worse in Booking, and one more elsewhere`.
private func clause(_ movement: PulseMovement, _ way: String, of all: Int) -> String {
  let others = all == 1 ? "" : ", and so did \(spelled(all - 1, "other answer"))"
  return "answers to \(quoted(movement.question.text)) got \(way) in \(scopeWords(movement.scope))\(others)"
}

/// `“2026-Q4” closed on 6 November; 41 of 52 answered`.
package func waveClause(_ wave: PulseWaveReport, asOf: CalendarDate) -> String {
  let closed = "the wave \(quoted(wave.wave.id.value)) closed on \(shortWords(for: wave.wave.closes, asOf: asOf))"
  guard let all = wave.organization else { return closed }
  if let response = all.response.value {
    return "\(closed): \(count(response.answered)) of the \(count(response.asked)) people asked answered"
  }
  guard let most = (all.cells.value ?? []).map(\.n).max() else { return closed }
  return "\(closed): \(count(most, "person", "people")) answered"
}
