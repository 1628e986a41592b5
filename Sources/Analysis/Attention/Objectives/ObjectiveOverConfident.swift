package import Diagnostics
import Record

/// A stated confidence this far above the forecast is worth a question.
private let farFromEvidence = 0.3
/// Differences of binary fractions are not taken at their word.
private let rounding = 1e-9

package struct ObjectiveOverConfident: AttentionRule {
  package let confidence: Double
  package let forecast: Double
  /// The fewest weeks that one of the forecasts rests on.
  package let n: Int
  /// How many key results have both, of how many.
  package let counted: Int
  package let total: Int
  /// What the objective itself asks.
  package var question: String?

  package static let rule = Rule(
    "objective.over-confident", .note, "Stated confidence is not far above what the evidence says",
    explanation: """
      The owner's confidence lies at least 0.3 above the chance that the last weeks give. Both are weighted means over \
      the key results that have both. The owner may know something that the numbers do not: then it should be said.
      """)
  package static let urgency = 26.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.objectives.compactMap { report in
      guard report.isPursued, report.isRunning(on: snapshot.asOf), let both = Self(of: report),
        both.confidence - both.forecast >= farFromEvidence - rounding
      else { return nil }
      return Found(.watch, report.objective, both, report.evidence, size: both.confidence - both.forecast)
    }
  }
}

extension ObjectiveOverConfident {
  /// Over the key results that have both, so that like is compared with like.
  fileprivate init?(of report: ObjectiveReport) {
    var (confidence, forecast, weight) = (0.0, 0.0, 0.0)
    var fewest: Int?
    var counted = 0
    for keyResult in report.keyResults {
      guard let stated = keyResult.confidence.value, let chance = keyResult.forecast.value else { continue }
      confidence += stated * keyResult.keyResult.weight
      forecast += chance.probability * keyResult.keyResult.weight
      weight += keyResult.keyResult.weight
      fewest = min(fewest ?? chance.n, chance.n)
      counted += 1
    }
    guard let fewest, weight > 0 else { return nil }
    self.init(
      confidence: confidence / weight, forecast: forecast / weight, n: fewest, counted: counted,
      total: report.keyResults.count, question: report.objective.question)
  }
}
