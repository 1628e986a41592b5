package import Diagnostics
import Record

package struct TeamWithoutGoal: AttentionRule {
  package static let rule = Rule(
    "team.no-goal", .note, "A team's charter names its goals",
    explanation: """
      The team has a charter, and it names nothing under `goals`. Latitude on how needs clarity on what for.
      """)
  package static let urgency = 6.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.teams.compactMap { report in
      guard let charter = report.charter, charter.goals.isEmpty else { return nil }
      return Found(.watch, report.team, Self(), charter.evidence(.charterWritten))
    }
  }
}
