/// A retrospective: what a team looked back on, and what it agreed to do about it (practice C3).
package struct Retro: Recorded, ActionSource {
  package static let kind = RecordKind.retro

  /// Dated by the day on which it was held, and owned by its team, unless it says otherwise.
  package var header: RecordHeader
  /// The id of the team that held it.
  package var team: String
  package var heldOn: CalendarDate
  /// In the order in which they are written.
  package var actions: [AgreedAction]

  package init(header: RecordHeader, team: String, heldOn: CalendarDate, actions: [AgreedAction]) {
    self.header = header
    self.team = team
    self.heldOn = heldOn
    self.actions = actions
  }

  package var actionTeam: String? { team }
  package var agreedOn: CalendarDate? { heldOn }
}
