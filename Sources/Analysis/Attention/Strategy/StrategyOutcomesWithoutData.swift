package import Diagnostics
import Record

package struct StrategyOutcomesWithoutData: AttentionRule {
  /// Their titles; the id of one that is not known.
  package let metrics: [String]

  package static let rule = Rule(
    "strategy.outcomes-without-data", .note, "A strategy's outcomes have data",
    explanation: """
      The strategy names outcomes, and none of them has a single value up to the report's day. The strategy may be \
      right or wrong; nobody can know. Get the first value in, by hand if need be.
      """)
  package static let urgency = 19.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.strategies.compactMap { report in
      let strategy = report.strategy
      let named = strategy.outcomes.map(\.value)
      guard !named.isEmpty, !named.contains(where: { hasData($0, in: snapshot) }) else { return nil }
      let titles = named.map { snapshot.metricIndex[$0]?.metric.title ?? $0 }
      return Found(.watch, strategy, Self(metrics: titles), .strategyWritten)
    }
  }
}

/// A metric that is not shown to everyone may have data: nothing is claimed of it.
private func hasData(_ metric: String, in snapshot: Snapshot) -> Bool {
  snapshot.metricIndex[metric].map { $0.lastDay != nil } ?? snapshot.withheldMetrics.contains(metric)
}
