package import Diagnostics

/// Something that a team agreed to do: in a retrospective, or after a failure or an incident (practice C3). One that is
/// carried over keeps its id.
package struct AgreedAction: Sendable {
  /// Unique in its team; what is carried over has it again.
  package var id: Located<String>
  package var what: String
  /// What it is meant to achieve; nil when nobody says.
  package var purpose: Purpose?
  /// A team or a role, as written; nil when nobody is named.
  package var owner: String?
  /// Nil when no day is agreed.
  package var due: CalendarDate?
  /// Nil while it is open.
  package var end: End?
  /// The id of the retrospective or learning where it began; nil where that is this one.
  package var carriedFrom: Located<String>?

  package init(
    id: Located<String>, what: String, purpose: Purpose? = nil, owner: String? = nil, due: CalendarDate? = nil,
    end: End? = nil, carriedFrom: Located<String>? = nil
  ) {
    (self.id, self.what, self.purpose, self.owner) = (id, what, purpose, owner)
    (self.due, self.end, self.carriedFrom) = (due, end, carriedFrom)
  }

  /// How an action came to an end.
  package enum End: Sendable, Equatable {
    case done(CalendarDate)
    /// A box is ticked, or the word stands there, without a day.
    case doneSometime
    /// It was decided not to do it.
    case letGo
  }

  /// What an action is for, by the words that postmortems use.
  package enum Purpose: String, Sendable, CaseIterable {
    case prevent, detect, mitigate, learn, other
  }

  /// The day on which it was done; nil while it is open, and where nobody wrote the day.
  package var doneOn: CalendarDate? {
    if case .done(let day)? = end { day } else { nil }
  }
}

/// What agrees on actions: a retrospective, a learning.
package protocol ActionSource: Recorded {
  /// The id of the team that agreed on them; nil where no team is named.
  var actionTeam: String? { get }
  /// The day on which they were agreed; nil where it is not known.
  var agreedOn: CalendarDate? { get }
  /// In the order in which they are written.
  var actions: [AgreedAction] { get }
}
