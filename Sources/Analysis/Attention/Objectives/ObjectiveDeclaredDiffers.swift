package import Diagnostics
package import Record

package struct ObjectiveDeclaredDiffers: AttentionRule {
  package let declared: Objective.DeclaredStatus
  package let derived: ObjectiveReport.DerivedStatus
  /// What the objective itself asks.
  package var question: String?

  package static let rule = Rule(
    "objective.declared-differs", .note, "What is declared of an objective agrees with the evidence",
    explanation: """
      The owner declares one status and the key results show another: on track while the score is behind or the forecast \
      gives less than one chance in three, off track while it keeps pace, done before the expected score is reached, or at risk after the period was missed. The \
      declared status is never overwritten. One of the two needs a word of explanation.
      """)
  package static let urgency = 22.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.objectives.compactMap { report in
      guard report.isRunning(on: snapshot.asOf) || report.hasJustEnded(on: snapshot.asOf),
        let declared = report.declared.value, let derived = report.derived.value, !agree(declared, derived, report)
      else { return nil }
      let found = Self(declared: declared, derived: derived, question: report.objective.question)
      return Found(.watch, report.objective, found, report.evidence)
    }
  }
}

/// "At risk" is a judgement of what is to come, which no score of today can deny before the period is over.
private func agree(
  _ declared: Objective.DeclaredStatus, _ derived: ObjectiveReport.DerivedStatus, _ report: ObjectiveReport
) -> Bool {
  switch declared {
  case .onTrack: derived == .onTrack || derived == .reached
  case .atRisk: derived != .missed
  case .offTrack: derived != .onTrack && derived != .reached
  case .done: report.score.value.map { isReached($0, report.objective.kind) && !report.isPartlyKnown } ?? true
  case .dropped: true
  }
}
