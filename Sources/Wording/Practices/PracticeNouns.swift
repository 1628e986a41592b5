package import Record

extension Practice {
  /// What is counted for it, one and several.
  package var counted: (one: String, several: String) {
    switch self {
    case .A1, .A2: ("strategy", "strategies")
    case .A3: ("update", "updates")
    case .B1: ("finished piece of work", "finished pieces of work")
    case .B2: ("experiment", "experiments")
    case .B3: ("objective", "objectives")
    case .C1: ("decision or pulse", "decisions and pulses")
    case .C2: ("team", "teams")
    case .C3: ("retrospective or learning", "retrospectives and learnings")
    case .D1: ("debt", "debts")
    case .D2: ("team with capacity", "teams with capacity")
    case .D3: ("guardrail, waiver, review or radar", "guardrails, waivers, reviews and radars")
    case .E1: ("session", "sessions")
    case .E2: ("ladder", "ladders")
    case .E3: ("system or rotation", "systems and rotations")
    case .F1: ("service or headline metric", "services and headline metrics")
    case .F2: ("metric", "metrics")
    case .F3: ("entry", "entries")
    case .G1, .G2: ("decision", "decisions")
    case .G3: ("promised day", "promised days")
    case .H1, .H3: ("process", "processes")
    case .H2: ("coaching", "coachings")
    }
  }
}
