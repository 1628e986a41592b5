import Diagnostics
import Record

extension AttentionRule {
  static let teamWithoutGoal = AttentionRule(
    Rule(
      "team.no-goal", .note, "A team's charter names its goals",
      explanation: """
        The team has a charter, and it names nothing under `goals`. Latitude on how needs clarity on what for.
        """), .C2, urgency: 6
  ) { snapshot in
    snapshot.teams.compactMap { report in
      guard let charter = report.charter, charter.goals.isEmpty else { return nil }
      return Found(
        tone: .watch, subject: .team(report.team.id), owner: report.team.id,
        matter: .teamWithoutGoal(name: report.team.name), evidence: [charter.evidence(.charterWritten)])
    }
  }
}
