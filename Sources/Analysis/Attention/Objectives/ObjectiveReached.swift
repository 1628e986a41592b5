package import Diagnostics
import Record

package struct ObjectiveReached: AttentionRule {
  package let score: Double

  package static let rule = Rule(
    "objective.reached", .note, "An objective that is reached is good news",
    explanation: """
      Every key result has data, and the score, rounded to one decimal, is what is expected of this kind of objective: 1.0 \
      of a committed one, 0.7 of an aspirational one. It is shown while the period runs and for four weeks after it. Good news belongs on the \
      list, and so does the question what others can learn from it.
      """)
  package static let urgency = 30.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.objectives.compactMap { report in
      guard report.isPursued, report.isRunning(on: snapshot.asOf) || report.hasJustEnded(on: snapshot.asOf),
        let score = report.score.value, isReached(score, report.objective.kind), report.unknownKeyResults.isEmpty
      else { return nil }
      return Found(.good, report.objective, Self(score: score), report.evidence, size: score)
    }
  }
}
