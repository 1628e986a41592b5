package import Diagnostics

/// What was learned from a failure or an incident (practice C3): a bet that did not come true, or a postmortem.
package struct Learning: Recorded, ActionSource {
  package static let kind = RecordKind.learning

  /// Dated by the day on which it was talked over, and owned by its team, unless it says otherwise.
  package var header: RecordHeader
  /// The id of the team; nil in a postmortem of another tool that names none.
  package var team: String?
  /// The day on which it was talked over; nil in a postmortem of another tool that gives none.
  package var heldOn: CalendarDate?
  /// A bet that was worth making, small, and made with what was known then; nil when nobody says.
  package var isIntelligent: Bool?
  /// What was bet; nil when it is not written. So are the other two.
  package var bet: Passage?
  package var whatHappened: Passage?
  package var whatWeLearned: Passage?
  /// The id of a row of a file of incidents; nil when none is named.
  package var incident: Located<String>?
  package var actions: [AgreedAction]
  package var times: IncidentTimes

  package init(
    header: RecordHeader, team: String? = nil, heldOn: CalendarDate? = nil, isIntelligent: Bool? = nil,
    bet: Passage? = nil, whatHappened: Passage? = nil, whatWeLearned: Passage? = nil, incident: Located<String>? = nil,
    actions: [AgreedAction] = [], times: IncidentTimes = IncidentTimes()
  ) {
    (self.header, self.team, self.heldOn, self.isIntelligent) = (header, team, heldOn, isIntelligent)
    (self.bet, self.whatHappened, self.whatWeLearned) = (bet, whatHappened, whatWeLearned)
    (self.incident, self.actions, self.times) = (incident, actions, times)
  }

  package var actionTeam: String? { team }
  package var agreedOn: CalendarDate? { heldOn }
}

/// A part of a learning, as plain text.
package struct Passage: Sendable, Equatable {
  package var text: String
  /// It is the beginning of a section of the body, where all of it stands.
  package var isInBody: Bool

  package init(_ text: String, isInBody: Bool = false) { (self.text, self.isInBody) = (text, isInBody) }
}

/// The times of an incident that a postmortem tells.
package struct IncidentTimes: Sendable, Equatable {
  /// In the order in which they are written.
  package var events: [Event] = []
  /// Minutes, as somebody wrote them beside the events; nil when nobody did.
  package var statedRepair: Located<Int>?
  package var statedResolution: Located<Int>?

  package init() {}

  /// A key event, at a time of the author's clock: only differences mean anything.
  package struct Event: Sendable, Equatable {
    package var kind: Kind
    /// Minutes since the beginning of the day number 0.
    package var minute: Int
    package var span: SourceSpan

    package init(_ kind: Kind, minute: Int, at span: SourceSpan) {
      (self.kind, self.minute, self.span) = (kind, minute, span)
    }

    package enum Kind: String, Sendable, CaseIterable {
      /// The fault occurred, was seen, or the team became aware of it: the first of these begins the incident.
      case began
      /// Users could work again.
      case repaired
      /// The incident is over.
      case resolved
    }
  }

  /// Minutes from the first sign to when users could work again: between the events, else as stated; nil when neither is
  /// written.
  package var repair: Int? { minutes(to: .repaired) ?? statedRepair?.value }

  /// Minutes from the first sign to the end of the incident; as above.
  package var resolution: Int? { minutes(to: .resolved) ?? statedResolution?.value }

  /// Between the first sign and the last event of a kind; nil without either, or where it comes before the first sign.
  package func minutes(to kind: Event.Kind) -> Int? {
    guard let began = events.filter({ $0.kind == .began }).map(\.minute).min(),
      let end = events.filter({ $0.kind == kind }).map(\.minute).max(), end >= began
    else { return nil }
    return end - began
  }
}
