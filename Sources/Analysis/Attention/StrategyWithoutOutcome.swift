import Diagnostics
import Record

extension AttentionRule {
  static let strategyWithoutOutcome = AttentionRule(
    Rule(
      "strategy.no-outcome", .note, "A strategy names the outcomes it is judged by",
      explanation: """
        The strategy names no metric under `outcomes`. Nobody can say later whether the problem was solved. Name one or \
        two metrics that would show it.
        """), .A1, urgency: 20
  ) { snapshot in
    snapshot.strategies.map(\.strategy).filter(\.outcomes.isEmpty).map {
      Found(
        .watch, $0, .strategyWithoutOutcome(title: $0.title), evidence: [$0.evidence(.strategyWritten)])
    }
  }
}
