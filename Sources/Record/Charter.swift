/// What a team is for, what it must keep to, and who may decide what (practice C2).
package struct Charter: Recorded {
  package static let kind = RecordKind.team

  package var header: RecordHeader
  package var goals: [String]
  package var guardrails: [String]
  package var delegation: [Delegation]

  package init(header: RecordHeader, goals: [String], guardrails: [String], delegation: [Delegation]) {
    self.header = header
    self.goals = goals
    self.guardrails = guardrails
    self.delegation = delegation
  }

  package struct Delegation: Sendable, Hashable {
    package var decision: String
    package var level: Level

    package init(decision: String, level: Level) {
      self.decision = decision
      self.level = level
    }
  }

  /// The seven levels of delegation (J. Appelo, Management 3.0), from the manager's decision to the team's.
  package enum Level: String, Sendable, CaseIterable {
    case tell, sell, consult, agree, advise, inquire, delegate
  }
}
