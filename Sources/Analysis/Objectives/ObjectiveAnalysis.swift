import Record

/// An objective on a day; its check-ins are already those of that day.
func analyse(
  _ objective: Objective, children: [RecordKey], metrics: MetricIndex, asOf: CalendarDate
) -> ObjectiveReport {
  let keyResults = objective.keyResults.map { analyse($0, of: objective, metrics: metrics, asOf: asOf) }
  let score = weightedMean(of: keyResults, \.score)
  let expected = expectedScore(of: keyResults, kind: objective.kind, in: objective.period, on: asOf)
  let range = ScoreRange(of: keyResults)
  let status = { (score: Figure<Double>, expected: Double) in
    derivedStatus(score: score, kind: objective.kind, period: objective.period, asOf: asOf, expected: expected)
  }
  let report = ObjectiveReport(
    objective: objective, score: score, grade: range?.grade ?? score.map { ObjectiveReport.Grade(of: $0) },
    pace: pace(of: score, period: objective.period, asOf: asOf, expected: expected),
    declared: objective.declared.map { .measured($0) } ?? .unavailable(.notWritten),
    derived: status(score, expected).flatMap { known in
      guard let range else { return .measured(known) }
      let all = expectedScore(
        of: keyResults, kind: objective.kind, in: objective.period, on: asOf, measuredOnly: false)
      return range.status(known, lowest: status(.measured(range.low), all).value, objective.kind)
    },
    confidence: weightedMean(of: keyResults, \.confidence),
    // Not the chance that all are met, which would need to know how they hang together.
    forecast: weightedMean(of: keyResults) { $0.forecast.map(\.probability) },
    keyResults: keyResults, lastEvidence: keyResults.compactMap(\.values.last?.date).max(),
    lastCheckIn: lastCheckIn(in: objective), history: scoreHistory(of: keyResults), children: children)
  return report.heldToForecast()
}

/// The mean over the key results that are measured, by their weights. Without any: the reason that all of them share,
/// else that none of the parts is measured.
private func weightedMean(
  of keyResults: [KeyResultReport], _ figure: (KeyResultReport) -> Figure<Double>
) -> Figure<Double> {
  var total = 0.0
  var weight = 0.0
  for keyResult in keyResults {
    guard let value = figure(keyResult).value else { continue }
    total += value * keyResult.keyResult.weight
    weight += keyResult.keyResult.weight
  }
  guard weight > 0 else { return .unavailable(sharedReason(of: keyResults.map(figure))) }
  return .finite(total / weight)
}

private func sharedReason(of figures: [Figure<Double>]) -> Unavailability {
  let reasons = figures.compactMap(\.reason)
  guard let first = reasons.first, reasons.allSatisfy({ $0 == first }) else { return .noMeasuredParts }
  return first
}

private func lastCheckIn(in objective: Objective) -> CalendarDate? {
  objective.keyResults.compactMap { keyResult in
    guard case .checkIns(let checkIns) = keyResult.measure else { return nil }
    return checkIns.last?.date
  }.max()
}
