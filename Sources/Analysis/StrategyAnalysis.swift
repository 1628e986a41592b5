import Diagnostics
import Record

/// A strategy with what became of its outcomes.
///
/// - Parameter objectives: the latest period first.
func analyse(_ strategy: Strategy, objectives: [ObjectiveReport], metrics: MetricIndex) -> StrategyReport {
  let named = strategy.outcomes.compactMap { metrics[$0.value]?.metric }
  let ids = Set(named.map(\.id))
  return StrategyReport(
    strategy: strategy, outcomes: named.map(\.key),
    objectives: objectives.filter { $0.objective.measures(anyOf: ids) }.map(\.objective.key),
    ties: Metric.Tie.allCases.filter { tie in named.contains { $0.tiesTo == tie } })
}

extension Objective {
  fileprivate func measures(anyOf metrics: Set<String>) -> Bool {
    keyResults.contains {
      guard case .metric(let id) = $0.measure else { return false }
      return metrics.contains(id.value)
    }
  }
}
