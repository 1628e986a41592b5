import Diagnostics
import Record

extension AttentionRule {
  /// Asked once one team has a charter, and not of groups of teams: before that, the practice is not evidenced.
  static let teamWithoutCharter = AttentionRule(
    Rule(
      "team.no-charter", .note, "Where charters are in use, every team has one",
      explanation: """
        Other teams have a charter (`teams/<id>.md`), and this one has none: its goals, the guardrails it keeps to, and \
        who may decide what are not written. What is not written is decided elsewhere.
        """), .C2, urgency: 7
  ) { snapshot in
    guard snapshot.teams.contains(where: { $0.charter != nil }) else { return [] }
    return snapshot.teams.filter { $0.charter == nil && $0.children.isEmpty }.map {
      Found(
        tone: .watch, subject: .team($0.team.id), owner: $0.team.id, matter: .teamWithoutCharter(name: $0.team.name),
        evidence: [Evidence(date: nil, file: organizationFile, what: .policy)])
    }
  }
}
