package import Diagnostics
package import Record

/// A system that only one person knows. It names the system and its team, and nobody.
package struct KnownByOne: AttentionRule {
  /// The teams between which a rotation is to spread it, and its last day, if there is one; nil where none names the system.
  package let rotation: Rotation?
  /// Whether that has begun.
  package let isRunning: Bool

  package static let rule = Rule(
    "knowledge.one-person", .note, "At least two people know each system",
    explanation: """
      By `data/skills.csv` a single person knows this system: while that person is away, nobody can mend it, and while it \
      breaks, that person is never away. It is a matter of the team and of nobody in particular. Plan a rotation \
      (`growth/rotations.yaml`) that names the system under `systems`, pair on it, or hand it over.
      """)
  package static let urgency = 6.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.knowledge.systems.filter(\.isSilo).map { report in
      let plan = report.rotations.first
      let matter = Self(rotation: plan?.rotation, isRunning: plan?.state == .running)
      let counted = Evidence(date: nil, file: snapshot.organization.skillsPlace, what: .skillsCounted)
      let planned = plan.map { Evidence(date: $0.rotation.starts, file: $0.file, what: .rotationPlanned) }
      // What nobody has planned to mend comes first.
      return Found(
        .watch, .service(report.knowledge.system), called: report.knowledge.system, owner: report.team, matter,
        [counted] + [planned].compactMap { $0 }, size: plan == nil ? 1 : 0)
    }
  }
}

extension Evidence.What {
  static let skillsCounted = Evidence.What("people who know systems counted")
  static let rotationPlanned = Evidence.What("rotation planned")
}
