package import Diagnostics
import Record

/// A stated confidence this far above the forecast is worth a question.
private let farFromEvidence = 0.3
/// Differences of binary fractions are not taken at their word.
private let rounding = 1e-9

package struct ObjectiveOverConfident: AttentionRule {
  package let views: ObjectiveReport.Views
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
      guard report.isPursued, report.isRunning(on: snapshot.asOf), let views = report.views,
        views.confidence - views.forecast >= farFromEvidence - rounding
      else { return nil }
      let found = Self(views: views, question: report.objective.question)
      return Found(.watch, report.objective, found, report.evidence, size: views.confidence - views.forecast)
    }
  }
}
