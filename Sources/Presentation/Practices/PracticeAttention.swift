import Analysis
package import Record

extension AttentionReason {
  /// The practices that it is about, by its rule.
  var practices: [Practice] {
    if let unpaired = matter as? PracticeUnpaired { return [.H2, unpaired.pairing.practice] }
    return Practice.asked(by: rule)
  }
}

extension Practice {
  /// The practices that a rule of attention asks about; none where it is about something else.
  package static func asked(by rule: String) -> [Practice] {
    byRule[rule] ?? byFamily[String(rule.prefix { $0 != "." })] ?? []
  }

  private static let byRule: [String: [Practice]] = [
    "decision.no-recommendation": [.G1], "decision.run-without-dissent": [.C1], "metric.no-question": [.F2],
    "metric.tie-uncovered": [.A2], "metric.too-many-headlines": [.A2], "process.core-missing": [.H1],
    "process.no-owner": [.H1], "strategy.no-outcome": [.A1], "strategy.review-overdue": [.A1],
  ]

  private static let byFamily: [String: [Practice]] = [
    "strategy": [.A2], "update": [.A3, .G3], "outcome": [.B1], "experiment": [.B2], "objective": [.B3],
    "pulse": [.C1], "team": [.C2], "retro": [.C3], "action": [.C3], "debt": [.D1], "capacity": [.D2],
    "guardrail": [.D3], "review": [.D3], "session": [.E1], "ladder": [.E2], "knowledge": [.E3], "metric": [.F1],
    "delivery": [.F1], "theme": [.F3], "decision": [.G2], "process": [.H3], "coaching": [.H2],
  ]
}
