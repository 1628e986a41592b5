package import Diagnostics

/// What a team is for, what it must keep to, and who may decide what (practice C2); and how others reach it and work
/// with it.
package struct Charter: Recorded {
  package static let kind = RecordKind.team

  package var header: RecordHeader
  package var goals: [String]
  package var guardrails: [String]
  package var delegation: [Delegation]
  /// What it answers for: services by their ids, and anything else in words.
  package var owns: [Located<String>]
  /// How others reach it, in words; nil when nothing says.
  package var reach: String?
  /// How it works with other teams, in the order in which that is written.
  package var worksWith: [Interaction]

  package init(
    header: RecordHeader, goals: [String], guardrails: [String] = [], delegation: [Delegation] = [],
    owns: [Located<String>] = [], reach: String? = nil, worksWith: [Interaction] = []
  ) {
    self.header = header
    self.goals = goals
    self.guardrails = guardrails
    self.delegation = delegation
    self.owns = owns
    self.reach = reach
    self.worksWith = worksWith
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

  /// How two teams work together for a while (M. Skelton and M. Pais, Team Topologies).
  package struct Interaction: Sendable, Hashable {
    /// The id of the other team. Of a file that is read by its text also a name that is no team's id.
    package var team: Located<String>
    /// Nil when nothing says, or in words that are none of the three.
    package var mode: Mode?
    package var purpose: String?
    /// The last day; nil when it has no end, or one that is no day.
    package var until: CalendarDate?
    /// How long, as written, where that is no day; nil otherwise.
    package var duration: String?

    package init(
      team: Located<String>, mode: Mode?, purpose: String? = nil, until: CalendarDate? = nil, duration: String? = nil
    ) {
      (self.team, self.mode, self.purpose, self.until, self.duration) = (team, mode, purpose, until, duration)
    }
  }

  package enum Mode: String, Sendable, CaseIterable {
    case service = "x-as-a-service"
    case collaboration, facilitating
  }
}
