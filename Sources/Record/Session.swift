/// Something held to learn from one another: a talk, a training, a pairing, a meeting of a guild (practice E1).
package struct Session: Recorded {
  package static let kind = RecordKind.session

  /// Dated by the day on which it was held, if it was, unless it says otherwise.
  package var header: RecordHeader
  package var form: Form
  /// Nil: it is planned.
  package var heldOn: CalendarDate?
  /// Nil when no day was, or is yet, agreed.
  package var plannedOn: CalendarDate?
  /// Ids of the teams and groups of teams that it is for, each once; empty: for everyone.
  package var teams: [String]
  package var topic: String?
  /// Who leads it: a team or a role, as written.
  package var facilitator: String?
  /// Of a pairing, as written: mixed, for instance.
  package var seniority: String?
  /// How long it takes, at least 0 and at most `mostHours`.
  package var hours: Double?

  package static let mostHours = 1000.0

  package init(
    header: RecordHeader, form: Form, heldOn: CalendarDate? = nil, plannedOn: CalendarDate? = nil, teams: [String] = [],
    topic: String? = nil, facilitator: String? = nil, seniority: String? = nil, hours: Double? = nil
  ) {
    (self.header, self.form) = (header, form)
    (self.heldOn, self.plannedOn, self.teams) = (heldOn, plannedOn, teams)
    (self.topic, self.facilitator, self.seniority, self.hours) = (topic, facilitator, seniority, hours)
  }

  /// In the order in which they are counted on pages.
  package enum Form: String, Sendable, CaseIterable {
    case talk, training, pairing, guild
  }
}
