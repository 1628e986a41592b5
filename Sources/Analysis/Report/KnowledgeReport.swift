package import Record

/// How many people know each system, and which rotations are to spread it.
package struct KnowledgeReport: Sendable {
  /// Services in configured order, then others by name.
  package var systems: [SystemReport]
  /// Those that run, then those to come, the next first; then those that ended, the latest first.
  package var rotations: [RotationReport]
  /// The files that these stand in: one, or none.
  package var plans: [Rotations]
}

/// A system, with who answers for it and what is to be done for it.
package struct SystemReport: Sendable {
  package var knowledge: SystemKnowledge
  /// The team that answers for it as a service; nil for what no service is.
  package var team: String?
  /// The running or planned rotations that name it.
  package var rotations: [RotationReport]

  /// Only one person knows it.
  package var isSilo: Bool { knowledge.knownBy == 1 }
}

/// A rotation on the report's day.
package struct RotationReport: Sendable {
  package var rotation: Rotation
  package var state: State
  /// The file it stands in.
  package var file: ContentPath

  package enum State: String, Sendable, CaseIterable { case planned, running, ended }
}
