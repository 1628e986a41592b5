package import Diagnostics
package import Record

extension KeyResult {
  /// The score at a value: of one that moves, the part of the way that lies behind; of one that is kept, 1 or 0.
  func score(at value: Double) -> Figure<KeyResultScore> {
    guard let keep else { return KeyResultScore.of(current: value, baseline: baseline, target: target) }
    guard value.isFinite else { return .unavailable(.outOfRange) }
    return .measured(KeyResultScore(share: keep.holds(at: value) ? 1 : 0, movedTheWrongWay: false))
  }

  /// What the elapsed share of the period asks of it: what is kept is kept from the first day to the last.
  func expectedScore(of kind: Objective.Kind, in period: Period, on day: CalendarDate) -> Double {
    keep == nil ? Analysis.expectedScore(of: kind, in: period, on: day) : 1
  }
}

extension KeyResultReport {
  /// How a key result that is kept was kept.
  package struct Kept: Sendable, Equatable {
    /// Values in the period.
    package var n: Int
    /// Those of them that lay beyond the bound.
    package var breaches: Int
    /// The day of the last of those; nil without any.
    package var lastBreach: CalendarDate?
  }

  /// Nil for a key result that moves.
  package var kept: Kept? {
    guard let keep = keyResult.keep else { return nil }
    let breaches = values.filter { !keep.holds(at: $0.value) }
    return Kept(n: values.count, breaches: breaches.count, lastBreach: breaches.last?.date)
  }
}

/// The pace that an objective is asked for: the mean over its key results, by their weights; over those that are measured
/// for a score that is of them alone.
func expectedScore(
  of keyResults: [KeyResultReport], kind: Objective.Kind, in period: Period, on day: CalendarDate,
  measuredOnly: Bool = true
) -> Double {
  let measured = keyResults.filter { !measuredOnly || $0.score.value != nil }
  let weight = measured.reduce(0) { $0 + $1.keyResult.weight }
  guard weight > 0, measured.contains(where: { $0.keyResult.keep != nil }) else {
    return expectedScore(of: kind, in: period, on: day)
  }
  let total = measured.reduce(0) {
    $0 + $1.keyResult.weight * $1.keyResult.expectedScore(of: kind, in: period, on: day)
  }
  return total / weight
}

/// What `fairlead explain` says of key results.
package let objectiveExplanations: [Rule] = [
  presentLevelExplained, targetVerdictExplained, keptExplained, unknownKeyResultsExplained, forecastExplained,
  expectedArrivalsExplained,
]

private let keptExplained = Rule(
  "objectives.keep", .note, "A key result that is kept scores 1 while it holds, and 0 while it does not",
  explanation: """
    `keep: at least 99.9` or `keep: at most 200` says that a value is to stay where it is, beside key results that move. \
    Whether it holds is judged by the value that the score of any key result rests on. There is no way to go and so no half: \
    the score is 1.0 or 0.0. The time asks for 1.0 from the first day of the period to the last, and that counts in \
    the pace of the objective by its weight.

    A lapse that is over does not lower the score, and is not forgotten: the page says on how many of the values of the \
    period it did not hold, and when last. The forecast is the chance that the value holds on the last day.
    """)
