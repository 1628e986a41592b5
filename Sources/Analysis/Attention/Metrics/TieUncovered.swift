package import Diagnostics
package import Record

/// Asked once there is a metric at all: before that, the practice is not evidenced, and three items would add nothing.
package struct TieUncovered: AttentionRule {
  package let tie: Metric.Tie

  package static let rule = Rule(
    "metric.tie-uncovered", .note, "Customer value, reliability and growth each have a metric",
    explanation: """
      No metric is tied to one of the three: customer value, reliability, growth (`ties_to`). What nobody measures is \
      what gives way when the others are pushed. Name a metric for it, or accept the gap with a reason under \
      `acknowledgements`.
      """)
  package static let urgency = 10.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let covered = Set(snapshot.metrics.map(\.metric.tiesTo))
    guard !covered.isEmpty else { return [] }
    return Metric.Tie.allCases.filter { !covered.contains($0) }.map {
      Found(.watch, .tie($0), called: $0.rawValue, owner: nil, Self(tie: $0))
    }
  }
}
