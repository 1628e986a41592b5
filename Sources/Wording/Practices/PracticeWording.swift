package import Record

extension Practice {
  /// What the practice is called, in a few words.
  package var name: String {
    switch self {
    case .A1: "Problems worth solving"
    case .A2: "Few, measurable outcomes"
    case .A3: "Short, regular updates"
    case .B1: "Impact before output"
    case .B2: "Hypothesis first"
    case .B3: "Goals about outcomes"
    case .C1: "Questions and dissent are welcome"
    case .C2: "Clear goals, latitude on how"
    case .C3: "Learning from failure"
    case .D1: "Debt with a price"
    case .D2: "A steady share for upkeep"
    case .D3: "Guardrails and light reviews"
    case .E1: "Time to learn"
    case .E2: "Open career ladders"
    case .E3: "Shared knowledge"
    case .F1: "A few indicators"
    case .F2: "Numbers start conversations"
    case .F3: "Numbers next to words"
    case .G1: "Trade-offs as business"
    case .G2: "Short decision records"
    case .G3: "A predictable cadence"
    case .H1: "Repeatable processes"
    case .H2: "Coaching between teams"
    case .H3: "Processes that change"
    }
  }

  /// What it is to practise it, in one sentence.
  package var sentence: String {
    switch self {
    case .A1: "Say which problems are being solved, and why they matter to users and to the business."
    case .A2: "Turn strategy into a few measurable outcomes tied to customer value, reliability or growth."
    case .A3: "Keep engineers, product managers and executives aligned with short, regular updates."
    case .B1: "Judge impact on users, not the count of features; validate early."
    case .B2: "Write the assumption, the metric that proves it and the smallest test before building."
    case .B3: "Set goals about outcomes, not tasks."
    case .C1: "People speak up when a design is flawed, and are answered."
    case .C2: "Give teams clear goals, and leave them latitude on how."
    case .C3: "Learn openly from failures, with short retrospectives and concrete actions."
    case .D1: "Treat technical debt as a backlog item with a cost of delay and a return."
    case .D2: "Give refactoring, reliability and tooling a steady share of capacity."
    case .D3: "Keep the platform maintainable and fast with guardrails and light design reviews."
    case .E1: "Keep learning: pairing, talks, focused training."
    case .E2: "Keep career ladders open, with real criteria."
    case .E3: "Rotate and share knowledge, so that no system has one keeper."
    case .F1: "Follow a few leading and lagging indicators."
    case .F2: "Use numbers to start conversations, never to punish; surface risk early."
    case .F3: "Read numbers next to what customers and support say."
    case .G1: "Put technical trade-offs as business implications, with options and a recommendation."
    case .G2: "Write short decisions: context, options, rationale."
    case .G3: "Let people know when updates and decisions come."
    case .H1: "Write repeatable processes down: onboarding, incidents, design review."
    case .H2: "Support technical leads with coaching, and copy good practice between teams."
    case .H3: "Look at processes again, remove friction, adapt."
    }
  }
}

/// A family of practices.
package enum PracticeGroup: String, CaseIterable, Sendable {
  case A, B, C, D, E, F, G, H

  package var name: String {
    switch self {
    case .A: "Strategy and alignment"
    case .B: "Outcomes over output"
    case .C: "Trust and autonomy"
    case .D: "A healthy platform"
    case .E: "Growth and knowledge"
    case .F: "Measures"
    case .G: "Decisions"
    case .H: "Processes and support"
    }
  }

  package func contains(_ practice: Practice) -> Bool { practice.rawValue.hasPrefix(rawValue) }
}
