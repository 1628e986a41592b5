import Diagnostics
import Record
import Statistics

/// A key result on a day.
func analyse(
  _ keyResult: KeyResult, of objective: Objective, metrics: MetricIndex, asOf: CalendarDate
) -> KeyResultReport {
  let evidence = evidence(for: keyResult, of: objective, metrics: metrics, asOf: asOf)
  let current = evidence.values.last.map { Figure.measured($0) } ?? .unavailable(evidence.absence)
  let since = evidence.history.first?.date
  let level =
    PresentLevel(of: evidence.values[...], keyResult.level, since: since, on: lastDay(of: evidence, objective, asOf))
    .map { Figure.measured($0) } ?? .unavailable(evidence.absence)
  let score = level.flatMap { keyResult.score(at: $0.value) }
  let share = score.map(\.share)
  return KeyResultReport(
    keyResult: keyResult, current: current, level: level, comparableFrom: since, score: share,
    movedTheWrongWay: score.value?.movedTheWrongWay ?? false,
    targetVerdict: targetVerdict(of: keyResult, share, evidence, metrics),
    pace: pace(
      of: share, period: objective.period, asOf: asOf,
      expected: keyResult.expectedScore(of: objective.kind, in: objective.period, on: asOf)),
    confidence: confidence(of: keyResult),
    forecast: forecast(of: keyResult, current: current, history: evidence.history, in: objective.period, asOf: asOf),
    values: evidence.values, part: evidence.part)
}

private func targetVerdict(
  of keyResult: KeyResult, _ score: Figure<Double>, _ evidence: KeyResultEvidence, _ metrics: MetricIndex
) -> Figure<TargetVerdict> {
  score.flatMap { score in
    if score >= 1 { return .measured(.met) }
    guard case .metric(let id) = keyResult.measure, evidence.part == nil, let metric = metrics[id.value] else {
      return TargetVerdict.of(keyResult.target, better: keyResult.betterSide, values: evidence.history)
    }
    return metric.targetVerdict(for: keyResult.target, better: keyResult.betterSide)
  }
}

extension KeyResult {
  fileprivate var betterSide: BetterSide {
    guard let keep else { return target > baseline ? .higher : .lower }
    return keep.bound == .atLeast ? .higher : .lower
  }
}

/// The day that the level is of: the report's, or the last that speaks of the period.
private func lastDay(of evidence: KeyResultEvidence, _ objective: Objective, _ asOf: CalendarDate) -> CalendarDate {
  min(asOf, max(objective.period.lastDay, evidence.values.last?.date ?? objective.period.lastDay))
}

/// The confidence of the last check-in that states one, else that of the key result.
private func confidence(of keyResult: KeyResult) -> Figure<Double> {
  var stated = keyResult.confidence
  if case .checkIns(let checkIns) = keyResult.measure {
    stated = checkIns.last { $0.confidence != nil }?.confidence ?? stated
  }
  return stated.map { .measured($0) } ?? .unavailable(.notWritten)
}
