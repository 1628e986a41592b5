package import Diagnostics

/// A retrospective: what a team looked back on, and what it agreed to do about it (practice C3).
package struct Retro: Recorded {
  package static let kind = RecordKind.retro

  /// Dated by the day on which it was held, and owned by its team, unless it says otherwise.
  package var header: RecordHeader
  /// The id of the team that held it.
  package var team: String
  package var heldOn: CalendarDate
  /// In the order in which they are written.
  package var actions: [Action]

  package init(header: RecordHeader, team: String, heldOn: CalendarDate, actions: [Action]) {
    self.header = header
    self.team = team
    self.heldOn = heldOn
    self.actions = actions
  }

  /// Something that was agreed. One that is carried over keeps its id.
  package struct Action: Sendable {
    /// Unique in its team; what is carried over has it again.
    package var id: Located<String>
    package var what: String
    /// A team or a role, as written; nil when nobody is named.
    package var owner: String?
    /// Nil when no day is agreed.
    package var due: CalendarDate?
    /// Nil while it is open.
    package var doneOn: CalendarDate?
    /// The id of the retrospective where it began; nil where that is this one.
    package var carriedFrom: Located<String>?

    package init(
      id: Located<String>, what: String, owner: String? = nil, due: CalendarDate? = nil, doneOn: CalendarDate? = nil,
      carriedFrom: Located<String>? = nil
    ) {
      (self.id, self.what, self.owner) = (id, what, owner)
      (self.due, self.doneOn, self.carriedFrom) = (due, doneOn, carriedFrom)
    }
  }
}
