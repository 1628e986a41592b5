import Diagnostics
import Record

/// A stated confidence this far above the forecast is worth a question.
private let farFromEvidence = 0.3
/// Differences of binary fractions are not taken at their word.
private let rounding = 1e-9

extension AttentionRule {
  static let objectiveOverConfident = AttentionRule(
    Rule(
      "objective.over-confident", .note, "Stated confidence is not far above what the evidence says",
      explanation: """
        The owner's confidence lies at least 0.3 above the chance that the last weeks give. Both are weighted means over \
        the key results that have both. The owner may know something that the numbers do not: then it should be said.
        """), .B3, urgency: 26
  ) { snapshot in
    snapshot.objectives.compactMap { report in
      guard report.isPursued, report.isRunning(on: snapshot.asOf), let both = comparison(in: report),
        both.confidence - both.forecast >= farFromEvidence - rounding
      else { return nil }
      return Found(
        .watch, report.objective,
        .objectiveOverConfident(
          title: report.objective.title, confidence: both.confidence, forecast: both.forecast, n: both.n),
        evidence: report.evidence, size: both.confidence - both.forecast)
    }
  }
}

/// Confidence and forecast over the key results that have both, so that like is compared with like; `n` is the fewest
/// weeks that one of the forecasts rests on.
private func comparison(in report: ObjectiveReport) -> (confidence: Double, forecast: Double, n: Int)? {
  var (confidence, forecast, weight) = (0.0, 0.0, 0.0)
  var fewest: Int?
  for keyResult in report.keyResults {
    guard let stated = keyResult.confidence.value, let chance = keyResult.forecast.value else { continue }
    confidence += stated * keyResult.keyResult.weight
    forecast += chance.probability * keyResult.keyResult.weight
    weight += keyResult.keyResult.weight
    fewest = min(fewest ?? chance.n, chance.n)
  }
  guard let fewest, weight > 0 else { return nil }
  return (confidence / weight, forecast / weight, fewest)
}
