package import Diagnostics
import Record

package struct StrategyWithoutOutcome: AttentionRule {
  package static let rule = Rule(
    "strategy.no-outcome", .note, "A strategy names the outcomes it is judged by",
    explanation: """
      The strategy names no metric under `outcomes`. Nobody can say later whether the problem was solved. Name one or \
      two metrics that would show it.
      """)
  package static let urgency = 20.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.strategies.map(\.strategy).filter(\.outcomes.isEmpty).map {
      Found(.watch, $0, Self(), .strategyWritten)
    }
  }
}
