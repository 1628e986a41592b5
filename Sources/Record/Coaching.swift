/// One team helps another with a practice (practice H2).
package struct Coaching: Recorded {
  package static let kind = RecordKind.coaching

  /// Dated by the day on which it was suggested, agreed or begun, and owned by the team that helps, unless it says otherwise.
  package var header: RecordHeader
  package var practice: Practice
  /// The id of the team that helps.
  package var fromTeam: String
  /// The id of the team that learns.
  package var toTeam: String
  /// The day of its header.
  package var date: CalendarDate
  /// The last day; nil when none is agreed.
  package var until: CalendarDate?
  /// As written; nil when its days have to tell.
  package var state: State?
  /// The time or money that is granted for it; nil when nothing is written.
  package var resources: String?
  /// The role that leads it; nil when none is written.
  package var lead: String?

  package init(
    header: RecordHeader, practice: Practice, from fromTeam: String, to toTeam: String, on date: CalendarDate,
    until: CalendarDate? = nil, state: State? = nil
  ) {
    (self.header, self.practice) = (header, practice)
    (self.fromTeam, self.toTeam) = (fromTeam, toTeam)
    (self.date, self.until, self.state) = (date, until, state)
  }

  package enum State: String, Sendable, CaseIterable {
    case suggested, agreed, running, done
  }
}
