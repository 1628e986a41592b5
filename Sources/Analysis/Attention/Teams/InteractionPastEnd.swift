package import Diagnostics
package import Record

package struct InteractionPastEnd: AttentionRule {
  /// What the other team is called.
  package let other: String
  package let mode: Charter.Mode?
  package let until: CalendarDate

  package static let rule = Rule(
    "team.works-with-past", .note, "Working together ends when it was said to end",
    explanation: """
      A charter says until when a team works with another (`works_with`, `until`; or the duration in a Team API), and that \
      day has passed. Collaboration and facilitating cost both teams attention, so they are agreed for a time (M. Skelton \
      and M. Pais, Team Topologies). Say what came of it and take the entry out, or agree on a new day.
      """)
  package static let urgency = 5.5

  package var detail: String? { other + (mode.map { " " + $0.rawValue } ?? "") }

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let names = Dictionary(snapshot.organization.teams.map { ($0.id, $0.name) }) { first, _ in first }
    return snapshot.teams.flatMap { report in
      (report.charter?.worksWith ?? []).compactMap { interaction in
        guard let charter = report.charter, let until = interaction.until, until < snapshot.asOf else { return nil }
        let other = names[interaction.team.value] ?? interaction.team.value
        return Found(
          .watch, report.team, Self(other: other, mode: interaction.mode, until: until),
          charter.evidence(.charterWritten), size: shareOfYear(snapshot.asOf.days(since: until)))
      }
    }
  }
}
