import Diagnostics
import Record

extension AttentionRule {
  /// Asked once there is a metric at all: before that, the practice is not evidenced, and three items would add nothing.
  static let tieUncovered = AttentionRule(
    Rule(
      "metric.tie-uncovered", .note, "Customer value, reliability and growth each have a metric",
      explanation: """
        No metric is tied to one of the three: customer value, reliability, growth (`ties_to`). What nobody measures is \
        what gives way when the others are pushed. Name a metric for it, or accept the gap with a reason under \
        `acknowledgements`.
        """), .A2, urgency: 10
  ) { snapshot in
    let covered = Set(snapshot.metrics.map(\.metric.tiesTo))
    guard !covered.isEmpty else { return [] }
    return Metric.Tie.allCases.filter { !covered.contains($0) }.map {
      Found(tone: .watch, subject: .tie($0), owner: nil, matter: .tieUncovered($0))
    }
  }
}
