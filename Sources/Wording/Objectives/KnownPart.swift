package import Analysis
package import Record

extension ObjectiveReport {
  /// `0.8`, or `0.8 (2 of 3 key results)` where the others have no data.
  package var scoreWords: String? { score.value.map { Wording.score($0) + partWords(with: \.score) } }

  /// `94 %`, and of how many key results that is the mean, where it is not all of them.
  package func chanceWords<Value>(
    _ chance: Figure<Double>, with figure: (KeyResultReport) -> Figure<Value>
  ) -> Figure<String> {
    chance.map { chance in
      percent(chance)
        + (part(with: figure).map { " (mean of \(count($0.known)) of \(count($0.of, "key result")))" } ?? "")
    }
  }

  /// ` (2 of 3 key results)`; empty where a figure is from all of them.
  private func partWords<Value>(with figure: (KeyResultReport) -> Figure<Value>) -> String {
    part(with: figure).map { " (\(count($0.known)) of \(count($0.of, "key result")))" } ?? ""
  }

  /// What the evidence says of all: of a committed objective the bounds of the chance that all of it arrives.
  ///
  /// Of an aspirational one the mean chance that a key result arrives whole, which is more than it is asked for.
  package var evidenceWords: Figure<String> {
    guard let bounds = chanceOfAll else { return boundWords ?? meanWords }
    let (low, high) = (percent(bounds.lowerBound), percent(bounds.upperBound))
    return .measured("\(low == high ? low : "\(low) to \(high)") that all arrive")
  }

  /// `in full under 1 % (mean of 1 of 2 key results)`: an aspirational objective is reached with less.
  private var meanWords: Figure<String> {
    let words = chanceWords(forecast, with: \.forecast)
    return objective.kind == .aspirational ? words.map { "in full \($0)" } : words
  }

  /// `at most 60 % (from 1 of 2 key results)`: all of a committed objective has to arrive, and so much is known of it.
  private var boundWords: Figure<String>? {
    guard objective.kind == .committed, let chanceAtMost, let (known, all) = part(with: \.forecast) else { return nil }
    let chance = percent(chanceAtMost)
    let bound = chance.hasPrefix("under") ? chance : "at most \(chance)"
    return .measured("\(bound) (from \(count(known)) of \(count(all, "key result")))")
  }

  /// `1 of 3 key results has no data`; nil where all have, or none.
  package func unknownWords(asOf: CalendarDate) -> String? {
    guard isPartlyKnown else { return nil }
    return Unavailability.partsWithoutData(unknownKeyResults.count, of: keyResults.count).words(asOf: asOf)
  }
}
