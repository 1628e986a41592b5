package import Diagnostics
import Record

/// Asked once one team has a charter, and not of groups of teams: before that, the practice is not evidenced.
package struct TeamWithoutCharter: AttentionRule {
  package static let rule = Rule(
    "team.no-charter", .note, "Where charters are in use, every team has one",
    explanation: """
      Other teams have a charter (`teams/<id>.md`), and this one has none: its goals, the guardrails it keeps to, and \
      who may decide what are not written. What is not written is decided elsewhere.
      """)
  package static let urgency = 7.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    guard snapshot.teams.contains(where: { $0.charter != nil }) else { return [] }
    return snapshot.teams.filter { $0.charter == nil && $0.children.isEmpty }.map {
      Found(.watch, $0.team, Self(), Evidence(date: nil, file: organizationFile, what: .policy))
    }
  }
}
